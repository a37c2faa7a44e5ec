import type { ReactNode } from 'react';
import { formatDate, formatNumber } from '../../../platform/i18n.ts';
import { Card } from '../../../ui/card.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { StackedBar } from '../../../ui/stacked-bar.tsx';
import { StateBadge } from '../../../ui/state-badge.tsx';
import type { View } from '../../../ui/view.ts';
import { type Field, fields } from '../extract/extraction.ts';
import type { EarlierPlan } from '../task/earlier-plans.ts';
import { filterHref, type TaskFilter } from '../task/list/filter.ts';
import { type Progress, type TaskStanding, tally } from '../task/plan-progress.ts';
import type { Shares, SharesBelow } from './overview.queries.ts';

/** One line of progress: a name, a bar, n/N, what is late; each opens its rows. */
interface Line {
  key: string;
  name: string;
  total: number;
  done: number;
  late: number;
  running: number;
  /** The address of all rows. */
  href: string;
  /** The address of the rows in a state; left out where these are shown as of another day than the numbers. */
  hrefOf?(state: 'finished' | 'overdue'): string;
}

interface ProgressTableProps {
  view: View;
  title: string;
  /** What has to be known to read the numbers right. */
  note?: string;
  /** What the lines are, as the heading of the first column. */
  of: string;
  lines: Line[];
}

function ProgressTable({ view: { t, language }, title, note, of, lines }: ProgressTableProps) {
  const columns = [
    { label: of },
    { label: t('overview.column.bar'), hidden: true },
    { label: t('overview.column.done'), numeric: true },
    { label: t('overview.column.late') },
  ];
  return (
    <Card title={title} flush>
      <DataTable caption={title} columns={columns}>
        {lines.map(({ key, name, total, done, late, running, href, hrefOf }) => (
          <tr key={key}>
            <th scope="row">
              <a href={href}>{name}</a>
            </th>
            <td className="bar-cell">
              <StackedBar
                parts={[
                  { tone: 'done', count: done },
                  { tone: 'running', count: running },
                  { tone: 'late', count: late },
                ]}
                total={total}
                text={t('overview.bar', { done, total, late })}
              />
            </td>
            <td className="number">
              <Linked href={hrefOf?.('finished')}>{`${done}/${total}`}</Linked>
            </td>
            <td>
              {late > 0 ? (
                <Linked href={hrefOf?.('overdue')}>
                  <StateBadge tone="late">{formatNumber(late, language)}</StateBadge>
                </Linked>
              ) : (
                '—'
              )}
            </td>
          </tr>
        ))}
      </DataTable>
      {note ? <p className="card-note">{note}</p> : null}
    </Card>
  );
}

const Linked = ({ href, children }: { href?: string; children: ReactNode }) =>
  href ? <a href={href}>{children}</a> : children;

interface FieldProgressProps {
  view: View;
  tasks: TaskStanding[];
  /** What all links keep: the plan's tasks, a unit, another government. */
  filter: TaskFilter;
}

function barOf({ total, done, overdue, inProgress, awaitingConfirmation, reported, notReported }: Progress) {
  const running = inProgress + awaitingConfirmation + reported + notReported;
  return { total, done, late: overdue, running };
}

/** Progress by field, in the order of the plan. */
export function FieldProgress({ view, tasks, filter }: FieldProgressProps) {
  const { t } = view;
  const line = (field: Field): Line => {
    const counts = barOf(tally(tasks.filter((task) => task.field === field)));
    const href = (state?: 'finished' | 'overdue') => filterHref('/tasks/matrix', { ...filter, field, state });
    return { key: field, name: t(`task.field.${field}`), ...counts, href: href(), hrefOf: href };
  };
  const lines = fields.map(line).filter(({ total }) => total > 0);
  return <ProgressTable view={view} title={t('overview.byField')} of={t('task.filter.field')} lines={lines} />;
}

const shownUnits = 12;

/** Progress by unit, the latest first. */
export function UnitProgress({ view, units, filter }: { view: View; units: Shares[]; filter: TaskFilter }) {
  const { t } = view;
  const lines = units.slice(0, shownUnits).map(({ id, ...shares }): Line => {
    const href = (state?: 'finished' | 'overdue') => filterHref('/tasks', { ...filter, unit: id, state });
    return { key: id, ...shares, href: href(), hrefOf: href };
  });
  return (
    <>
      <ProgressTable view={view} title={t('overview.byUnit')} of={t('task.column.unit')} lines={lines} />
      {units.length > shownUnits ? (
        <p>
          <a href={filterHref('/tasks/matrix', filter)}>{t('overview.allUnits', { count: units.length })}</a>
        </p>
      ) : null}
    </>
  );
}

/** The plans that came with mergers, each by itself under the name of the government that had made it. */
export function EarlierProgress({ view, plans }: { view: View; plans: EarlierPlan[] }) {
  const { t } = view;
  const lines = plans.map(({ id, name, plan }): Line => {
    return { key: id, name, ...barOf(plan), href: filterHref('/', { government: id }) };
  });
  const texts = { title: t('overview.earlier'), note: t('overview.earlier.note'), of: t('task.column.unit') };
  return <ProgressTable view={view} {...texts} lines={lines} />;
}

/** Progress of the governments below with their own plans. */
export function ProgressBelow({ view, governments }: { view: View; governments: SharesBelow[] }) {
  const { t } = view;
  const lines = governments.map(({ id, name, lastDay, ...shares }): Line => {
    const place = { key: id, ...shares, href: filterHref('/', { government: id }) };
    if (lastDay) return { ...place, name: t('overview.below.ended', { name, day: formatDate(lastDay) }) };
    return { ...place, name, hrefOf: (state) => filterHref('/tasks', { government: id, state }) };
  });
  return <ProgressTable view={view} title={t('overview.below')} of={t('task.column.unit')} lines={lines} />;
}

import { formatNumber } from '../../../platform/i18n.ts';
import { Card } from '../../../ui/card.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { StackedBar } from '../../../ui/stacked-bar.tsx';
import { StateBadge } from '../../../ui/state-badge.tsx';
import type { View } from '../../../ui/view.ts';
import { type Field, fields } from '../extract/extraction.ts';
import { filterHref, type TaskFilter } from '../task/list/filter.ts';
import { type TaskStanding, tally } from '../task/plan-progress.ts';
import type { Shares } from './overview.queries.ts';

/** One line of progress: a name, a bar, n/N, what is late; each opens its rows. */
interface Line {
  key: string;
  name: string;
  total: number;
  done: number;
  late: number;
  running: number;
  /** The address of the rows in a state; without one, of all. */
  href(state?: 'finished' | 'overdue'): string;
}

interface ProgressTableProps {
  view: View;
  title: string;
  /** What the lines are, as the heading of the first column. */
  of: string;
  lines: Line[];
}

function ProgressTable({ view: { t, language }, title, of, lines }: ProgressTableProps) {
  const columns = [
    { label: of },
    { label: t('overview.column.bar'), hidden: true },
    { label: t('overview.column.done'), numeric: true },
    { label: t('overview.column.late') },
  ];
  return (
    <Card title={title} flush>
      <DataTable caption={title} columns={columns}>
        {lines.map(({ key, name, total, done, late, running, href }) => (
          <tr key={key}>
            <th scope="row">
              <a href={href()}>{name}</a>
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
              <a href={href('finished')}>{`${done}/${total}`}</a>
            </td>
            <td>
              {late > 0 ? (
                <a href={href('overdue')}>
                  <StateBadge tone="late">{formatNumber(late, language)}</StateBadge>
                </a>
              ) : (
                '—'
              )}
            </td>
          </tr>
        ))}
      </DataTable>
    </Card>
  );
}

interface FieldProgressProps {
  view: View;
  tasks: TaskStanding[];
  /** What all links keep: the plan's tasks, a unit, another government. */
  filter: TaskFilter;
}

/** Progress by field, in the order of the plan. */
export function FieldProgress({ view, tasks, filter }: FieldProgressProps) {
  const { t } = view;
  const line = (field: Field): Line => {
    const { total, done, overdue, ...rest } = tally(tasks.filter((task) => task.field === field));
    const running = rest.inProgress + rest.awaitingConfirmation + rest.reported + rest.notReported;
    const href = (state?: 'finished' | 'overdue') => filterHref('/tasks/matrix', { ...filter, field, state });
    return { key: field, name: t(`task.field.${field}`), total, done, late: overdue, running, href };
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
    return { key: id, ...shares, href };
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

/** Progress of the governments below with their own plans. */
export function ProgressBelow({ view, governments }: { view: View; governments: Shares[] }) {
  const { t } = view;
  const lines = governments.map(({ id, ...shares }): Line => {
    const href = (state?: 'finished' | 'overdue') =>
      state ? filterHref('/tasks', { government: id, state }) : filterHref('/', { government: id });
    return { key: id, ...shares, href };
  });
  return <ProgressTable view={view} title={t('overview.below')} of={t('task.column.unit')} lines={lines} />;
}

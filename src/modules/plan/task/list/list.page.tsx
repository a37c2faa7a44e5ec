import { formatDate } from '../../../../platform/i18n.ts';
import { ButtonLink } from '../../../../ui/button.tsx';
import { type Column, DataTable } from '../../../../ui/data-table.tsx';
import { EmptyState } from '../../../../ui/empty-state.tsx';
import { ErrorSummary, type FormError } from '../../../../ui/error-summary.tsx';
import { Page } from '../../../../ui/page.tsx';
import { PageHeader } from '../../../../ui/page-header.tsx';
import { Pager } from '../../../../ui/pager.tsx';
import { RowSelect, RowTick } from '../../../../ui/row-select.tsx';
import { StateBadge } from '../../../../ui/state-badge.tsx';
import { Tabs } from '../../../../ui/tabs.tsx';
import type { View } from '../../../../ui/view.ts';
import { BulkActs } from '../bulk/bulk-acts.tsx';
import { stateInWords, toneOf } from '../state-words.ts';
import type { StateCounts } from './counts.queries.ts';
import { filterHref, type TaskFilter } from './filter.ts';
import { ListFilters, StateChips } from './filters.tsx';
import type { ListPage, ListRow } from './list.queries.ts';
import type { ListUnit } from './units.queries.ts';

interface TaskListPageProps {
  view: View;
  filter: TaskFilter;
  page: ListPage;
  counts: StateCounts;
  units: ListUnit[];
  /** The government whose rows may be ticked; none for those who only look. */
  directs: string | undefined;
  /** The government whose list it is, where it is not one's own. */
  elsewhere?: string;
  problems?: FormError[];
}

/** The list of assignments: counts, filters, rows, acts on many, pages. */
export function TaskListPage(props: TaskListPageProps) {
  const { view, filter, counts, units, directs, elsewhere, problems = [] } = props;
  const { t } = view;
  const title = elsewhere ? t('task.list.of', { unit: elsewhere }) : t('task.list');
  return (
    <Page view={view} title={title}>
      <PageHeader
        title={title}
        beside={<ListTabs view={view} filter={filter} current="list" />}
        actions={
          <>
            {directs && !elsewhere ? <ButtonLink href="/assigned-tasks/new">{t('task.assign')}</ButtonLink> : null}
            <ButtonLink href={filterHref('/tasks.xlsx', filter)} download>
              {t('task.export')}
            </ButtonLink>
          </>
        }
      />
      <ErrorSummary t={t} errors={problems} />
      <StateChips view={view} path="/tasks" filter={filter} counts={counts} />
      <ListFilters view={view} path="/tasks" filter={filter} units={units} />
      <Rows {...props} />
    </Page>
  );
}

/** The switch between the list and the matrix; both take the same filters. */
export function ListTabs({
  view: { t },
  filter,
  current,
}: {
  view: View;
  filter: TaskFilter;
  current: 'list' | 'matrix';
}) {
  return (
    <Tabs
      label={t('task.views')}
      links={[
        { href: filterHref('/tasks', filter), label: t('task.view.list'), current: current === 'list' },
        { href: filterHref('/tasks/matrix', filter), label: t('task.view.matrix'), current: current === 'matrix' },
      ]}
    />
  );
}

function Rows({ view, filter, page, counts, directs }: TaskListPageProps) {
  const { t } = view;
  const { rows, hasNext, hasPrevious } = page;
  if (rows.length === 0) return <NoRows view={view} isEmpty={counts.all === 0} />;
  const total = filter.state ? (counts[filter.state] ?? 0) : counts.all;
  const pager = (
    <Pager
      t={t}
      shown={rows.length}
      total={total}
      previous={hasPrevious ? filterHref('/tasks', { ...filter, before: rows[0]?.id }) : undefined}
      next={hasNext ? filterHref('/tasks', { ...filter, after: rows.at(-1)?.id }) : undefined}
    />
  );
  const table = (
    <DataTable caption={t('task.list')} columns={columns(view, filter, directs)} stacked>
      {rows.map((row) => tableRow(view, row, directs))}
    </DataTable>
  );
  return (
    <>
      {directs ? (
        <RowSelect t={t} actions={<BulkActs view={view} filter={filter} total={total} shown={rows.length} />}>
          {table}
        </RowSelect>
      ) : (
        table
      )}
      {pager}
    </>
  );
}

function NoRows({ view: { t, year }, isEmpty }: { view: View; isEmpty: boolean }) {
  if (!isEmpty) return <EmptyState>{t('task.list.none')}</EmptyState>;
  return (
    <EmptyState action={<ButtonLink href="/plans">{t('task.openPlans')}</ButtonLink>}>
      {t('task.list.empty', { year: String(year) })}
    </EmptyState>
  );
}

function columns({ t }: View, filter: TaskFilter, directs: string | undefined): Column[] {
  const sorted = (sort: 'title' | 'due') => ({
    href: filterHref('/tasks', { ...filter, sort: sort === 'due' ? sort : undefined }),
    direction: (filter.sort ?? 'title') === sort ? ('ascending' as const) : undefined,
  });
  const tick = { label: t('task.column.tick'), hidden: true };
  const shown = [
    { label: t('task.column.task'), sort: sorted('title') },
    { label: t('task.column.unit') },
    { label: t('task.column.due'), sort: sorted('due') },
    { label: t('task.column.state') },
    { label: t('task.column.percent'), numeric: true },
  ];
  return directs ? [tick, ...shown] : shown;
}

/** A function rather than a component: fifty rows make up most of the page's time. */
function tableRow({ t, today }: View, row: ListRow, directs: string | undefined) {
  const { id, title, unit, unitName, dueOn, deadline, percent, remindedOn, occurrence } = row;
  return (
    <tr key={id}>
      {directs ? (
        <td>{row.ownerId === directs ? <RowTick t={t} value={id} name={`${title}, ${unit}`} /> : null}</td>
      ) : null}
      <td>
        <a href={`/assignments/${id}`}>{title}</a>
        {occurrence > 0 ? ` (${t('task.occurrence', { n: occurrence })})` : ''}
      </td>
      <td data-label={t('task.column.unit')} title={unitName}>
        {unit}
      </td>
      <td data-label={t('task.column.due')} className="date">
        {dueOn ? formatDate(dueOn) : deadline}
      </td>
      <td data-label={t('task.column.state')}>
        <StateBadge tone={toneOf(row)}>{stateInWords(t, row, today)}</StateBadge>
        {remindedOn ? <small>{t('task.reminded', { date: formatDate(remindedOn) })}</small> : null}
      </td>
      <td data-label={t('task.column.percent')} className="number">{`${percent}%`}</td>
    </tr>
  );
}

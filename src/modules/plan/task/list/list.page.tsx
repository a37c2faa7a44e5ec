import type { ReactElement } from 'react';
import { ButtonLink } from '../../../../ui/button.tsx';
import { EmptyState } from '../../../../ui/empty-state.tsx';
import { ErrorSummary, type FormError } from '../../../../ui/error-summary.tsx';
import { Page } from '../../../../ui/page.tsx';
import { PageHeader } from '../../../../ui/page-header.tsx';
import { Pager } from '../../../../ui/pager.tsx';
import { RowSelect } from '../../../../ui/row-select.tsx';
import { Tabs } from '../../../../ui/tabs.tsx';
import type { View } from '../../../../ui/view.ts';
import { BulkActs } from '../bulk/bulk-acts.tsx';
import type { StateCounts } from './counts.queries.ts';
import { filterHref, type TaskFilter } from './filter.ts';
import { ListFilters, StateChips } from './filters.tsx';
import type { ListPage } from './list.queries.ts';
import type { ListUnit } from './units.queries.ts';

/** A page of the list with its rows as they are written. */
export interface WrittenList extends ListPage {
  table: ReactElement;
}

interface TaskListPageProps {
  view: View;
  filter: TaskFilter;
  list: WrittenList;
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

function Rows({ view, filter, list, counts, directs }: TaskListPageProps) {
  const { t } = view;
  const { rows, hasNext, hasPrevious, table } = list;
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

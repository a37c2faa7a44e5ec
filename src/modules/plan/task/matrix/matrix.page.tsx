import { ActionForm, ButtonLink } from '../../../../ui/button.tsx';
import { DataTable } from '../../../../ui/data-table.tsx';
import { EmptyState } from '../../../../ui/empty-state.tsx';
import { MatrixCell } from '../../../../ui/matrix-cell.tsx';
import { Page } from '../../../../ui/page.tsx';
import { PageHeader } from '../../../../ui/page-header.tsx';
import { Pager } from '../../../../ui/pager.tsx';
import type { View } from '../../../../ui/view.ts';
import { filterHref, filterQuery, type TaskFilter } from '../list/filter.ts';
import { ListFilters, StateChips } from '../list/filters.tsx';
import { ListTabs } from '../list/list.page.tsx';
import type { ListUnit } from '../list/units.queries.ts';
import { stateInWords, toneOf } from '../state-words.ts';
import type { TaskState } from '../task-state.ts';
import type { Cell, MatrixPage, TaskCounts } from './matrix.queries.ts';

interface TaskMatrixPageProps {
  view: View;
  filter: TaskFilter;
  page: MatrixPage;
  counts: TaskCounts;
  units: ListUnit[];
  mayDirect: boolean;
  elsewhere?: string;
}

const path = '/tasks/matrix';

/** Tasks down, units across: who stands where, at one look. */
export function TaskMatrixPage({ view, filter, page, counts, units, mayDirect, elsewhere }: TaskMatrixPageProps) {
  const { t } = view;
  const title = elsewhere ? t('task.list.of', { unit: elsewhere }) : t('task.list');
  return (
    <Page view={view} title={title} print="wide">
      <PageHeader
        title={title}
        beside={<ListTabs view={view} filter={filter} current="matrix" />}
        actions={
          <>
            {mayDirect && counts.overdueUnits > 0 ? (
              <RemindOverdue view={view} filter={filter} units={counts.overdueUnits} />
            ) : null}
            <ButtonLink href={filterHref('/tasks.xlsx', filter)} download>
              {t('task.export')}
            </ButtonLink>
          </>
        }
      />
      <StateChips view={view} path={path} filter={filter} counts={counts.counts} />
      <ListFilters view={view} path={path} filter={filter} units={units} />
      {page.rows.length === 0 ? (
        <EmptyState>{t('task.list.none')}</EmptyState>
      ) : (
        <Matrix view={view} filter={filter} page={page} counts={counts} units={units} />
      )}
    </Page>
  );
}

function RemindOverdue({ view, filter, units }: { view: View; filter: TaskFilter; units: number }) {
  const fields = {
    all: 'on',
    filters: filterQuery({ ...filter, state: 'overdue' }),
    back: filterHref(path, filter),
  };
  return (
    <ActionForm action="/reminders" fields={fields}>
      {view.t('matrix.remind', { units })}
    </ActionForm>
  );
}

function Matrix({ view, filter, page, counts, units }: Omit<TaskMatrixPageProps, 'mayDirect' | 'elsewhere'>) {
  const { t } = view;
  const { rows, hasPrevious, hasNext } = page;
  const present = new Set(rows.flatMap(({ cells }) => cells.map(({ unitId }) => unitId)));
  const shown = units.filter(({ id }) => present.has(id));
  const columns = [
    { label: t('task.column.task') },
    ...shown.map(({ shortName, name }) => ({ label: shortName, title: name })),
  ];
  const total = filter.state ? (counts.counts[filter.state] ?? 0) : counts.counts.all;
  return (
    <>
      <DataTable caption={t('matrix.caption')} columns={columns} wide>
        {rows.map((row) => {
          const byUnit = new Map(row.cells.map((cell) => [cell.unitId, cell]));
          return (
            <tr key={row.id}>
              <th scope="row">
                <a href={`/tasks/${row.id}`}>{row.title}</a>
              </th>
              {shown.map((unit) => (
                <UnitCell key={unit.id} view={view} unit={unit} cell={byUnit.get(unit.id)} />
              ))}
            </tr>
          );
        })}
      </DataTable>
      <p className="sentence">{t('matrix.legend')}</p>
      <Pager
        t={t}
        shown={rows.length}
        total={total}
        previous={hasPrevious ? filterHref(path, { ...filter, before: rows[0]?.id }) : undefined}
        next={hasNext ? filterHref(path, { ...filter, after: rows.at(-1)?.id }) : undefined}
      />
    </>
  );
}

const signs: Record<TaskState, string> = {
  done: '✓',
  'done-late': '✓',
  'awaiting-confirmation': '?',
  'in-progress': '…',
  overdue: '!',
  'not-due': '·',
  'awaiting-event': '○',
  reported: '✓',
  'not-reported': '–',
  cancelled: '×',
};

function UnitCell({ view: { t, today }, unit, cell }: { view: View; unit: ListUnit; cell: Cell | undefined }) {
  if (!cell) return <td />;
  const sign = cell.state === 'in-progress' ? String(cell.percent) : signs[cell.state];
  const label = t('matrix.cell', { unit: unit.name, state: stateInWords(t, cell, today) });
  return <MatrixCell tone={toneOf(cell)} sign={sign} label={label} href={`/assignments/${cell.id}`} />;
}

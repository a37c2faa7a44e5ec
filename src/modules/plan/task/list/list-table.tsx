import { formatDate } from '../../../../platform/i18n.ts';
import { type Column, DataTable } from '../../../../ui/data-table.tsx';
import { RowTick } from '../../../../ui/row-select.tsx';
import { StateBadge } from '../../../../ui/state-badge.tsx';
import type { View } from '../../../../ui/view.ts';
import { stateInWords, toneOf } from '../state-words.ts';
import { filterHref, type TaskFilter } from './filter.ts';
import type { ListRow } from './list.queries.ts';

interface ListTableProps {
  view: View;
  filter: TaskFilter;
  rows: ListRow[];
  /** The government whose rows may be ticked; none for those who only look. */
  directs: string | undefined;
}

/** The rows of a list, each opening its record. */
export function ListTable({ view, filter, rows, directs }: ListTableProps) {
  return (
    <DataTable caption={view.t('task.list')} columns={columns(view, filter, directs)} stacked>
      {rows.map(tableRow(view, directs))}
    </DataTable>
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

/** Makes the function that writes one row; a function rather than a component, as fifty rows make up most of the page's time. */
function tableRow({ t, today }: View, directs: string | undefined) {
  const [unit, due, state, percent] = [
    t('task.column.unit'),
    t('task.column.due'),
    t('task.column.state'),
    t('task.column.percent'),
  ];
  return (row: ListRow) => (
    <tr key={row.id}>
      {directs ? (
        <td>{row.givenBy ? null : <RowTick t={t} value={row.id} name={`${row.title}, ${row.unit}`} />}</td>
      ) : null}
      <td>
        <a href={`/assignments/${row.id}`}>{row.title}</a>
        {row.occurrence ? ` (${t('task.occurrence', { n: row.occurrence })})` : ''}
      </td>
      <td data-label={unit} title={row.unitName}>
        {row.unit}
      </td>
      <td data-label={due} className="date">
        {row.dueOn ? formatDate(row.dueOn) : row.deadline}
      </td>
      <td data-label={state}>
        <StateBadge tone={toneOf(row)}>{stateInWords(t, row, today)}</StateBadge>
        {row.remindedOn ? <small>{t('task.reminded', { date: formatDate(row.remindedOn) })}</small> : null}
      </td>
      <td data-label={percent} className="number">{`${row.percent}%`}</td>
    </tr>
  );
}

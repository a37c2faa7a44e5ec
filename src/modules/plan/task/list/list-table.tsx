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
      {rows.map((row) => tableRow(view, row, directs))}
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

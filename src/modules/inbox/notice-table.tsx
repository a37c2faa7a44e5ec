import { Fragment } from 'react';
import { addDays, today as dayOf, timeOfDay } from '../../platform/clock.ts';
import { formatDate } from '../../platform/i18n.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { RowTick } from '../../ui/row-select.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';
import type { View } from '../../ui/view.ts';
import type { NoticeLine } from './inbox.queries.ts';
import { noticeTones } from './notice.ts';
import { noticeWords } from './notice-words.ts';

interface NoticeTableProps {
  view: View;
  lines: NoticeLine[];
  /** Whether lines that were not seen yet say so; where all are new, none needs to. */
  marked: boolean;
}

/** The lines of an inbox under their days, each the way to its thing. */
export function NoticeTable({ view, lines, marked }: NoticeTableProps) {
  const { t } = view;
  const columns = [
    { label: t('inbox.column.tick'), hidden: true },
    { label: t('inbox.column.kind') },
    { label: t('inbox.column.thing') },
    { label: t('inbox.column.unit') },
    { label: t('inbox.column.at') },
  ];
  return (
    <DataTable caption={t('inbox.title')} columns={columns} stacked>
      {lines.map((line, at) => (
        <Fragment key={line.id}>
          {line.day === lines[at - 1]?.day ? null : (
            <tr className="group">
              <th scope="colgroup" colSpan={columns.length}>
                {dayInWords(view, line.day)}
              </th>
            </tr>
          )}
          {row(view, line, marked)}
        </Fragment>
      ))}
    </DataTable>
  );
}

function row({ t, today }: View, line: NoticeLine, marked: boolean) {
  const { id, kind, title, note, unit, by, at, day, isRead, isClosed } = line;
  const told = dayOf(at);
  const marks = [
    isClosed ? t('inbox.closed') : isRead || !marked ? '' : t('inbox.unread'),
    by ? t('inbox.by', { name: by }) : '',
  ];
  return (
    <tr key={id} className={isRead || isClosed ? 'notice-read' : 'notice-new'}>
      <td>
        <RowTick t={t} value={id} name={title} />
      </td>
      <td>
        <StateBadge tone={isClosed ? 'none' : noticeTones[kind]}>{t(`inbox.kind.${kind}`)}</StateBadge>
      </td>
      <td>
        <a href={`/inbox/${id}`}>{title}</a>
        <small>{[noticeWords(t, line), ...marks].filter(Boolean).join(' · ')}</small>
        {note ? <small className="look">{note}</small> : null}
      </td>
      <td data-label={t('inbox.column.unit')}>{unit}</td>
      <td data-label={t('inbox.column.at')} className="date">
        {told === day || told === today ? timeOfDay(at) : `${timeOfDay(at)} ${formatDate(told)}`}
      </td>
    </tr>
  );
}

function dayInWords({ t, today }: View, day: string): string {
  const date = formatDate(day);
  if (day === today) return t('inbox.today', { date });
  return day === addDays(today, -1) ? t('inbox.yesterday', { date }) : date;
}

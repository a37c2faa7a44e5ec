import { formatDate } from '../../../platform/i18n.ts';
import { Card } from '../../../ui/card.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { StateBadge } from '../../../ui/state-badge.tsx';
import type { View } from '../../../ui/view.ts';
import type { ListRow } from '../task/list/list.queries.ts';
import { stateInWords, toneOf } from '../task/state-words.ts';

interface UrgentProps {
  view: View;
  title: string;
  rows: ListRow[];
  /** The address of all such rows. */
  href: string;
  /** What is said when there are none. */
  none: string;
}

const shown = 6;

/** The first few assignments that press, and the way to all of them. */
export function Urgent({ view: { t, today }, title, rows, href, none }: UrgentProps) {
  const columns = [
    { label: t('task.column.task') },
    { label: t('task.column.due') },
    { label: t('task.column.state') },
  ];
  return (
    <Card title={title} action={rows.length > shown ? <a href={href}>{t('overview.seeAll')}</a> : null} flush>
      {rows.length === 0 ? <p>{none}</p> : null}
      {rows.length > 0 ? (
        <DataTable caption={title} columns={columns}>
          {rows.slice(0, shown).map((row) => (
            <tr key={row.id}>
              <td>
                <a href={`/assignments/${row.id}`}>{row.title}</a>
                <small>{row.unitName}</small>
              </td>
              <td className="date">{row.dueOn ? formatDate(row.dueOn) : '—'}</td>
              <td>
                <StateBadge tone={toneOf(row)}>{stateInWords(t, row, today)}</StateBadge>
              </td>
            </tr>
          ))}
        </DataTable>
      ) : null}
    </Card>
  );
}

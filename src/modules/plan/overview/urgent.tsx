import { formatDate, type Translate } from '../../../platform/i18n.ts';
import { Card } from '../../../ui/card.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { StateBadge } from '../../../ui/state-badge.tsx';
import type { View } from '../../../ui/view.ts';
import { stateInWords, toneOf } from '../task/state-words.ts';
import type { UrgentTask } from './overview.queries.ts';

/** One more than is shown tells whether there are more. */
export const urgentLimit = 7;

interface UrgentProps {
  view: View;
  title: string;
  tasks: UrgentTask[];
  state: 'overdue' | 'due-soon';
  /** The address of all of them. */
  href: string;
  /** What is said when there are none. */
  none: string;
}

/** The first few tasks that press, at which units, and the way to all of them. */
export function Urgent({ view: { t, today }, title, tasks, state, href, none }: UrgentProps) {
  const columns = [
    { label: t('task.column.task') },
    { label: t('task.column.due') },
    { label: t('task.column.state') },
  ];
  const more = tasks.length >= urgentLimit;
  return (
    <Card title={title} action={more ? <a href={href}>{t('overview.seeAll')}</a> : null} flush>
      {tasks.length === 0 ? <p>{none}</p> : null}
      {tasks.length > 0 ? (
        <DataTable caption={title} columns={columns} stacked>
          {tasks.slice(0, urgentLimit - 1).map(({ taskId, assignmentId, title, units, dueOn }) => {
            const standing = {
              state: state === 'overdue' ? 'overdue' : 'not-due',
              isDueSoon: state === 'due-soon',
              dueOn,
            } as const;
            return (
              <tr key={taskId}>
                <td>
                  <a href={units.length > 1 ? `/tasks/${taskId}` : `/assignments/${assignmentId}`}>{title}</a>
                  <small>{unitsInWords(t, units)}</small>
                </td>
                <td data-label={t('task.column.due')} className="date">
                  {formatDate(dueOn)}
                </td>
                <td data-label={t('task.column.state')}>
                  <StateBadge tone={toneOf(standing)}>{stateInWords(t, standing, today)}</StateBadge>
                </td>
              </tr>
            );
          })}
        </DataTable>
      ) : null}
    </Card>
  );
}

/** The first two names, and how many others; a unit may have several rounds of one task. */
function unitsInWords(t: Translate, units: string[]): string {
  const different = [...new Set(units)];
  const names = different.slice(0, 2).join(', ');
  return different.length > 2 ? t('overview.units.more', { names, count: different.length - 2 }) : names;
}

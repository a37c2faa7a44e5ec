import { formatDate } from '../../../../platform/i18n.ts';
import { ButtonLink } from '../../../../ui/button.tsx';
import { Card } from '../../../../ui/card.tsx';
import { DataTable } from '../../../../ui/data-table.tsx';
import { EmptyState } from '../../../../ui/empty-state.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { Page } from '../../../../ui/page.tsx';
import { PageHeader } from '../../../../ui/page-header.tsx';
import { StateBadge } from '../../../../ui/state-badge.tsx';
import type { View } from '../../../../ui/view.ts';
import { filterHref } from '../list/filter.ts';
import { stateInWords, toneOf } from '../state-words.ts';
import type { MyTask, MyTasks } from './mine.queries.ts';
import { QuickUpdate } from './quick-update.tsx';

interface MyTasksPageProps {
  view: View;
  tasks: MyTasks;
  unitId: string | null;
}

/** The parts of the page in the order in which they press. */
const parts = ['overdue', 'dueSoon', 'toReport', 'later', 'waiting'] as const;
type Part = (typeof parts)[number];

function partOf({ state, isDueSoon }: MyTask): Part {
  if (state === 'overdue') return 'overdue';
  if (isDueSoon) return 'dueSoon';
  if (state === 'not-reported') return 'toReport';
  return state === 'awaiting-confirmation' || state === 'awaiting-event' ? 'waiting' : 'later';
}

/** What my unit has to do, the late first, each updated with one press. */
export function MyTasksPage({ view, tasks, unitId }: MyTasksPageProps) {
  const { t, viewer, year } = view;
  const { open, finished, toConfirm } = tasks;
  const groups = new Map<Part, MyTask[]>(parts.map((part) => [part, open.filter((task) => partOf(task) === part)]));
  const count = (part: Part) => groups.get(part)?.length ?? 0;
  const todo = open.length - count('waiting');
  const sentence = t(todo > 0 ? 'myTasks.sentence' : 'myTasks.sentence.none', {
    unit: viewer?.unit ?? '',
    count: todo,
    overdue: count('overdue'),
    soon: count('dueSoon'),
  });
  return (
    <Page view={view} title={t('myTasks.title')}>
      <PageHeader
        title={t('myTasks.title')}
        actions={
          finished > 0 && unitId ? (
            <ButtonLink href={filterHref('/tasks', { unit: unitId, state: 'finished' })}>
              {t('myTasks.finished', { count: finished })}
            </ButtonLink>
          ) : null
        }
      >
        {sentence}
      </PageHeader>
      {toConfirm > 0 ? (
        <Notice remedies={<a href={filterHref('/tasks', { state: 'awaiting-confirmation' })}>{t('myTasks.open')}</a>}>
          {t('myTasks.toConfirm', { count: toConfirm })}
        </Notice>
      ) : null}
      {open.length === 0 ? <EmptyState>{t('myTasks.empty', { year: String(year) })}</EmptyState> : null}
      {parts.map((part) => (
        <PartTable key={part} view={view} part={part} tasks={groups.get(part) ?? []} unitId={unitId} />
      ))}
    </Page>
  );
}

interface PartTableProps {
  view: View;
  part: Part;
  tasks: MyTask[];
  unitId: string | null;
}

function PartTable({ view, part, tasks, unitId }: PartTableProps) {
  const { t } = view;
  if (tasks.length === 0) return null;
  const heading = t(`myTasks.part.${part}`, { count: tasks.length });
  const columns = [
    { label: t('task.column.task') },
    { label: t('task.column.due') },
    { label: t('task.column.state') },
    { label: t('task.column.percent') },
  ];
  return (
    <Card title={heading} flush>
      <DataTable caption={heading} columns={columns} stacked>
        {tasks.map((task) => (
          <tr key={task.id}>
            <td>
              <a href={`/assignments/${task.id}`}>{task.title}</a>
              {task.occurrence > 0 ? ` (${t('task.occurrence', { n: task.occurrence })})` : ''}
              {task.unitId === unitId ? null : <small>{task.unitName}</small>}
              {task.returned ? (
                <small className="look">{t('myTasks.returned', { reason: task.returned })}</small>
              ) : null}
            </td>
            <td data-label={t('task.column.due')} className="date">
              {task.dueOn ? formatDate(task.dueOn) : task.deadline}
            </td>
            <td data-label={t('task.column.state')}>
              <StateBadge tone={toneOf(task)}>{stateInWords(t, task, view.today)}</StateBadge>
              {task.remindedOn ? (
                <small className="look">{t('task.reminded', { date: formatDate(task.remindedOn) })}</small>
              ) : null}
            </td>
            <td data-label={t('task.column.percent')}>
              <QuickUpdate view={view} task={task} />
            </td>
          </tr>
        ))}
      </DataTable>
    </Card>
  );
}

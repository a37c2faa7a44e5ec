import { formatDate } from '../../../../platform/i18n.ts';
import { Card } from '../../../../ui/card.tsx';
import { Columns } from '../../../../ui/columns.tsx';
import { DataTable } from '../../../../ui/data-table.tsx';
import { ErrorSummary } from '../../../../ui/error-summary.tsx';
import { type Fact, Facts } from '../../../../ui/facts.tsx';
import { LogLink } from '../../../../ui/log-link.tsx';
import { Page } from '../../../../ui/page.tsx';
import { Breadcrumb, PageHeader } from '../../../../ui/page-header.tsx';
import { StateBadge } from '../../../../ui/state-badge.tsx';
import type { View } from '../../../../ui/view.ts';
import type { Typed } from '../../../../web/typed.ts';
import { stateInWords, toneOf, tones } from '../state-words.ts';
import type { TaskState } from '../task-state.ts';
import { assignedBy } from './assignment.page.tsx';
import type { TaskRecord, TaskShare } from './task.queries.ts';
import { CancellationForm, EventForm } from './task-forms.tsx';

interface TaskPageProps {
  view: View;
  task: TaskRecord;
  shares: TaskShare[];
  /** None for a row that only heads its sub-items. */
  state: TaskState | undefined;
  mayDirect: boolean;
  typed: Typed;
}

/** A whole task: what the plan says, which unit stands where, and what its government can do with it. */
export function TaskPage({ view, task, shares, state, mayDirect, typed }: TaskPageProps) {
  const { t } = view;
  const waits = shares.some((share) => share.state === 'awaiting-event');
  const directs = mayDirect && task.cancelledOn === null;
  return (
    <Page view={view} title={task.title}>
      <PageHeader
        trail={<Breadcrumb t={t} links={[{ href: '/tasks', label: t('task.list') }]} />}
        title={task.no ? `${task.no}. ${task.title}` : task.title}
        beside={
          <>
            {state ? <StateBadge tone={tones[state]}>{t(`task.state.${state}`)}</StateBadge> : null}
            <LogLink view={view} id={task.id} />
          </>
        }
      >
        {task.cancelReason ? t('taskRecord.cancelled', { reason: task.cancelReason }) : finished(view, shares)}
      </PageHeader>
      <ErrorSummary t={t} errors={typed.errors} />
      <Columns
        side={
          <>
            <Card>
              <Facts facts={facts(view, task)} />
            </Card>
            {directs && waits ? <EventForm view={view} task={task} typed={typed} /> : null}
            {directs ? <CancellationForm view={view} task={task} typed={typed} /> : null}
          </>
        }
      >
        <Shares view={view} shares={shares} />
      </Columns>
    </Page>
  );
}

function finished({ t }: View, shares: TaskShare[]): string {
  const counted = shares.filter(({ state }) => state !== 'cancelled');
  const done = counted.filter(({ state }) => state === 'done' || state === 'done-late').length;
  return t('taskRecord.finished', { done, total: counted.length });
}

function Shares({ view: { t, today }, shares }: { view: View; shares: TaskShare[] }) {
  const columns = [
    { label: t('task.column.unit') },
    { label: t('task.column.due') },
    { label: t('task.column.state') },
    { label: t('task.column.percent'), numeric: true },
  ];
  return (
    <DataTable caption={t('taskRecord.shares')} columns={columns} stacked>
      {shares.map((share) => (
        <tr key={share.id}>
          <td>
            <a href={`/assignments/${share.id}`}>{share.unitName}</a>
            {share.occurrence > 0 ? ` (${t('task.occurrence', { n: share.occurrence })})` : ''}
          </td>
          <td data-label={t('task.column.due')} className="date">
            {share.dueOn ? formatDate(share.dueOn) : '—'}
          </td>
          <td data-label={t('task.column.state')}>
            <StateBadge tone={toneOf(share)}>{stateInWords(t, share, today)}</StateBadge>
          </td>
          <td data-label={t('task.column.percent')} className="number">
            {`${share.percent}%`}
          </td>
        </tr>
      ))}
    </DataTable>
  );
}

function facts({ t }: View, task: TaskRecord): Fact[] {
  const { deadline, dueOn, event, eventOn, product, field, leads, coordinating, planId } = task;
  const all: (Fact | false)[] = [
    { label: t('assignment.due'), value: [dueOn && formatDate(dueOn), deadline].filter(Boolean).join(' · ') || '—' },
    event !== '' && { label: t('assignment.awaits'), value: event },
    eventOn !== null && { label: t('taskRecord.eventOn'), value: formatDate(eventOn) },
    leads.length > 0 && { label: t('taskRecord.leads'), value: leads.join(', ') },
    coordinating.length > 0 && { label: t('assignment.coordinating'), value: coordinating.join(', ') },
    product !== '' && { label: t('assignment.product'), value: product },
    field !== null && { label: t('task.filter.field'), value: t(`task.field.${field}`) },
    planId !== null && {
      label: t('assignment.basis'),
      value: <a href={`/plans/${planId}`}>{t('assignment.plan')}</a>,
    },
    task.assigningNumber !== '' && { label: t('assignment.basis'), value: assignedBy(t, task) },
  ];
  return all.filter((fact) => fact !== false);
}

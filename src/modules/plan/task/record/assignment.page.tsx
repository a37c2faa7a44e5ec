import { formatDate } from '../../../../platform/i18n.ts';
import { Card } from '../../../../ui/card.tsx';
import { Columns } from '../../../../ui/columns.tsx';
import { ErrorSummary } from '../../../../ui/error-summary.tsx';
import { Explain } from '../../../../ui/explain.tsx';
import { type Fact, Facts } from '../../../../ui/facts.tsx';
import { LogLink } from '../../../../ui/log-link.tsx';
import { Page } from '../../../../ui/page.tsx';
import { Breadcrumb, PageHeader } from '../../../../ui/page-header.tsx';
import { StateBadge } from '../../../../ui/state-badge.tsx';
import type { View } from '../../../../ui/view.ts';
import type { Typed } from '../../../../web/typed.ts';
import type { EvidenceChoice } from '../../../document/index.ts';
import type { Mentionable } from '../news/mention.ts';
import type { OfferedDocument } from '../product/offers.ts';
import { stateInWords, toneOf } from '../state-words.ts';
import { windowStart } from '../task-state.ts';
import type { AssignmentRecord, HistoryLine } from './assignment.queries.ts';
import { ConfirmationForms, DirectingActs } from './government-forms.tsx';
import { AssignmentHistory } from './history.tsx';
import { OfferedProducts } from './offered-products.tsx';
import { UnitForm } from './unit-forms.tsx';

interface AssignmentPageProps {
  view: View;
  record: AssignmentRecord;
  history: HistoryLine[];
  /** What the unit can show besides a new file; null for those who do not report. */
  choices: EvidenceChoice[] | null;
  /** Who can be named beside a note. */
  people: Mentionable[];
  /** Registered documents that may be its product. */
  offers: OfferedDocument[];
  mayDirect: boolean;
  typed: Typed;
}

const closed = new Set(['done', 'done-late', 'awaiting-confirmation', 'cancelled']);

/** Whether its unit still has something to report. */
export const isOpen = ({ state }: Pick<AssignmentRecord, 'state'>): boolean => !closed.has(state);

/** A unit's share of a task: what is to be done, how it stands, what can be done now, what happened. */
export function AssignmentPage(props: AssignmentPageProps) {
  const { view, record, history, choices, people, offers, mayDirect, typed } = props;
  const { t, today } = view;
  const { title, unitName, taskId, state } = record;
  const trail = [
    { href: '/tasks', label: t('task.list') },
    { href: `/tasks/${taskId}`, label: t('assignment.wholeTask') },
  ];
  return (
    <Page view={view} title={title}>
      <PageHeader
        trail={<Breadcrumb t={t} links={trail} />}
        title={title}
        beside={
          <>
            <StateBadge tone={toneOf(record)}>{stateInWords(t, record, today)}</StateBadge>
            <LogLink view={view} id={record.id} />
          </>
        }
        actions={mayDirect ? <DirectingActs view={view} record={record} /> : null}
      >
        {unitName}
      </PageHeader>
      <ErrorSummary t={t} errors={typed.errors} />
      <OfferedProducts view={view} record={record} offers={offers} />
      <Columns side={<AssignmentHistory t={t} lines={history} />}>
        {mayDirect && state === 'awaiting-confirmation' ? (
          <ConfirmationForms view={view} record={record} people={people} typed={typed} />
        ) : null}
        <Card>
          <Facts facts={facts(view, record)} />
          <StateExplained view={view} record={record} />
        </Card>
        {choices ? <UnitForm view={view} record={record} choices={choices} people={people} typed={typed} /> : null}
      </Columns>
    </Page>
  );
}

/** How the state came about: nobody types it. */
function StateExplained({ view: { t, today }, record }: { view: View; record: AssignmentRecord }) {
  const { dueOn, submittedOn, confirmedOn, deadlineType } = record;
  const date = (iso: string | null) => (iso ? formatDate(iso) : '—');
  const inputs = [
    { label: t('assignment.explain.today'), value: formatDate(today) },
    { label: t('task.column.due'), value: date(dueOn) },
    { label: t('assignment.doneOn'), value: date(submittedOn) },
    { label: t('assignment.confirmedOn'), value: date(confirmedOn) },
  ];
  if (deadlineType !== 'continuous') return <Explain t={t} rule={t('assignment.explain')} inputs={inputs} />;
  const rule = t('assignment.explain.continuous', { from: formatDate(windowStart(today)) });
  return <Explain t={t} rule={rule} inputs={inputs} source={t('assignment.explain.source')} />;
}

function facts({ t }: View, record: AssignmentRecord): Fact[] {
  const { deadline, dueOn, event, field, product, coordinating, occurrence, planId, submittedOn, confirmedOn } = record;
  const all: (Fact | false)[] = [
    { label: t('assignment.due'), value: [dueOn && formatDate(dueOn), deadline].filter(Boolean).join(' · ') || '—' },
    event !== '' && { label: t('assignment.awaits'), value: event },
    occurrence > 0 && { label: t('assignment.round'), value: occurrence },
    submittedOn === null && { label: t('assignment.percent'), value: `${record.percent}%` },
    submittedOn !== null && { label: t('assignment.doneOn'), value: formatDate(submittedOn) },
    confirmedOn !== null && { label: t('assignment.confirmedOn'), value: formatDate(confirmedOn) },
    product !== '' && { label: t('assignment.product'), value: product },
    coordinating.length > 0 && { label: t('assignment.coordinating'), value: coordinating.join(', ') },
    field !== null && { label: t('task.filter.field'), value: t(`task.field.${field}`) },
    planId !== null && {
      label: t('assignment.basis'),
      value: <a href={`/plans/${planId}`}>{t('assignment.plan')}</a>,
    },
    record.assigningNumber !== '' && { label: t('assignment.basis'), value: assignedBy(t, record) },
  ];
  return all.filter((fact) => fact !== false);
}

/** "UBND tỉnh, văn bản số 112/UBND-NC ngày 10/05/2026". */
export function assignedBy(
  t: View['t'],
  given: Pick<AssignmentRecord, 'assigner' | 'assigningNumber' | 'assigningDate'>,
): string {
  const date = given.assigningDate ? formatDate(given.assigningDate) : '—';
  return t('assignment.assignedBy', { assigner: given.assigner, number: given.assigningNumber, date });
}

import type { ReactNode } from 'react';
import { timeOfDay } from '../../../platform/clock.ts';
import { ActionForm, ButtonLink } from '../../../ui/button.tsx';
import type { FormError } from '../../../ui/error-summary.tsx';
import { Page } from '../../../ui/page.tsx';
import { Breadcrumb, PageHeader } from '../../../ui/page-header.tsx';
import { Tabs } from '../../../ui/tabs.tsx';
import type { View } from '../../../ui/view.ts';
import { planName } from '../plan.name.ts';
import type { PlanRecord } from '../plan.queries.ts';
import { reviewHref } from './review-address.ts';

export type Room = 'tasks' | 'targets' | 'document' | 'names' | 'changes';

interface ReviewFrameProps {
  view: View;
  plan: PlanRecord;
  room: Room;
  /** How many names nobody has matched yet. */
  unknown: number;
  /** What keeps the plan from being adopted; `field` is the id of the row to mend. */
  problems?: FormError[];
  children: ReactNode;
}

/** What all rooms of a review share: the plan's name, how far it is, the adoption, the way between the rooms. */
export function ReviewFrame({ view, plan, room, unknown, problems = [], children }: ReviewFrameProps) {
  const { t } = view;
  const title = t('review.title', { plan: planName(t, plan) });
  const bases = plan.document.legalBases?.length ?? 0;
  const lead = t('review.lead', { tasks: plan.accepted, targets: plan.targets, bases });
  const saved = plan.savedAt ? ` ${t('review.saved', { time: timeOfDay(plan.savedAt) })}` : '';
  return (
    <Page view={view} title={title} print="wide">
      <PageHeader
        title={title}
        trail={<Breadcrumb t={t} links={[{ href: '/plans', label: t('plan.list') }]} />}
        actions={
          <>
            <ActionForm action={`/plans/${plan.id}/disposal`} kind="quiet">
              {t('plan.discard')}
            </ActionForm>
            <ButtonLink href="/plans">{t('review.close')}</ButtonLink>
            <ActionForm action={`/plans/${plan.id}/adoption`} kind="primary">
              {t('plan.adopt')}
            </ActionForm>
          </>
        }
      >
        {lead + saved}
      </PageHeader>
      <Problems view={view} planId={plan.id} problems={problems} />
      <Tabs label={t('review.rooms')} links={rooms(view, plan, room, unknown)} />
      <div className="review">{children}</div>
    </Page>
  );
}

function rooms({ t }: View, plan: PlanRecord, current: Room, unknown: number) {
  const address = `/plans/${plan.id}`;
  const names = unknown > 0 ? t('review.names.unknown', { count: unknown }) : t('review.names');
  const links: { room: Room; href: string; label: string }[] = [
    { room: 'tasks', href: address, label: t('review.tasks', { count: plan.accepted }) },
    { room: 'targets', href: `${address}/targets`, label: t('review.targets', { count: plan.targets }) },
    { room: 'document', href: `${address}/document`, label: t('review.document') },
    { room: 'names', href: `${address}/names`, label: names },
  ];
  if (plan.amendsId) links.push({ room: 'changes', href: `${address}/changes`, label: t('review.changes') });
  return links.map(({ room, ...link }) => ({ ...link, current: room === current }));
}

function Problems({ view: { t }, planId, problems }: { view: View; planId: string; problems: FormError[] }) {
  if (problems.length === 0) return null;
  return (
    <section className="error-summary" role="alert" tabIndex={-1} aria-labelledby="problems">
      <h2 id="problems">{t('plan.adopt.problems', { count: problems.length })}</h2>
      <ul>
        {problems.map(({ field, message }) => (
          <li key={`${field} ${message}`}>
            {field ? <a href={reviewHref(planId, { task: field })}>{message}</a> : message}
          </li>
        ))}
      </ul>
    </section>
  );
}

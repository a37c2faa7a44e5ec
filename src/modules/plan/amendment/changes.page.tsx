import { ActionForm } from '../../../ui/button.tsx';
import { Page } from '../../../ui/page.tsx';
import { Breadcrumb, PageHeader } from '../../../ui/page-header.tsx';
import type { View } from '../../../ui/view.ts';
import { planName } from '../plan.name.ts';
import type { PlanRecord } from '../plan.queries.ts';
import { ReviewFrame } from '../review/review-frame.tsx';
import { ChangeList } from './change-list.tsx';
import type { Changes } from './changes.queries.ts';

interface ChangesPageProps {
  view: View;
  plan: PlanRecord;
  changes: Changes;
}

const counts = ({ added, changed, dropped }: Changes) => ({
  added: added.length,
  changed: changed.length,
  dropped: dropped.length,
});

/** What an amendment under review will do to the plan in force. */
export function PendingChangesPage({ view, plan, changes, unknown }: ChangesPageProps & { unknown: number }) {
  const { t } = view;
  return (
    <ReviewFrame view={view} plan={plan} room="changes" unknown={unknown}>
      <p className="lead">{t('amendment.lead', counts(changes))}</p>
      <ChangeList t={t} planId={plan.id} changes={changes} open />
      <ActionForm action={`/plans/${plan.id}/comparison`}>{t('amendment.again')}</ActionForm>
    </ReviewFrame>
  );
}

/** What an adopted amendment did. */
export function ChangesPage({ view, plan, changes }: ChangesPageProps) {
  const { t } = view;
  const title = t('amendment.title', { plan: planName(t, plan) });
  const links = [
    { href: '/plans', label: t('plan.list') },
    { href: `/plans/${plan.id}`, label: planName(t, plan) },
  ];
  return (
    <Page view={view} title={title}>
      <PageHeader title={title} trail={<Breadcrumb t={t} links={links} />}>
        {t('amendment.lead.done', counts(changes))}
      </PageHeader>
      <ChangeList t={t} planId={plan.id} changes={changes} open={false} />
    </Page>
  );
}

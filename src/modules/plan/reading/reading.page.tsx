import type { Key } from '../../../platform/i18n.ts';
import { ActionForm, ButtonLink } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Page } from '../../../ui/page.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import type { View } from '../../../ui/view.ts';
import type { PlanRecord } from '../plan.queries.ts';

interface ReadingPageProps {
  view: View;
  plan: PlanRecord;
  mayKeep: boolean;
}

/** A plan whose file is being read; the page opens the review by itself when it is there. */
export function ReadingPage({ view, plan, mayKeep }: ReadingPageProps) {
  const { t } = view;
  return (
    <Page view={view} title={t('plan.reading')}>
      <PageHeader title={t('plan.reading')}>{t('plan.reading.lead', { file: plan.fileName })}</PageHeader>
      <progress-poll id="reading" data-every="1000">
        <Card>
          <progress aria-label={t('plan.reading')} />
          <div className="actions">
            <ButtonLink href={`/plans/${plan.id}`}>{t('plan.reading.again')}</ButtonLink>
          </div>
        </Card>
      </progress-poll>
      {mayKeep ? (
        <ActionForm action={`/plans/${plan.id}/disposal`} kind="quiet">
          {t('plan.discard')}
        </ActionForm>
      ) : null}
    </Page>
  );
}

/** A file that gave nothing: why, and what to do. */
export function UnreadablePage({ view, plan, mayKeep }: ReadingPageProps) {
  const { t } = view;
  return (
    <Page view={view} title={t('plan.failed')}>
      <PageHeader title={t('plan.failed')}>{plan.fileName}</PageHeader>
      <Notice>{t(sentenceOf(plan.failure))}</Notice>
      {mayKeep ? (
        <div className="actions">
          <ButtonLink kind="primary" href={`/plans/new?year=${plan.year}&instead=${plan.id}`}>
            {t('plan.failed.other')}
          </ButtonLink>
          <ActionForm action={`/plans/${plan.id}/reading`}>{t('plan.failed.again')}</ActionForm>
          <ActionForm action={`/plans/${plan.id}/disposal`} kind="quiet">
            {t('plan.discard')}
          </ActionForm>
        </div>
      ) : null}
    </Page>
  );
}

function sentenceOf(failure: string | null): Key {
  // The job writes only these: `crashed`, or a reason that has its sentence in the catalogue of `office`.
  return failure === null || failure === 'crashed' ? 'plan.failed.crashed' : (`unreadable.${failure}` as Key);
}

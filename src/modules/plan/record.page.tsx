import type { ReactNode } from 'react';
import { today } from '../../platform/clock.ts';
import { formatDate, type Translate } from '../../platform/i18n.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Columns } from '../../ui/columns.tsx';
import { Facts } from '../../ui/facts.tsx';
import { LogLink } from '../../ui/log-link.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { Breadcrumb, PageHeader } from '../../ui/page-header.tsx';
import type { View } from '../../ui/view.ts';
import type { Citation } from './extract/extraction.ts';
import { planName } from './plan.name.ts';
import type { PlanRecord, PlanVersion } from './plan.queries.ts';
import { PlanStateBadge } from './plan-list.page.tsx';
import type { TargetLine } from './review/review.queries.ts';
import { TargetWords } from './review/target-words.tsx';

interface RecordPageProps {
  view: View;
  plan: PlanRecord;
  versions: PlanVersion[];
  targets: TargetLine[];
  /** What is done about its overdue tasks; only for a plan in force. */
  escalation: ReactNode;
}

/** A plan as a record: what it says of itself, what it rests on, its targets, its versions and the way to its tasks. */
export function RecordPage({ view, plan, versions, targets, escalation }: RecordPageProps) {
  const { t } = view;
  const trail = <Breadcrumb t={t} links={[{ href: '/plans', label: t('plan.list') }]} />;
  return (
    <Page view={view} title={planName(t, plan)}>
      <PageHeader
        trail={trail}
        title={planName(t, plan)}
        beside={
          <>
            <PlanStateBadge t={t} state={plan.state} />
            <LogLink view={view} id={plan.id} />
          </>
        }
        actions={
          plan.state === 'adopted' ? (
            <ButtonLink kind="primary" href={`/tasks?plan=${plan.id}`}>
              {t('plan.record.openTasks', { count: plan.tasks })}
            </ButtonLink>
          ) : null
        }
      >
        {sentence(t, plan)}
      </PageHeader>
      {plan.replacedById ? (
        <Notice tone="plain" remedies={<a href={`/plans/${plan.replacedById}`}>{t('plan.record.replacedBy')}</a>}>
          {t('plan.record.replaced')}
        </Notice>
      ) : null}
      <Columns
        side={
          <>
            <Versions t={t} plan={plan} versions={versions} />
            {escalation}
          </>
        }
      >
        <Document t={t} plan={plan} />
        <Targets t={t} targets={targets.filter(({ accepted }) => accepted)} />
        <Bases t={t} bases={plan.document.legalBases ?? []} />
      </Columns>
    </Page>
  );
}

function sentence(t: Translate, plan: PlanRecord): string {
  if (plan.state === 'discarded') return t('plan.discarded.lead');
  if (plan.state !== 'adopted' || !plan.adoptedAt) return plan.abstract;
  return t('plan.record.adopted', { date: formatDate(today(plan.adoptedAt)), tasks: plan.tasks });
}

function Document({ t, plan }: { t: Translate; plan: PlanRecord }) {
  const written = [plan.number, plan.symbol].filter(Boolean).join('/');
  const none = t('plan.document.none');
  const signer = [plan.signerPosition, plan.signer].filter(Boolean).join(' ');
  return (
    <Card title={t('plan.record.facts')}>
      <Facts
        facts={[
          { label: t('plan.document.unit'), value: plan.unit },
          { label: t('plan.document.year'), value: plan.year },
          { label: t('plan.document.written'), value: written || none },
          { label: t('plan.document.date'), value: plan.issuedOn ? formatDate(plan.issuedOn) : none },
          { label: t('plan.document.abstract'), value: plan.abstract || none },
          { label: t('plan.document.signer'), value: signer || none },
          {
            label: t('plan.record.file'),
            value: (
              <a href={`/plans/${plan.id}/file`} download>
                {plan.fileName}
              </a>
            ),
          },
        ]}
      />
    </Card>
  );
}

function Targets({ t, targets }: { t: Translate; targets: TargetLine[] }) {
  if (targets.length === 0) return <Card title={t('plan.record.targets')}>{t('plan.record.targets.none')}</Card>;
  return (
    <Card title={t('plan.record.targets')}>
      <ol className="plain-list">
        {targets.map((target) => (
          <li key={target.id}>
            {target.text} <TargetWords t={t} target={target} />
          </li>
        ))}
      </ol>
    </Card>
  );
}

function Bases({ t, bases }: { t: Translate; bases: Citation[] }) {
  return (
    <Card title={t('plan.record.bases')}>
      {bases.length === 0 ? (
        t('plan.record.bases.none')
      ) : (
        <ul>
          {bases.map(({ sentence }) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function Versions({ t, plan, versions }: { t: Translate; plan: PlanRecord; versions: PlanVersion[] }) {
  return (
    <Card title={t('plan.record.versions')}>
      <ol className="plain-list">
        {versions.map((version, at) => (
          <li key={version.id} aria-current={version.id === plan.id ? 'true' : undefined}>
            <a href={`/plans/${version.id}`}>
              {at === 0 ? t('plan.record.version.first') : t('plan.record.version.amendment', { n: at })}
            </a>
            <small>{planName(t, version)}</small>
            {at > 0 ? <a href={`/plans/${version.id}/changes`}>{t('plan.record.changes')}</a> : null}
          </li>
        ))}
      </ol>
    </Card>
  );
}

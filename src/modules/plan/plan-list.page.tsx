import { today } from '../../platform/clock.ts';
import { formatDate, type Translate } from '../../platform/i18n.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { StateBadge, type Tone } from '../../ui/state-badge.tsx';
import { StateCounts } from '../../ui/state-counts.tsx';
import type { View } from '../../ui/view.ts';
import { planName } from './plan.name.ts';
import type { PlanLine, PlanState } from './plan.queries.ts';

const tones: Record<PlanState, Tone> = {
  extracting: 'running',
  failed: 'soon',
  review: 'soon',
  adopted: 'done',
  replaced: 'none',
  discarded: 'none',
};

/** How a plan stands, in colour, shape and word. */
export function PlanStateBadge({ t, state }: { t: Translate; state: PlanState }) {
  return <StateBadge tone={tones[state]}>{t(`plan.state.${state}`)}</StateBadge>;
}

interface PlanListProps {
  view: View;
  /** The government whose plans these are. */
  unit: string;
  plans: PlanLine[];
  counts: Map<PlanState, number>;
  state: PlanState | undefined;
  mayKeep: boolean;
}

/** The plans of the government one acts for. */
export function PlanListPage({ view, unit, plans, counts, state, mayKeep }: PlanListProps) {
  const { t } = view;
  const upload = (kind: 'primary' | 'plain') =>
    mayKeep ? (
      <ButtonLink href="/plans/new" kind={kind}>
        {t('plan.upload')}
      </ButtonLink>
    ) : null;
  return (
    <Page view={view} title={t('plan.list')}>
      <PageHeader title={t('plan.list')} actions={counts.size > 0 ? upload('primary') : null}>
        {t('plan.list.sentence', { unit })}
      </PageHeader>
      {counts.size > 0 ? <Counts view={view} counts={counts} state={state} /> : null}
      {counts.size === 0 ? <EmptyState action={upload('primary')}>{t('plan.list.empty')}</EmptyState> : null}
      {counts.size > 0 && plans.length === 0 ? <EmptyState>{t('plan.list.none')}</EmptyState> : null}
      {plans.length > 0 ? <PlanTable t={t} plans={plans} /> : null}
    </Page>
  );
}

function Counts({ view: { t }, counts, state }: Pick<PlanListProps, 'view' | 'counts' | 'state'>) {
  const all = [...counts].reduce((sum, [each, count]) => (each === 'discarded' ? sum : sum + count), 0);
  // The keys of `tones` are the states, in the order of a plan's life.
  const states = (Object.keys(tones) as PlanState[]).filter((each) => counts.has(each));
  return (
    <StateCounts
      t={t}
      counts={[
        { label: t('plan.list.all'), count: String(all), href: '/plans', current: !state },
        ...states.map((each) => ({
          label: t(`plan.state.${each}`),
          count: String(counts.get(each)),
          href: `/plans?state=${each}`,
          tone: tones[each],
          current: each === state,
        })),
      ]}
    />
  );
}

const unread = ({ state }: PlanLine) => state === 'extracting' || state === 'failed';

function PlanTable({ t, plans }: { t: Translate; plans: PlanLine[] }) {
  const columns = [
    { label: t('plan.column.year') },
    { label: t('plan.column.plan') },
    { label: t('plan.column.state') },
    { label: t('plan.column.tasks'), numeric: true },
    { label: t('plan.column.targets'), numeric: true },
    { label: t('plan.column.received') },
  ];
  return (
    <DataTable caption={t('plan.list')} columns={columns} stacked>
      {plans.map((plan) => (
        <tr key={plan.id}>
          <td data-label={t('plan.column.year')}>{plan.year}</td>
          <td>
            <a href={`/plans/${plan.id}`}>{planName(t, plan)}</a>
            <small>{plan.abstract || plan.fileName}</small>
          </td>
          <td data-label={t('plan.column.state')}>
            <PlanStateBadge t={t} state={plan.state} />
            {plan.amendsId ? <small>{t('plan.amendment')}</small> : null}
          </td>
          <td className="number" data-label={t('plan.column.tasks')}>
            {plan.state === 'adopted' ? plan.tasks : unread(plan) ? '—' : plan.accepted}
          </td>
          <td className="number" data-label={t('plan.column.targets')}>
            {unread(plan) ? '—' : plan.targets}
          </td>
          <td data-label={t('plan.column.received')}>{formatDate(today(plan.createdAt))}</td>
        </tr>
      ))}
    </DataTable>
  );
}

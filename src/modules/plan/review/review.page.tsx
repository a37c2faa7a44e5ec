import type { ReactNode } from 'react';
import { ActionForm } from '../../../ui/button.tsx';
import { Columns } from '../../../ui/columns.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import type { FormError } from '../../../ui/error-summary.tsx';
import type { Option } from '../../../ui/select-field.tsx';
import { StateCounts } from '../../../ui/state-counts.tsx';
import type { View } from '../../../ui/view.ts';
import type { PlanRecord } from '../plan.queries.ts';
import { DoubtList, RowDoubts, type SuggestedName } from './doubt-list.tsx';
import { ProposalForm, type ProposalValues } from './proposal-form.tsx';
import { ProposalRows } from './proposal-rows.tsx';
import type { DoubtLine, ProposalLine } from './review.queries.ts';
import { reviewHref, type Show, shows } from './review-address.ts';
import { ReviewFrame } from './review-frame.tsx';
import { type Looks, looksOf } from './shown.ts';
import type { SourcePlace } from './source.queries.ts';
import { SourcePane } from './source-pane.tsx';

/** Everything that the review of a plan's tasks shows. */
export interface ReviewData {
  plan: PlanRecord;
  lines: ProposalLine[];
  doubts: DoubtLine[];
  names: SuggestedName[];
  units: Option[];
  show: Show | undefined;
  /** The row that the page of rows begins with. */
  from: string | undefined;
  /** The row that is open. */
  open: ProposalLine | undefined;
  place: SourcePlace | null;
  /** The words that are marked in the source. */
  words: string[];
}

interface ReviewPageProps extends ReviewData {
  view: View;
  /** What keeps the plan from being adopted, each with its row. */
  problems?: FormError[];
  /** What was typed into the open row, where it was refused. */
  typed?: ProposalValues;
  errors?: FormError[];
  /** What stands above the form of the open row: somebody saved it first. */
  notice?: ReactNode;
}

/** The review of a plan's tasks: doubts on top, the source at the left, the proposals beside it. */
export function ReviewPage({ view, problems, typed, errors, notice, ...data }: ReviewPageProps) {
  const { t } = view;
  const { plan, lines, doubts, names, open, show, place, units, words } = data;
  const looks = looksOf(lines);
  const shown = looks.shown(show);
  const openDoubts = doubts.filter(({ proposalId }) => proposalId === open?.id);
  const next = shown[shown.findIndex(({ id }) => id === open?.id) + 1];
  const form = open ? (
    <>
      {notice}
      {openDoubts.length > 0 ? <RowDoubts t={t} plan={plan} doubts={openDoubts} /> : null}
      <ProposalForm {...{ t, planId: plan.id, line: open, next, show, units, typed, errors }} />
    </>
  ) : null;
  const rows =
    shown.length === 0 ? (
      <EmptyState>{t(lines.length === 0 ? 'review.empty' : 'review.show.none')}</EmptyState>
    ) : (
      <ProposalRows {...{ t, planId: plan.id, shown, looks, units, show }} from={data.from} open={open} form={form} />
    );
  return (
    <ReviewFrame view={view} plan={plan} room="tasks" problems={problems} unknown={names.length}>
      <DoubtList t={t} plan={plan} doubts={doubts} names={names} />
      <StateCounts t={t} counts={showCounts(view, data, looks)} />
      <Columns
        kind="review"
        side={
          <>
            {rows}
            <ActionForm action={`/plans/${plan.id}/proposals`}>{t('review.add')}</ActionForm>
          </>
        }
      >
        <SourcePane t={t} place={place} words={words} />
      </Columns>
    </ReviewFrame>
  );
}

function showCounts({ t }: View, { plan, lines, show }: ReviewData, looks: Looks) {
  const filters = shows.map((each) => ({
    label: t(`review.show.${each}`),
    count: looks.shown(each).length,
    href: reviewHref(plan.id, { show: each }),
    current: each === show,
  }));
  const all = { label: t('review.show.all'), count: lines.length, href: reviewHref(plan.id, {}), current: !show };
  return [all, ...filters.filter(({ count, current }) => count > 0 || current)].map((each) => ({
    ...each,
    count: String(each.count),
  }));
}

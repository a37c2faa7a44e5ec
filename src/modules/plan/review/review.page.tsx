import type { ReactNode } from 'react';
import { ActionForm } from '../../../ui/button.tsx';
import { Columns } from '../../../ui/columns.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import type { FormError } from '../../../ui/error-summary.tsx';
import { PostForm } from '../../../ui/post-form.tsx';
import type { Option } from '../../../ui/select-field.tsx';
import { StateCounts } from '../../../ui/state-counts.tsx';
import type { View } from '../../../ui/view.ts';
import type { PlanRecord } from '../plan.queries.ts';
import { BulkBar } from './bulk-bar.tsx';
import { DoubtList, RowDoubts, type UnknownName } from './doubt-list.tsx';
import { ProposalForm, type ProposalValues } from './proposal-form.tsx';
import { acceptanceForm, bulkForm, ProposalTable } from './proposal-table.tsx';
import type { DoubtLine, ProposalLine } from './review.queries.ts';
import { reviewHref, type Show, shows } from './review-address.ts';
import { ReviewFrame } from './review-frame.tsx';
import { shownLines } from './shown.ts';
import type { SourcePlace } from './source.queries.ts';
import { SourcePane } from './source-pane.tsx';

export interface ReviewData {
  plan: PlanRecord;
  lines: ProposalLine[];
  doubts: DoubtLine[];
  names: UnknownName[];
  units: Option[];
  show: Show | undefined;
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
  /** What was typed into the open row, where it was refused or somebody saved first. */
  typed?: ProposalValues;
  errors?: FormError[];
  notice?: ReactNode;
}

/** The review of a plan's tasks: doubts on top, the source at the left, the proposals beside it. */
export function ReviewPage({ view, typed, errors, notice, problems, ...data }: ReviewPageProps) {
  const { t } = view;
  const { plan, lines, open, show, place } = data;
  const shown = shownLines(lines, show);
  const at = shown.findIndex(({ id }) => id === open?.id);
  const doubts = data.doubts.filter(({ proposalId }) => proposalId === open?.id);
  const form = open ? (
    <>
      {notice}
      {doubts.length > 0 ? <RowDoubts t={t} plan={plan} doubts={doubts} /> : null}
      <ProposalForm
        {...{ t, planId: plan.id, line: open, next: shown[at + 1], show, units: data.units, typed, errors }}
      />
    </>
  ) : null;
  return (
    <ReviewFrame view={view} plan={plan} room="tasks" problems={problems} unknown={data.names.length}>
      <DoubtList t={t} plan={plan} doubts={data.doubts} names={data.names} />
      <StateCounts t={t} counts={showCounts(view, data)} />
      <PostForm id={acceptanceForm} action={`/plans/${plan.id}/acceptance`} fields={show ? { show } : {}}>
        {null}
      </PostForm>
      <Columns
        kind="review"
        side={
          <>
            <row-select data-all={t('ui.select.all')} data-selected={t('ui.selected')}>
              <PostForm id={bulkForm} action={`/plans/${plan.id}/bulk-edit`} fields={show ? { show } : {}}>
                <BulkBar t={t} units={data.units} />
              </PostForm>
              {lines.length === 0 ? <EmptyState>{t('review.empty')}</EmptyState> : null}
              {lines.length > 0 && shown.length === 0 ? <EmptyState>{t('review.show.none')}</EmptyState> : null}
              {shown.length > 0 ? (
                <ProposalTable t={t} planId={plan.id} lines={shown} show={show} openId={open?.id} opened={form} />
              ) : null}
            </row-select>
            <ActionForm action={`/plans/${plan.id}/proposals`}>{t('review.add')}</ActionForm>
          </>
        }
      >
        <SourcePane t={t} place={place} words={data.words} />
      </Columns>
    </ReviewFrame>
  );
}

function showCounts({ t }: View, { plan, lines, show }: ReviewData) {
  const filters = shows.map((each) => ({
    label: t(`review.show.${each}`),
    count: shownLines(lines, each).length,
    href: reviewHref(plan.id, { show: each }),
    current: each === show,
  }));
  const all = { label: t('review.show.all'), count: lines.length, href: reviewHref(plan.id, {}), current: !show };
  return [all, ...filters.filter(({ count, current }) => count > 0 || current)].map((each) => ({
    ...each,
    count: String(each.count),
  }));
}

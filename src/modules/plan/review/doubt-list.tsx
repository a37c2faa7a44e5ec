import type { Translate } from '../../../platform/i18n.ts';
import { ActionForm } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { remediesOf } from './remedies.ts';
import type { DoubtLine, NameLine } from './review.queries.ts';
import { reviewHref } from './review-address.ts';

/** A name that nobody has matched, with the unit that it may mean. */
export interface UnknownName extends NameLine {
  suggestion: { value: string; name: string } | null;
}

interface DoubtListProps {
  t: Translate;
  plan: { id: string; year: number };
  doubts: DoubtLine[];
  names: UnknownName[];
}

/** How many doubts stand above the table before the others are folded away. */
const first = 3;

/** Everything that a reviewer should look at, each with its remedies one press away. */
export function DoubtList({ t, plan, doubts, names }: DoubtListProps) {
  const notices = [
    ...names.map((name) => unknownName(t, plan.id, name)),
    ...doubts.map((doubt) => oneDoubt(t, plan, doubt)),
  ];
  if (notices.length === 0) return null;
  const rest = notices.slice(first);
  return (
    <section className="doubts" aria-label={t('review.doubts')}>
      {notices.slice(0, first)}
      {rest.length > 0 ? (
        <details>
          <summary>{t('review.doubts.more', { count: rest.length })}</summary>
          {rest}
        </details>
      ) : null}
    </section>
  );
}

function unknownName(t: Translate, planId: string, { words, rows, suggestion }: UnknownName) {
  const action = `/plans/${planId}/names`;
  const remedies = (
    <>
      {suggestion ? (
        <ActionForm action={action} fields={{ words, party: suggestion.value }} kind="quiet">
          {t('review.name.perhaps', { unit: suggestion.name })}
        </ActionForm>
      ) : null}
      <a href={`/plans/${planId}/names`}>{t('review.name.choose')}</a>
      <ActionForm action={action} fields={{ words, party: 'outside' }} kind="quiet">
        {t('review.name.outside')}
      </ActionForm>
    </>
  );
  return (
    <Notice key={`name ${words}`} place={t('review.column.lead')} remedies={remedies}>
      {t('review.name.unknown', { words, count: rows })}
    </Notice>
  );
}

function oneDoubt(t: Translate, plan: DoubtListProps['plan'], doubt: DoubtLine) {
  const { id, proposalId, params } = doubt;
  const remedies = (
    <>
      {remediesOf(doubt, plan.year).map(({ remedy, label, words }) => (
        <ActionForm key={remedy} action={`/plans/${plan.id}/doubts/${id}/settlement`} fields={{ remedy }} kind="quiet">
          {t(label, words)}
        </ActionForm>
      ))}
      {proposalId ? <a href={reviewHref(plan.id, { task: proposalId })}>{t('review.doubt.open')}</a> : null}
      {proposalId || doubt.targetId ? null : (
        <a href={`/plans/${plan.id}/document`}>{t('review.doubt.openDocument')}</a>
      )}
    </>
  );
  return (
    <Notice key={id} place={placeOf(t, doubt)} remedies={remedies}>
      {params.message}
    </Notice>
  );
}

function placeOf(t: Translate, { proposalId, targetId, no }: DoubtLine): string {
  if (proposalId) return no ? t('review.doubt.task', { no }) : t('review.doubt.row');
  return t(targetId ? 'review.doubt.target' : 'review.doubt.document');
}

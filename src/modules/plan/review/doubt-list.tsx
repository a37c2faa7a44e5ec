import type { ReactElement } from 'react';
import type { Translate } from '../../../platform/i18n.ts';
import { ActionForm } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { remediesOf } from './remedies.ts';
import type { DoubtLine, NameLine } from './review.queries.ts';
import { reviewHref } from './review-address.ts';

/** A name with the unit that it may mean, where nobody has matched it. */
export interface SuggestedName extends NameLine {
  suggestion: { value: string; name: string } | null;
}

interface DoubtListProps {
  t: Translate;
  plan: { id: string; year: number };
  doubts: DoubtLine[];
  names: SuggestedName[];
}

/** How many notices stand above the table before the others are folded away. */
const inSight = 3;
/** So many doubts of one kind are said once for all. */
const many = 4;

/** Everything that a reviewer should look at, each with its remedies one press away. */
export function DoubtList({ t, plan, doubts, names }: DoubtListProps) {
  const leads = names.filter((name) => name.leads > 0);
  const notices = [...leads.map((name) => unknownName(t, plan.id, name)), ...doubtNotices(t, plan, doubts)];
  if (notices.length === 0) return null;
  const rest = notices.slice(inSight);
  return (
    <section className="doubts" aria-label={t('review.doubts')}>
      {notices.slice(0, inSight)}
      {rest.length > 0 ? (
        <details>
          <summary>{t('review.doubts.more', { count: rest.length })}</summary>
          {rest}
        </details>
      ) : null}
    </section>
  );
}

/** The doubts about the row that is open, above its form. */
export function RowDoubts({ t, plan, doubts }: Omit<DoubtListProps, 'names'>) {
  return <div className="doubts">{doubts.map((doubt) => oneDoubt(t, plan, doubt, true))}</div>;
}

function unknownName(t: Translate, planId: string, { words, rows, suggestion }: SuggestedName) {
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

/** One notice per doubt, or per kind where there are many of it; in the order of the first of each. */
function doubtNotices(t: Translate, plan: DoubtListProps['plan'], doubts: DoubtLine[]): ReactElement[] {
  const byKind = new Map<string, DoubtLine[]>();
  for (const doubt of doubts) byKind.set(doubt.kind, [...(byKind.get(doubt.kind) ?? []), doubt]);
  const [few, frequent] = [[...byKind.values()], [...byKind.values()].filter((same) => same.length >= many)];
  const single = few.filter((same) => same.length < many).flat();
  const order = (doubt: DoubtLine) => doubts.indexOf(doubt);
  return [
    ...single.map((doubt) => ({ at: order(doubt), notice: oneDoubt(t, plan, doubt) })),
    ...frequent.flatMap(([first, ...others]) =>
      first ? [{ at: order(first), notice: manyDoubts(t, plan, first, others) }] : [],
    ),
  ]
    .sort((a, b) => a.at - b.at)
    .map(({ notice }) => notice);
}

const sentence = (t: Translate, { kind, params }: DoubtLine) => t(`doubt.${kind}`, params);

function oneDoubt(t: Translate, plan: DoubtListProps['plan'], doubt: DoubtLine, open = false) {
  const { id, proposalId, targetId, no, sourceBlock } = doubt;
  const place = proposalId ? (no ? t('review.doubt.task', { no }) : t('review.doubt.row')) : targetId ? 'target' : null;
  const remedies = (
    <>
      {remediesOf(doubt, plan.year).map(({ remedy, label, words }) => (
        <ActionForm
          key={remedy}
          action={`/plans/${plan.id}/doubts/${id}/settlement`}
          fields={{ remedy, ...(open && proposalId && { task: proposalId }) }}
          kind="quiet"
        >
          {t(label, words)}
        </ActionForm>
      ))}
      {proposalId && !open ? <a href={reviewHref(plan.id, { task: proposalId })}>{t('review.doubt.open')}</a> : null}
      {targetId ? <a href={`/plans/${plan.id}/targets#g-${targetId}`}>{t('review.doubt.open')}</a> : null}
      {!proposalId && sourceBlock !== null ? (
        <a href={`/plans/${plan.id}?doubt=${id}`}>{t('review.doubt.show')}</a>
      ) : null}
      {doubt.kind === 'number-missing' || doubt.kind === 'date-missing' ? (
        <a href={`/plans/${plan.id}/document`}>{t('review.doubt.openDocument')}</a>
      ) : null}
      {doubt.kind === 'no-tasks' ? (
        <a href={`/plans/new?year=${plan.year}&instead=${plan.id}`}>{t('review.doubt.otherFile')}</a>
      ) : null}
    </>
  );
  return (
    <Notice
      key={id}
      place={place === 'target' ? t('review.doubt.target') : (place ?? t('review.doubt.document'))}
      remedies={remedies}
    >
      {sentence(t, doubt)}
    </Notice>
  );
}

function manyDoubts(t: Translate, plan: DoubtListProps['plan'], first: DoubtLine, others: DoubtLine[]) {
  const count = others.length + 1;
  const rows = others.filter(({ proposalId }) => proposalId);
  const remedies = (
    <ActionForm action={`/plans/${plan.id}/doubts/settlement`} fields={{ kind: first.kind }} kind="quiet">
      {t('review.remedy.keepAll', { count })}
    </ActionForm>
  );
  return (
    <Notice key={first.kind} place={t('review.doubt.many', { count })} remedies={remedies}>
      {sentence(t, first)}{' '}
      {first.proposalId ? <a href={reviewHref(plan.id, { task: first.proposalId })}>{t('review.doubt.open')}</a> : null}{' '}
      {rows.length > 0 ? t('review.doubt.others', { numbers: '' }) : null}
      {rows.map(({ id, proposalId, no }) => (
        <a key={id} href={reviewHref(plan.id, { task: proposalId ?? undefined })}>
          {no || '…'}{' '}
        </a>
      ))}
    </Notice>
  );
}

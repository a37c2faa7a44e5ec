import type { Key, Params } from '../../../platform/i18n.ts';
import type { DoubtLine } from './review.queries.ts';

/** What can be done about a doubt with one press. */
export const remedies = ['keep', 'year', 'spelling', 'continuous', 'drop'] as const;
export type Remedy = (typeof remedies)[number];

interface Offer {
  remedy: Remedy;
  label: Key;
  words?: Params;
}

/** The remedies of a doubt, the likeliest first; keeping the document's own words is always one. */
export function remediesOf({ kind, params, proposalId }: DoubtLine, year: number): Offer[] {
  const keep: Offer = { remedy: 'keep', label: 'review.remedy.keep' };
  if (kind === 'deadline-other-year' && proposalId) {
    return [{ remedy: 'year', label: 'review.remedy.year', words: { year: String(year) } }, keep];
  }
  if (kind === 'misspelling' && params.right) {
    return [{ remedy: 'spelling', label: 'review.remedy.spelling', words: { words: params.right } }, keep];
  }
  if (kind === 'deadline-missing' && proposalId)
    return [{ remedy: 'continuous', label: 'review.remedy.continuous' }, keep];
  if (kind === 'task-repeated' && proposalId) return [{ remedy: 'drop', label: 'review.remedy.drop' }, keep];
  return [keep];
}

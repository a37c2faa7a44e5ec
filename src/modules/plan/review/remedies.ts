import type { Key, Params } from '../../../platform/i18n.ts';
import type { DoubtLine } from './review.queries.ts';

/** What can be done about a doubt with one press. */
export const remedies = ['keep', 'year', 'spelling', 'continuous', 'drop', 'accept-all'] as const;
export type Remedy = (typeof remedies)[number];

interface Offer {
  remedy: Remedy;
  label: Key;
  words?: Params;
}

type Raised = Pick<DoubtLine, 'kind' | 'params' | 'proposalId' | 'targetId'>;

/** The remedies of a doubt, the likeliest first; keeping the document's own words is always one. */
export function remediesOf({ kind, params, proposalId, targetId }: Raised, year: number): Offer[] {
  const mend = mendOf(kind, params, year);
  const mendable =
    mend?.remedy === 'accept-all' ||
    proposalId !== null ||
    (targetId !== null && (mend?.remedy === 'year' || mend?.remedy === 'spelling'));
  const keep: Offer = { remedy: 'keep', label: 'review.remedy.keep' };
  return mend && mendable ? [mend, keep] : [keep];
}

function mendOf(kind: Raised['kind'], params: Raised['params'], year: number): Offer | null {
  switch (kind) {
    case 'deadline-other-year':
    case 'year-differs':
      return { remedy: 'year', label: 'review.remedy.year', words: { year: String(year) } };
    case 'misspelling':
    case 'word-twice':
      return { remedy: 'spelling', label: 'review.remedy.spelling', words: { words: rightWords(params) } };
    case 'deadline-missing':
    case 'deadline-unreadable':
      return { remedy: 'continuous', label: 'review.remedy.continuous' };
    case 'prose-tasks':
      return { remedy: 'accept-all', label: 'review.remedy.acceptAll' };
    case 'task-repeated':
      return { remedy: 'drop', label: 'review.remedy.drop' };
    default:
      return null;
  }
}

/** What a wrong word should be: the suggestion, or the word once where it stands twice. */
function rightWords({ found = '', suggestion }: Raised['params']): string {
  return suggestion ?? found.split(/\s+/)[0] ?? found;
}

/** How a remedy rewrites a text that holds what is in doubt; other texts, and other remedies, leave it as it is. */
export function correction(params: Raised['params'], remedy: Remedy, year: number): (text: string) => string {
  const { found = '' } = params;
  if (!found) return (text) => text;
  if (remedy === 'spelling') return (text) => text.replaceAll(found, rightWords(params));
  if (remedy !== 'year') return (text) => text;
  const about = params.deadline ?? params.words ?? '';
  const right = about.replaceAll(found, String(year));
  return (text) => (about ? text.replaceAll(about, right) : text);
}

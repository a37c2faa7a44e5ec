import { overlap, wordsOf } from '../overlap.ts';

/** What two versions of a task are recognised by. */
export interface Recognisable {
  no: string;
  field: string | null;
  title: string;
}

/** Titles this alike are the same task. */
const alike = 0.7;
/** Rows with the same number in the same field need less. */
const alikeAtSamePlace = 0.45;

/**
 * Finds which new task continues which old one: the most alike first, each once. Returns the index into `olds` for each
 * of `news`, or null for a task that is new.
 */
export function continuations(news: Recognisable[], olds: Recognisable[]): (number | null)[] {
  const [newWords, oldWords] = [news.map(({ title }) => wordsOf(title)), olds.map(({ title }) => wordsOf(title))];
  const pairs = news.flatMap((one, at) =>
    olds.flatMap((other, of) => {
      const samePlace = one.no !== '' && one.no === other.no && one.field === other.field;
      const score = overlap(newWords[at] ?? [], oldWords[of] ?? []) + (samePlace ? 0.05 : 0);
      return score >= (samePlace ? alikeAtSamePlace : alike) ? [{ at, of, score }] : [];
    }),
  );
  pairs.sort((a, b) => b.score - a.score);
  const found: (number | null)[] = news.map(() => null);
  const taken = new Set<number>();
  for (const { at, of } of pairs) {
    if (found[at] !== null || taken.has(of)) continue;
    found[at] = of;
    taken.add(of);
  }
  return found;
}

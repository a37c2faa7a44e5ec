import { fold, wordsOf } from '../../office/words/fold.ts';

/** A piece of a text, and whether it is what was looked for. */
export interface Part {
  /** Where in the text it begins. */
  at: number;
  words: string;
  found: boolean;
}

/** A text cut where it holds what was looked for: all of it in one piece, or else each of its words where a word begins. */
export function marked(text: string, q: string): Part[] {
  const whole = text.normalize('NFC');
  const folded = fold(whole);
  const phrase = fold(q.normalize('NFC').trim());
  const spans =
    phrase && folded.includes(phrase) ? spansOf(folded, phrase) : wordsOf(phrase).flatMap(beginningsIn(folded));
  const parts: Part[] = [];
  let at = 0;
  for (const [from, to] of spans.toSorted(([one], [other]) => one - other)) {
    if (from < at) continue;
    if (from > at) parts.push({ at, words: whole.slice(at, from), found: false });
    parts.push({ at: from, words: whole.slice(from, to), found: true });
    at = to;
  }
  if (at < whole.length) parts.push({ at, words: whole.slice(at), found: false });
  return parts;
}

type Span = [from: number, to: number];

function spansOf(folded: string, wanted: string): Span[] {
  const spans: Span[] = [];
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + wanted.length)) {
    spans.push([at, at + wanted.length]);
  }
  return spans;
}

const beginningsIn = (folded: string) => (word: string) =>
  spansOf(folded, word).filter(([from]) => !/[a-z0-9]/.test(folded.charAt(from - 1)));

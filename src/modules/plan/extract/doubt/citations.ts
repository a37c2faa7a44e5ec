import { fold, wordsOf } from '../../../../office/words/fold.ts';
import { formatDate } from '../../../../platform/i18n.ts';
import { findCitations, type Mention } from '../document/citations.ts';
import type { DocumentFacts, Doubt } from '../extraction.ts';
import { raise, type Text } from './raise.ts';

/** Number and symbol without punctuation: "15/KHUBND" and "15/KH-UBND" are one. */
function keyOf({ number }: Mention): string {
  return fold(number).replace(/[^a-z0-9/]/g, '');
}

function sameIssuer(a: Mention, b: Mention): boolean {
  if (!a.issuer || !b.issuer) return true;
  const [x, y] = [wordsOf(a.issuer).join(' '), wordsOf(b.issuer).join(' ')];
  return x.includes(y) || y.includes(x);
}

/** Whether two dates of one number are more likely one document misdated than two years' documents of that number. */
function sameDocument(a: Mention, b: Mention): boolean {
  if (/\/\d{4}\//.test(a.number)) return true;
  if (!sameIssuer(a, b)) return false;
  const [x, y] = [a.date ?? '', b.date ?? ''];
  return (
    x.slice(5) === y.slice(5) || x.slice(0, 4) === y.slice(0, 4) || (a.abstract !== '' && a.abstract === b.abstract)
  );
}

function dateDoubts(mentions: Mention[]): Doubt[] {
  const [first, ...others] = mentions.filter((mention) => mention.date !== null);
  const other = others.find((mention) => first && mention.date !== first.date && sameDocument(first, mention));
  if (!first || !other) return [];
  const dates = [first, other].map(({ date }) => formatDate(date ?? '')).join(', ');
  return [raise('citation-dates', { type: first.type, number: first.number, dates }, other)];
}

/** A year inside the number ("107/2021/NĐ-CP") that the date contradicts. */
function yearDoubts(mentions: Mention[]): Doubt[] {
  return mentions.flatMap((mention) => {
    const found = /\/(\d{4})\//.exec(mention.number)?.[1];
    if (!found || !mention.date || mention.date.startsWith(found)) return [];
    const { type, number, date } = mention;
    return [raise('citation-year', { type, number, found, date: formatDate(date) }, mention)];
  });
}

/** One number and date under two symbols ("214/KH-UBND", "214/QĐ-UBND"), or a type that its symbol contradicts. */
function symbolDoubts(mentions: Mention[]): Doubt[] {
  const seen = new Map<string, Mention>();
  return mentions.flatMap((mention) => {
    if (!mention.date) return [];
    const key = `${/^\d+/.exec(mention.number)?.[0]}|${mention.date}`;
    const before = seen.get(key);
    if (!before) seen.set(key, mention);
    if (!before || keyOf(before) === keyOf(mention)) return [];
    seen.set(key, mention);
    const [first, second] = [before, mention].map(({ type, number }) => `${type} số ${number}`);
    return [raise('citation-number', { first: first ?? '', second: second ?? '' }, mention)];
  });
}

/** What an annex says it is issued with, against what the document itself says. */
function annexDoubts(texts: Text[], document: DocumentFacts): Doubt[] {
  return texts.flatMap(({ text, source }) => {
    if (!/^\(?\s*(?:ban hanh )?kem theo/.test(fold(text))) return [];
    const [cited] = findCitations(text, source);
    if (!cited) return [];
    const doubts: Doubt[] = [];
    const own = document.symbol ? `${document.number}/${document.symbol}` : document.number;
    if (document.number && Number.parseInt(cited.number, 10) !== Number.parseInt(document.number, 10)) {
      doubts.push(raise('number-differs', { found: cited.number, number: own }, { source }));
    }
    if (document.date && cited.date && cited.date !== document.date) {
      const dates = { found: formatDate(cited.date), date: formatDate(document.date) };
      doubts.push(raise('date-differs', dates, { source }));
    }
    return doubts;
  });
}

/** Doubts about the documents that a plan cites, in its prose and in its tasks. */
export function citationDoubts(texts: Text[], document: DocumentFacts): Doubt[] {
  const mentions = texts
    .flatMap(({ text, source }) => findCitations(text, source))
    .filter(({ number }) => number !== '');
  const byNumber = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const key = keyOf(mention);
    byNumber.set(key, [...(byNumber.get(key) ?? []), mention]);
  }
  return [
    ...annexDoubts(texts, document),
    ...[...byNumber.values()].flatMap(dateDoubts),
    ...yearDoubts(mentions),
    ...symbolDoubts(mentions),
  ];
}

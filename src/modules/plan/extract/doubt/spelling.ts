import { fold } from '../../../../office/words/fold.ts';
import type { Doubt } from '../extraction.ts';
import { raise, type Text } from './raise.ts';
import { beginnings, doubled, endings, letterMistakes, otherwise, phrases } from './spelling.words.ts';

const byLetters = new Map(phrases.map((phrase) => [fold(phrase), phrase]));
const known = new RegExp(
  `(?<![a-z])(?:${[...byLetters.keys()].sort((a, b) => b.length - a.length).join('|')})(?![a-z])`,
  'g',
);
const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;
const twice = /(?<![a-z])([a-z]{2,})\s+\1(?![a-z])/g;

/** A syllable with its tone at the end: "hoà" and "hòa" are spelt alike. */
function spelling(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .split(/\s+/)
    .map((syllable) => syllable.replace(tones, '') + (syllable.match(tones) ?? []).join(''))
    .join(' ');
}

const correct = new Map([...byLetters].map(([letters, phrase]) => [letters, spelling(phrase)]));

/** The suggestion with a capital where the words found have one. */
function likeCase(suggestion: string, found: string): string {
  const capital = found.charAt(0) !== found.charAt(0).toLowerCase();
  return capital ? suggestion.charAt(0).toUpperCase() + suggestion.slice(1) : suggestion;
}

function mistakesIn(text: string): Map<string, string> {
  const mistakes = new Map<string, string>();
  for (const match of fold(text).matchAll(known)) {
    const found = text.slice(match.index, match.index + match[0].length);
    if (/^[\x20-\x7e]*$/.test(found) || spelling(found) === correct.get(match[0])) continue;
    const phrase = byLetters.get(match[0]) ?? '';
    if (!otherwise[phrase]?.test(text.slice(match.index + found.length))) mistakes.set(found, likeCase(phrase, found));
  }
  for (const [pattern, phrase] of letterMistakes) {
    for (const [found] of text.matchAll(pattern)) mistakes.set(found, likeCase(phrase, found));
  }
  return mistakes;
}

/** Whether the two stand side by side by chance, one closing a word and the other beginning the next. */
function isSeam(text: string, at: number, [first, second]: [string, string], end: number): boolean {
  const before = /(\p{L}+)\s+$/u.exec(text.slice(0, at))?.[1]?.toLowerCase();
  const after = /^\s+(\p{L}+)/u.exec(text.slice(end))?.[1]?.toLowerCase();
  return endings.has(`${before} ${first}`) && beginnings.has(`${second} ${after}`);
}

/** Words written twice, except those that Vietnamese doubles on purpose. */
function doubledIn(text: string): string[] {
  return [...fold(text).matchAll(twice)].flatMap(({ 0: both, index }) => {
    const found = text.slice(index, index + both.length);
    const [first = '', second = ''] = found.toLowerCase().split(/\s+/);
    if (first !== second || doubled.has(first) || isSeam(text, index, [first, second], index + both.length)) return [];
    return [found];
  });
}

/** Words that a scanner or typist has got wrong: known phrases with other accents, known mistakes, words written twice. */
export function spellingDoubts(texts: Text[]): Doubt[] {
  return texts.flatMap((place) => {
    const mistakes = [...mistakesIn(place.text)];
    return [
      ...mistakes.map(([found, suggestion]) => raise('misspelling', { found, suggestion }, place)),
      ...doubledIn(place.text).map((found) => raise('word-twice', { found }, place)),
    ];
  });
}

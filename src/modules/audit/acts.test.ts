import { expect, test } from 'vitest';
import { readProgram } from '../../../tests/house/sources.ts';
import { words } from '../../words.ts';

const vi: Record<string, string> = words.vi;
const lines = readProgram().flatMap(({ text }) => (text.includes('audit(') ? text.split('\n') : []));

/** The codes in a line that gives an act, such as `act: 'plan.adopt'` or `const act = undone ? 'plan.keep-task' : …`. */
const actsIn = (line: string) =>
  /\bact\b\s*[:=]/.test(line) ? [...line.matchAll(/'([a-z-]+\.[a-z-]+)'/g)].map((match) => match[1]) : [];

test('every act of the program has its words, and every word its act', () => {
  const acts = [...new Set(lines.flatMap(actsIn))].toSorted();
  const named = Object.keys(vi).filter((key) => key.startsWith('audit.act.'));
  expect(acts.filter((act) => !(`audit.act.${act}` in vi))).toEqual([]);
  expect(named.filter((key) => !acts.includes(key.slice('audit.act.'.length)))).toEqual([]);
});

test('every kind of subject has its words', () => {
  const kinds = lines.flatMap((line) => [...line.matchAll(/\bkind: '([a-z-]+)', id\b/g)].map((match) => match[1]));
  expect(new Set(kinds).size).toBeGreaterThan(8);
  expect([...new Set(kinds)].filter((kind) => !(`audit.kind.${kind}` in vi))).toEqual([]);
});

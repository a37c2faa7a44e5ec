import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { readProgram } from '../../../tests/house/sources.ts';
import { testDatabase } from '../../../tests/setup/test-database.ts';
import { words } from '../../words.ts';

const { db } = await testDatabase();
const vi: Record<string, string> = words.vi;
const lines = readProgram().flatMap(({ text }) => (/\baudit(All)?\(/.test(text) ? text.split('\n') : []));

/** The codes in a line that gives an act, such as `act: 'plan.adopt'` or `const act = undone ? 'plan.keep-task' : …`. */
const actsIn = (line: string) =>
  /\bact\b\s*[:=]/.test(line) ? [...line.matchAll(/'([a-z-]+\.[a-z-]+)'/g)].map((match) => match[1]) : [];

test('every act of the program has its words, and every word its act', () => {
  const acts = [...new Set(lines.flatMap(actsIn))].toSorted();
  const named = Object.keys(vi).filter((key) => key.startsWith('audit.act.'));
  expect(acts.filter((act) => !(`audit.act.${act}` in vi))).toEqual([]);
  expect(named.filter((key) => !acts.includes(key.slice('audit.act.'.length)))).toEqual([]);
});

const kinds = new Set(
  lines.flatMap((line) => [...line.matchAll(/\bkind: '([a-z-]+)', id\b/g)].map((match) => match[1] ?? '')),
);

test('every kind of subject has its words', () => {
  expect(kinds.size).toBeGreaterThan(8);
  expect([...kinds].filter((kind) => !(`audit.kind.${kind}` in vi))).toEqual([]);
});

/** They concern every government alike: who acted reads of them. */
const nobodysOwn = ['working-day'];

test('of every kind of subject the database knows whom it concerns', async () => {
  const found = await sql<{
    body: string;
  }>`select prosrc as body from pg_proc where proname = 'audit_subject_units'`.execute(db);
  const body = found.rows[0]?.body ?? '';
  expect([...kinds].filter((kind) => !nobodysOwn.includes(kind) && !body.includes(`when '${kind}'`))).toEqual([]);
});

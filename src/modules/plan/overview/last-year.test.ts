import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { testDatabase } from '../../../../tests/setup/test-database.ts';
import { addDays, today } from '../../../platform/clock.ts';
import { newId } from '../../../platform/id.ts';
import { makeOffice } from '../task/task.fixture.ts';
import { compareWithLastYear, sameDayLastYear } from './last-year.queries.ts';

const { db } = await testDatabase();
const office = await makeOffice(db);
const { ids } = office;
const day = today();
const year = Number(day.slice(0, 4));
const dayBefore = sameDayLastYear(day);
const scope = { governmentId: ids.commune, year, day };
const task = (of: number) => ({ task: { year: of, due_on: `${of}-12-31` } });
const doneOn = (on: string) => ({ submitted_on: on, confirmed_on: on });

test('the same day last year is the last of February for the 29th', () => {
  expect([sameDayLastYear('2026-11-20'), sameDayLastYear('2028-02-29')]).toEqual(['2025-11-20', '2027-02-28']);
});

test('a year without tasks is not compared, and not nought', async () => {
  expect(await compareWithLastYear(db, scope)).toMatchObject({ obstacle: 'no-data', before: { total: 0 } });
});

test('what was done by the same day counts, what was done later does not', async () => {
  await office.task('commune', ['office'], { ...task(year), assignment: doneOn(addDays(day, -1)) });
  await office.task('commune', ['office'], task(year));
  await office.task('commune', ['office'], { ...task(year - 1), assignment: doneOn(addDays(dayBefore, -1)) });
  await office.task('commune', ['office'], { ...task(year - 1), assignment: doneOn(addDays(dayBefore, 1)) });
  await office.task('otherCommune', ['otherOffice'], task(year - 1));
  expect(await compareWithLastYear(db, scope)).toEqual({
    now: { day, done: 1, total: 2 },
    before: { day: dayBefore, done: 1, total: 2 },
    predecessors: [{ id: ids.commune, name: 'Xã Mai Lĩnh' }],
    obstacle: null,
  });
});

const merge = async (takesOver: boolean, toId = ids.commune) =>
  db
    .insertInto('unit_relation')
    .values({
      id: newId(),
      from_id: ids.otherCommune,
      to_id: toId,
      kind: takesOver ? 'merged' : 'split',
      happened_on: addDays(day, -30),
      takes_over: takesOver,
    })
    .execute();

test('a government that was merged into it counts as its own', async () => {
  await sql`update unit_version set valid = daterange('2020-01-01', ${addDays(day, -30)}::date)
            where unit_id in (${ids.otherCommune}, ${ids.otherOffice})`.execute(db);
  await merge(true);
  const compared = await compareWithLastYear(db, scope);
  expect(compared).toMatchObject({ obstacle: null, before: { done: 1, total: 3 } });
  expect(compared.predecessors.map(({ name }) => name)).toEqual(['Xã Ân Hòa', 'Xã Mai Lĩnh']);
});

test('one of which a part went elsewhere cannot be compared', async () => {
  await merge(false, ids.province);
  expect(await compareWithLastYear(db, scope)).toMatchObject({ obstacle: 'parted' });
});

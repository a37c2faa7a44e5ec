import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { createApp } from '../../src/app.ts';
import { progressBelow, type Shares } from '../../src/modules/plan/overview/overview.queries.ts';
import { moveAssignments } from '../../src/modules/plan/task/move-assignments.ts';
import { makeOffice } from '../../src/modules/plan/task/task.fixture.ts';
import { reportFacts } from '../../src/modules/report/facts.queries.ts';
import { backgroundJob } from '../../src/platform/actor.ts';
import { addDays, today } from '../../src/platform/clock.ts';
import { openFileStore } from '../../src/platform/files.ts';
import { newId } from '../../src/platform/id.ts';
import { createLog } from '../../src/platform/log.ts';
import { testDatabase } from '../setup/test-database.ts';

const { db } = await testDatabase();
const app = createApp({ db, files: openFileStore('/nowhere'), log: createLog('silent'), secureCookies: false });
const office = await makeOffice(db);
const { ids } = office;
const day = today();
const year = Number(day.slice(0, 4));
const scope = { governmentId: ids.province, year, day };
const sums = (rows: Shares[]) =>
  rows.reduce(
    (all, { total, done, late }) => ({ total: all.total + total, done: all.done + done, late: all.late + late }),
    {
      total: 0,
      done: 0,
      late: 0,
    },
  );

/** Merges the other commune into the first one today, as a reorganisation does it. */
async function merge(): Promise<void> {
  const ended = [ids.otherCommune, ids.otherOffice];
  await sql`update unit_version set valid = daterange('2020-01-01', ${day}::date) where unit_id = any (${ended}::uuid[])`.execute(
    db,
  );
  const heirs = [ids.commune, ids.office];
  for (const [index, from_id] of ended.entries()) {
    const to_id = heirs[index] ?? null;
    const relation = { id: newId(), from_id, to_id, kind: 'merged', happened_on: day, takes_over: true };
    await db.insertInto('unit_relation').values(relation).execute();
  }
  const moves = ended.map((from, index) => ({ from, to: heirs[index] ?? null }));
  await db.transaction().execute((tx) => moveAssignments(tx, backgroundJob, moves, { day, words: 'Sắp xếp' }));
}

test('in the year of a merger nothing is lost, nor counted for another', async () => {
  const done = { submitted_on: addDays(day, -5), confirmed_on: addDays(day, -4) };
  const task = (days: number) => ({ year, due_on: addDays(day, days) });
  await office.task('commune', ['office'], { task: task(30), assignment: done });
  await office.task('commune', ['culture'], { task: task(30) });
  await office.task('otherCommune', ['otherOffice'], { task: task(30), assignment: done });
  await office.task('otherCommune', ['otherOffice'], { task: task(-10) });
  await office.task('otherCommune', ['otherOffice'], { task: task(30) });
  const before = await progressBelow(db, scope);
  expect(sums(before)).toEqual({ total: 5, done: 2, late: 1 });

  await merge();
  const after = await progressBelow(db, scope);
  expect(sums(after)).toEqual(sums(before));
  expect(after).toMatchObject([
    { name: 'Xã Ân Hòa', lastDay: addDays(day, -1), total: 3, done: 1, late: 1 },
    { name: 'Xã Mai Lĩnh', lastDay: null, total: 2, done: 1, late: 0 },
  ]);
});

test('the heir’s front page counts its own plan and names the earlier ones apart', async () => {
  const cookie = await office.signIn('leader', 'commune');
  const text = await (await app.request('/', { headers: { cookie } })).text();
  expect(text).toContain('hoàn thành 1 trên 2 nhiệm vụ, 0 nhiệm vụ quá hạn.');
  expect(text).toContain('Kế hoạch của đơn vị cũ tính riêng: xã Ân Hòa 1 trên 3.');
  expect(text).toContain('1 trên 3 xong, 1 quá hạn');
  expect(text).toContain(`href="/?government=${ids.otherCommune}"`);
});

test('a report names the earlier plans apart', async () => {
  const window = { from: `${year}-01-01`, to: day };
  const facts = await reportFacts(db, ids.commune, year, window, day);
  expect(facts.tasks.filter(({ origin }) => origin === 'plan')).toHaveLength(2);
  expect(facts.earlier).toMatchObject([{ name: 'Xã Ân Hòa', plan: { total: 3, done: 1, overdue: 1 } }]);
  // What the heir took over is no task that the upper level gave it.
  const origins = facts.tasks.map(({ origin }) => origin);
  expect(origins).toEqual(['plan', 'plan', 'earlier', 'earlier']);
  const eve = addDays(day, -1);
  expect((await reportFacts(db, ids.commune, year, { ...window, to: eve }, eve)).earlier).toEqual([]);
});

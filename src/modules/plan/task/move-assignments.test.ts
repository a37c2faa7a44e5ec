import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { testDatabase } from '../../../../tests/setup/test-database.ts';
import { backgroundJob } from '../../../platform/actor.ts';
import { addDays, today } from '../../../platform/clock.ts';
import { moveAssignments } from './move-assignments.ts';
import { makeOffice, type UnitName } from './task.fixture.ts';

const { db } = await testDatabase();
const office = await makeOffice(db);
const { ids } = office;
const day = today();
const year = Number(day.slice(0, 4));
const reason = { day, words: 'Sắp xếp (12/NQ-HĐND)' };

const move = (from: UnitName, to: UnitName | null) =>
  db
    .transaction()
    .execute((tx) => moveAssignments(tx, backgroundJob, [{ from: ids[from], to: to && ids[to] }], reason));
const row = (id: string) => db.selectFrom('assignment').where('id', '=', id).selectAll().executeTakeFirstOrThrow();
const events = (id: string) =>
  db
    .selectFrom('assignment_event')
    .where('assignment_id', '=', id)
    .select(['kind', 'note', 'unit_before', 'unit_after'])
    .execute();
const task = { year, due_on: addDays(day, 30) };
const done = { submitted_on: addDays(day, -5), confirmed_on: day };

test('what is open goes to the heir and stands with its government; what is finished stays', async () => {
  const open = await office.task('province', ['otherCommune'], { task });
  const finished = await office.task('province', ['otherCommune'], { task, assignment: done });
  expect(await move('otherCommune', 'commune')).toBe(1);
  const [openId = '', finishedId = ''] = [...open.assignmentIds, ...finished.assignmentIds];
  expect(await row(openId)).toMatchObject({ unit_id: ids.commune, holder_id: ids.commune, version: 2 });
  expect(await row(finishedId)).toMatchObject({ unit_id: ids.otherCommune, holder_id: ids.otherCommune });
  expect(await events(openId)).toEqual([
    { kind: 'moved', note: reason.words, unit_before: ids.otherCommune, unit_after: ids.commune },
  ]);
  expect(await events(finishedId)).toEqual([]);
});

test('a share of what the heir has already is cancelled and says so', async () => {
  const { assignmentIds } = await office.task('province', ['commune', 'otherCommune'], { task });
  const [held = '', merged = ''] = assignmentIds;
  await move('otherCommune', 'commune');
  expect(await row(held)).toMatchObject({ cancelled_on: null, unit_id: ids.commune });
  expect(await row(merged)).toMatchObject({ cancelled_on: day, unit_id: ids.otherCommune });
  expect(await events(merged)).toMatchObject([{ kind: 'cancelled', unit_after: ids.commune }]);
});

test('what the heir has finished does not finish the other share: it comes along beside it', async () => {
  const { taskId, assignmentIds } = await office.task('province', ['commune', 'otherCommune'], { task });
  const [finished = '', open = ''] = assignmentIds;
  await db.updateTable('assignment').set(done).where('id', '=', finished).execute();
  await move('otherCommune', 'commune');
  expect(await row(finished)).toMatchObject({ occurrence: 0, cancelled_on: null, confirmed_on: day });
  expect(await row(open)).toMatchObject({
    unit_id: ids.commune,
    holder_id: ids.commune,
    cancelled_on: null,
    occurrence: 1,
  });
  expect(await events(open)).toMatchObject([{ kind: 'moved', unit_after: ids.commune }]);
  const { rows } = await sql<{ state: string }>`
    select task_state(array_agg(assignment_state(a, ${day}::date, ${day}::date)), false) as state
    from assignment a where a.task_id = ${taskId}`.execute(db);
  expect(rows).toEqual([{ state: 'in-progress' }]);
});

test('nor does what the heir says is finished; only what both say so is one', async () => {
  const submitted = { submitted_on: day };
  const one = await office.task('province', ['commune', 'otherCommune'], { task });
  const both = await office.task('province', ['commune', 'otherCommune'], { task, assignment: submitted });
  const [held = '', open = ''] = one.assignmentIds;
  await db.updateTable('assignment').set(submitted).where('id', '=', held).execute();
  await move('otherCommune', 'commune');
  expect(await row(open)).toMatchObject({ unit_id: ids.commune, cancelled_on: null, occurrence: 1 });
  expect(await row(both.assignmentIds[1] ?? '')).toMatchObject({ cancelled_on: day });
});

test('of two shares that come together the less advanced goes on', async () => {
  const { assignmentIds } = await office.task('province', ['office', 'otherOffice'], { task });
  const [far = '', behind = ''] = assignmentIds;
  await db.updateTable('assignment').set({ percent: 80 }).where('id', '=', far).execute();
  const both = [ids.office, ids.otherOffice].map((from) => ({ from, to: ids.culture }));
  await db.transaction().execute((tx) => moveAssignments(tx, backgroundJob, both, reason));
  expect(await row(behind)).toMatchObject({ unit_id: ids.culture, holder_id: ids.commune });
  expect(await row(far)).toMatchObject({ cancelled_on: day });
});

test('an heir that had been freed of the task takes it up again', async () => {
  const { assignmentIds } = await office.task('province', ['culture', 'homeAffairs'], { task });
  const [freed = '', open = ''] = assignmentIds;
  await db.updateTable('assignment').set({ cancelled_on: day }).where('id', '=', freed).execute();
  await db.updateTable('assignment').set({ percent: 40 }).where('id', '=', open).execute();
  await move('homeAffairs', 'culture');
  expect(await row(freed)).toMatchObject({ cancelled_on: null, percent: 40 });
  expect(await row(open)).toMatchObject({ cancelled_on: day });
});

test('the work of a unit without an heir is cancelled', async () => {
  const { assignmentIds } = await office.task('commune', ['school'], { task });
  await move('school', null);
  expect(await row(assignmentIds[0] ?? '')).toMatchObject({ cancelled_on: day });
  expect(await events(assignmentIds[0] ?? '')).toMatchObject([{ kind: 'cancelled', unit_after: null }]);
});

test('the plan of a government without an heir is cancelled, also where others work on it', async () => {
  const { assignmentIds } = await office.task('otherCommune', ['school'], { task });
  await move('otherCommune', null);
  expect(await row(assignmentIds[0] ?? '')).toMatchObject({ cancelled_on: day, unit_id: ids.school });
});

test('what was reported in past years stays where it was', async () => {
  const continuous = { year: year - 1, deadline_type: 'continuous', due_on: null };
  const { assignmentIds } = await office.task('province', ['post'], { task: continuous });
  expect(await move('post', 'commune')).toBe(0);
  expect(await row(assignmentIds[0] ?? '')).toMatchObject({ unit_id: ids.post });
});

test('a unit that goes on under another government takes its open work along', async () => {
  const { assignmentIds } = await office.task('otherCommune', ['otherOffice'], { task });
  const [id = ''] = assignmentIds;
  const below = { parent_id: ids.commune };
  await db.updateTable('unit_version').set(below).where('unit_id', '=', ids.otherOffice).execute();
  await move('otherOffice', 'otherOffice');
  expect(await row(id)).toMatchObject({ unit_id: ids.otherOffice, holder_id: ids.commune, owner_id: ids.otherCommune });
  expect(await events(id)).toMatchObject([{ kind: 'moved', unit_before: ids.otherCommune, unit_after: ids.commune }]);
});

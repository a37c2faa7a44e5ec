import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { temporaryFiles } from '../../../../tests/setup/temporary-files.ts';
import { testDatabase } from '../../../../tests/setup/test-database.ts';
import { backgroundJob } from '../../../platform/actor.ts';
import { today } from '../../../platform/clock.ts';
import { Refused } from '../../../platform/errors.ts';
import { newId } from '../../../platform/id.ts';
import { adoptPlan } from '../adoption/adoption.ts';
import { makeDistrict } from '../plan.fixture.ts';
import { makeReview } from '../review.fixture.ts';
import { assignmentHandover } from '../task/move-assignments.ts';
import { pendingChanges, recordedChanges } from './changes.queries.ts';
import { compareAgain, continueTask, dropTask } from './compare.ts';

const { db } = await testDatabase();
const files = await temporaryFiles();
const district = await makeDistrict(db);
const focal = await district.person('Trần Thị Hạnh');

const first = [
  '1\tRà soát văn bản quy phạm pháp luật\tBáo cáo\tQuý II\tPhòng Tư pháp\t',
  '2\tTuyên truyền cải cách hành chính\tTin, bài\tQuý III\tUBND các xã, thị trấn\t',
  '3\tKiểm tra công vụ tại các cơ quan\tThông báo\tQuý IV\tPhòng Nội vụ\t',
  '4\tĐánh giá sự hài lòng của người dân\tBáo cáo\tQuý IV\tPhòng Nội vụ\t',
];

const reviewOf = (year: number, rows: string[]) => makeReview(db, files, focal, { unitId: district.id, year, rows });

async function adopted(year: number, rows = first) {
  const id = await reviewOf(year, rows);
  await adoptPlan(db, focal, id, `${year}-01-15`);
  return id;
}

const amendsOf = async (id: string) =>
  (await db.selectFrom('plan').where('id', '=', id).select('amends_id').executeTakeFirstOrThrow()).amends_id ?? '';

async function tasksOf(planId: string) {
  return db.selectFrom('task').where('plan_id', '=', planId).orderBy('ordinal').selectAll().execute();
}

async function assignmentsOf(taskId: string | undefined) {
  const found = await sql<{ id: string; unit: string; due: string | null; percent: number; cancelled: boolean }>`
    select a.id, u.name as unit, a.due_on as due, a.percent, a.cancelled_on is not null as cancelled
    from assignment a join unit_version u on u.unit_id = a.unit_id
    where a.task_id = ${taskId} order by u.name collate vi_app`.execute(db);
  return found.rows;
}

test('a second plan of the year is compared with the one in force: added, changed part by part, dropped', async () => {
  await adopted(2041);
  const id = await reviewOf(2041, [
    '1\tRà soát văn bản quy phạm pháp luật\tBáo cáo\tQuý III\tPhòng Tư pháp\t',
    '2\tTuyên truyền cải cách hành chính\tTin, bài\tQuý III\tUBND các xã, thị trấn\t',
    '3\tKiểm tra công vụ tại các cơ quan.\tThông báo\tQuý IV\tPhòng Tư pháp\t',
    '4\tSố hóa hồ sơ thủ tục hành chính\tHồ sơ số\tQuý IV\tPhòng Nội vụ\t',
  ]);
  const changes = await pendingChanges(db, id, await amendsOf(id));
  const differences = [
    [{ part: 'deadline', before: 'Quý II (30/06/2041)', after: 'Quý III (30/09/2041)' }],
    [{ part: 'lead', before: 'Phòng Nội vụ', after: 'Phòng Tư pháp' }],
  ];
  expect(changes.changed.map((line) => line.differences)).toEqual(differences);
  expect(changes.added.map(({ title }) => title)).toEqual(['Số hóa hồ sơ thủ tục hành chính']);
  expect(changes.dropped.map(({ title }) => title)).toEqual(['Đánh giá sự hài lòng của người dân']);
  expect(changes.same).toBe(1);
});

test('adopting it moves dates, changes leads, adds and cancels; tasks keep their identity and progress', async () => {
  const before = await adopted(2042);
  const [review, publicity, inspection, survey] = await tasksOf(before);
  await db
    .updateTable('assignment')
    .set({ percent: 40 })
    .where('task_id', '=', review?.id ?? '')
    .execute();
  const id = await reviewOf(2042, [
    '1\tRà soát văn bản quy phạm pháp luật\tBáo cáo\tQuý III\tPhòng Tư pháp\t',
    '2\tTuyên truyền cải cách hành chính\tTin, bài\tQuý III\tUBND các xã, thị trấn\t',
    '3\tKiểm tra công vụ tại các cơ quan\tThông báo\tQuý IV\tPhòng Tư pháp; Phòng Nội vụ\t',
    '5\tSố hóa hồ sơ thủ tục hành chính\tHồ sơ số\tQuý IV\tPhòng Nội vụ\t',
  ]);
  await adoptPlan(db, focal, id, '2042-06-01');

  expect(await assignmentsOf(review?.id)).toMatchObject([{ unit: 'Phòng Tư pháp', due: '2042-09-30', percent: 40 }]);
  expect((await assignmentsOf(publicity?.id)).map(({ due }) => due)).toEqual(Array(4).fill('2042-09-30'));
  expect((await assignmentsOf(inspection?.id)).map(({ unit }) => unit)).toEqual(['Phòng Nội vụ', 'Phòng Tư pháp']);
  expect(await assignmentsOf(survey?.id)).toMatchObject([{ cancelled: true }]);
  const after = await tasksOf(id);
  expect(after.map(({ title, cancelled_on }) => [title, cancelled_on])).toContainEqual([survey?.title, '2042-06-01']);
  expect(after.find(({ id }) => id === survey?.id)?.cancel_reason).toMatch(/không còn giao nhiệm vụ này/);
  expect(after).toHaveLength(5);

  const history = await db
    .selectFrom('assignment_event')
    .innerJoin('assignment', 'assignment.id', 'assignment_id')
    .where('task_id', '=', review?.id ?? '')
    .orderBy('assignment_event.id')
    .select(['kind', 'due_before', 'due_after'])
    .execute();
  expect(history).toEqual([
    { kind: 'assigned', due_before: null, due_after: '2042-06-30' },
    { kind: 'amended', due_before: '2042-06-30', due_after: '2042-09-30' },
  ]);
  const states = await db.selectFrom('plan').where('year', '=', 2042).orderBy('created_at').select('state').execute();
  expect(states).toEqual([{ state: 'replaced' }, { state: 'adopted' }]);
  const recorded = await recordedChanges(db, id);
  expect([recorded.added.length, recorded.changed.length, recorded.dropped.length]).toEqual([1, 2, 1]);
});

test('a document that amends only some tasks leaves the others in force', async () => {
  const before = await adopted(2043);
  const id = await reviewOf(2043, ['1\tRà soát văn bản quy phạm pháp luật\tBáo cáo\tQuý III\tPhòng Tư pháp\t']);
  const changes = await pendingChanges(db, id, await amendsOf(id));
  expect([changes.changed.length, changes.dropped.length, changes.unnamed.length]).toEqual([1, 0, 3]);
  await adoptPlan(db, focal, id);
  expect(await tasksOf(before)).toEqual([]);
  expect((await tasksOf(id)).filter(({ cancelled_on }) => cancelled_on === null)).toHaveLength(4);
});

test('the reviewer decides which task a proposal continues and which is dropped', async () => {
  await adopted(2044);
  const id = await reviewOf(2044, ['1\tSố hóa hồ sơ\tHồ sơ số\tQuý IV\tPhòng Nội vụ\t']);
  const inForce = await amendsOf(id);
  const changes = await pendingChanges(db, id, inForce);
  const [added] = changes.added;
  const [one, other] = changes.unnamed;
  if (!added?.proposal || !one?.taskId || !other?.taskId) throw new Error('One proposal, four tasks in force');
  await continueTask(db, focal, { planId: id, ...added.proposal }, one.taskId);
  await dropTask(db, focal, id, other.taskId, true);
  const corrected = await pendingChanges(db, id, inForce);
  expect(corrected.changed.map(({ taskId }) => taskId)).toEqual([one.taskId]);
  expect(corrected.dropped.map(({ taskId }) => taskId)).toEqual([other.taskId]);
});

test('a task that the reviewer dropped, but that a row continues after all, is not cancelled', async () => {
  await adopted(2047);
  const id = await reviewOf(2047, first.slice(0, 3));
  const [survey] = (await pendingChanges(db, id, await amendsOf(id))).dropped;
  const row = await db
    .selectFrom('proposal')
    .where('plan_id', '=', id)
    .where('no', '=', '3')
    .selectAll()
    .executeTakeFirstOrThrow();
  await continueTask(db, focal, { planId: id, id: row.id, version: row.version }, survey?.taskId ?? null);
  await dropTask(db, focal, id, survey?.taskId ?? '', true);
  await adoptPlan(db, focal, id);
  const task = (await tasksOf(id)).find((each) => each.id === survey?.taskId);
  expect(task).toMatchObject({ title: 'Kiểm tra công vụ tại các cơ quan', cancelled_on: null });
});

test('a plan compared before another came into force must be compared again', async () => {
  const early = await reviewOf(2045, first);
  await adopted(2045);
  const refused = await adoptPlan(db, focal, early).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(Refused);
  await compareAgain(db, focal, early);
  await adoptPlan(db, focal, early);
  expect(await recordedChanges(db, early)).toMatchObject({ added: [], changed: [], dropped: [] });
});

test('a date that was extended stays when the amendment leaves the deadline alone', async () => {
  const before = await adopted(2046);
  const [review] = await tasksOf(before);
  await db
    .updateTable('assignment')
    .set({ due_on: '2046-08-01' })
    .where('task_id', '=', review?.id ?? '')
    .execute();
  const id = await reviewOf(2046, [
    '1\tRà soát văn bản quy phạm pháp luật\tBáo cáo, danh mục\tQuý II\tPhòng Tư pháp\t',
    ...first.slice(1),
  ]);
  await adoptPlan(db, focal, id);
  expect(await assignmentsOf(review?.id)).toMatchObject([{ due: '2046-08-01' }]);
  expect((await tasksOf(id))[0]?.product).toBe('Báo cáo, danh mục');
});

describe('after a commune was merged into another', () => {
  const day = today();
  const year = Number(day.slice(0, 4));
  const old = district.units['Xã An Sơn'] ?? '';
  const heir = district.units['Xã Bình Hòa'] ?? '';
  const rows = (deadline: string, product = 'Báo cáo') => [
    `1\tRà soát thủ tục của các xã\t${product}\t${deadline}\tXã An Sơn; Xã Bình Hòa\t`,
    `2\tBáo cáo cải cách hành chính\t${product}\tNgày 25 tháng cuối hằng quý\tXã An Sơn\t`,
  ];
  const shares = async (taskId: string | undefined) => {
    const found = await sql<{ line: string }>`
      select concat_ws(' ', case when unit_id = ${heir} then 'heir' else 'old' end, occurrence, due_on,
               case when cancelled_on is not null then 'cancelled' when confirmed_on is not null then 'confirmed' else 'open' end) as line
      from assignment where task_id = ${taskId} order by line`.execute(db);
    return found.rows.map(({ line }) => line);
  };

  test('what it had open survives an amendment that leaves the leads alone, and follows a new deadline', async () => {
    const before = await adopted(year, rows('Quý III'));
    const [review, report] = await tasksOf(before);
    const done = { submitted_on: day, confirmed_on: day };
    const confirm = (taskId: string | undefined, unitId: string, occurrences: number[]) =>
      db
        .updateTable('assignment')
        .set(done)
        .where('task_id', '=', taskId ?? '')
        .where('unit_id', '=', unitId)
        .where('occurrence', 'in', occurrences)
        .execute();
    await confirm(review?.id, heir, [0]);
    await confirm(report?.id, old, [1, 2]);
    await db
      .updateTable('unit_version')
      .set({ valid: sql`daterange(lower(valid), ${day}::date)` })
      .where('unit_id', '=', old)
      .execute();
    const relation = { from_id: old, to_id: heir, kind: 'merged', takes_over: true, happened_on: day };
    await db
      .insertInto('unit_relation')
      .values({ id: newId(), ...relation })
      .execute();
    const alias = { owner_id: district.id, alias: 'Xã An Sơn', unit_id: heir };
    await db
      .insertInto('unit_alias')
      .values({ id: newId(), ...alias })
      .execute();
    await db
      .transaction()
      .execute((tx) =>
        assignmentHandover.move(tx, backgroundJob, [{ from: old, to: heir }], { day, words: 'Sáp nhập' }),
      );
    const own = `heir 0 ${year}-09-30 confirmed`;
    const quarters = ['03-25', '06-25', '09-25', '12-25'].map((on, at) =>
      at < 2 ? `old ${at + 1} ${year}-${on} confirmed` : `heir ${at + 1} ${year}-${on} open`,
    );
    expect(await shares(review?.id)).toEqual([own, `heir 1 ${year}-09-30 open`]);
    expect(await shares(report?.id)).toEqual(quarters.toSorted());

    await adoptPlan(db, focal, await reviewOf(year, rows('Quý III', 'Báo cáo, danh mục')));
    expect(await shares(review?.id)).toEqual([own, `heir 1 ${year}-09-30 open`]);
    expect(await shares(report?.id)).toEqual(quarters.toSorted());

    await adoptPlan(db, focal, await reviewOf(year, rows('Quý IV', 'Báo cáo, danh mục')));
    expect(await shares(review?.id)).toEqual([own, `heir 1 ${year}-12-31 open`]);
    const changes = await sql<{ part: string }>`
      select d->>'part' as part from plan_change c, jsonb_array_elements(c.differences) d
      where c.task_id = ${review?.id}`.execute(db);
    expect(changes.rows.map(({ part }) => part).toSorted()).toEqual(['deadline', 'product']);
  });
});

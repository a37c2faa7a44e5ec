import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { temporaryFiles } from '../../../../tests/setup/temporary-files.ts';
import { testDatabase } from '../../../../tests/setup/test-database.ts';
import { Conflict, Forbidden, NotFound, Refused } from '../../../platform/errors.ts';
import { makeDistrict } from '../plan.fixture.ts';
import { makeReview } from '../review.fixture.ts';
import { adoptPlan } from './adoption.ts';

const { db } = await testDatabase();
const files = await temporaryFiles();
const district = await makeDistrict(db, 126);
const focal = await district.person('Trần Thị Hạnh');
let year = 2030;

/** A plan under review; each has a year of its own. */
async function planOf(rows: string[]) {
  year += 1;
  return { id: await makeReview(db, files, focal, { unitId: district.id, year, rows }), year };
}

async function assignmentsOf(planId: string) {
  const found = await sql<{ no: string; unit: string; occurrence: number; due: string | null; type: string }>`
    select t.no, u.name as unit, a.occurrence, a.due_on as due, a.deadline_type as type
    from assignment a join task t on t.id = a.task_id join unit_version u on u.unit_id = a.unit_id
    where t.plan_id = ${planId} order by t.ordinal, u.name collate vi_app, a.occurrence`.execute(db);
  return found.rows;
}

test('each lead unit gets one assignment, groups are opened to their members, co-ordinators get none', async () => {
  const { id, year } = await planOf([
    'I\tCải cách thể chế\t\t\t\t',
    '1\tRà soát văn bản\tBáo cáo\tQuý II\tPhòng Tư pháp; Phòng Nội vụ\tCác phòng, ban, ngành',
    '2\tTuyên truyền\tTin, bài\tThường xuyên\tCác phòng, ban, ngành\t',
  ]);
  await adoptPlan(db, focal, id);
  const rows = await assignmentsOf(id);
  expect(rows.filter(({ no }) => no === '1')).toEqual([
    { no: '1', unit: 'Phòng Nội vụ', occurrence: 0, due: `${year}-06-30`, type: 'period' },
    { no: '1', unit: 'Phòng Tư pháp', occurrence: 0, due: `${year}-06-30`, type: 'period' },
  ]);
  expect(rows.filter(({ no }) => no === '2')).toHaveLength(7);
  const history = await db.selectFrom('assignment_event').select('kind').distinct().execute();
  expect(history).toEqual([{ kind: 'assigned' }]);
  const tasks = await db
    .selectFrom('task')
    .where('plan_id', '=', id)
    .select(['field', 'title'])
    .orderBy('ordinal')
    .execute();
  expect(tasks).toEqual([
    { field: 'institution', title: 'Rà soát văn bản' },
    { field: 'institution', title: 'Tuyên truyền' },
  ]);
});

test('a recurring task gives one assignment per date', async () => {
  const { id, year } = await planOf([
    '1\tBáo cáo cải cách hành chính\tBáo cáo\tNgày 25 tháng cuối hằng quý\tPhòng Nội vụ\t',
  ]);
  await adoptPlan(db, focal, id);
  const rows = await assignmentsOf(id);
  expect(rows.map(({ occurrence, due }) => [occurrence, due])).toEqual([
    [1, `${year}-03-25`],
    [2, `${year}-06-25`],
    [3, `${year}-09-25`],
    [4, `${year}-12-25`],
  ]);
});

test('a row that only heads its sub-items gets no assignment; they are linked to it', async () => {
  const { id } = await planOf([
    '1\tĐẩy mạnh phân cấp\t\t\t\t',
    'a)\tBan hành đề án\tĐề án\tQuý I\tPhòng Nội vụ\t',
    'b)\tBáo cáo kết quả\tBáo cáo\tQuý IV\tPhòng Nội vụ\t',
  ]);
  await adoptPlan(db, focal, id);
  expect((await assignmentsOf(id)).map(({ no }) => no)).toEqual(['a', 'b']);
  const found = await sql<{ parent: string | null }>`
    select p.no as parent from task t left join task p on p.id = t.parent_id
    where t.plan_id = ${id} order by t.ordinal`.execute(db);
  expect(found.rows.map(({ parent }) => parent)).toEqual([null, '1', '1']);
});

test('what only an outside body leads is followed by the focal unit', async () => {
  const { id } = await planOf(['1\tNhận hồ sơ tại nhà\tHồ sơ\tQuý II\tBưu điện huyện\t']);
  await adoptPlan(db, focal, id);
  expect((await assignmentsOf(id)).map(({ unit }) => unit)).toEqual(['Phòng Nội vụ']);
});

test('a plan is refused with a sentence per row while a lead, its unit or a deadline is missing, and nothing is created', async () => {
  const { id } = await planOf([
    '1\tĐủ cả\tBáo cáo\tQuý II\tPhòng Nội vụ\t',
    '2\tThiếu chủ trì\tBáo cáo\tQuý II\t\t',
    '3\tChủ trì lạ\tBáo cáo\tQuý II\tPhòng Vũ trụ\t',
    '4\tThiếu thời hạn\tBáo cáo\t\tPhòng Nội vụ\t',
  ]);
  const refused = await adoptPlan(db, focal, id).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(Refused);
  if (!(refused instanceof Refused)) return;
  expect(refused.problems.map(({ key, params }) => [params?.no, key])).toEqual([
    ['2', 'plan.adopt.noLead'],
    ['3', 'plan.adopt.unknownLead'],
    ['4', 'plan.adopt.noDeadline'],
  ]);
  expect(await db.selectFrom('task').where('plan_id', '=', id).select('id').execute()).toEqual([]);
  const plan = await db.selectFrom('plan').where('id', '=', id).select('state').executeTakeFirst();
  expect(plan?.state).toBe('review');
});

test('a plan is adopted once, by those who keep plans', async () => {
  const { id } = await planOf(['1\tĐủ cả\tBáo cáo\tQuý II\tPhòng Nội vụ\t']);
  await expect(adoptPlan(db, district.actor('officer'), id)).rejects.toThrow(Forbidden);
  await expect(adoptPlan(db, district.actor('coordinator', 'Xã An Sơn'), id)).rejects.toThrow(NotFound);
  const both = await Promise.allSettled([adoptPlan(db, focal, id), adoptPlan(db, focal, id)]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  await expect(adoptPlan(db, focal, id)).rejects.toThrow(Conflict);
  expect(await assignmentsOf(id)).toHaveLength(1);
});

test('200 tasks fan out to 130 communes', async () => {
  const rows = Array.from(
    { length: 200 },
    (_, at) => `${at + 1}\tNhiệm vụ số ${at + 1}\tBáo cáo\tQuý III\tUBND các xã, thị trấn\t`,
  );
  const { id } = await planOf(rows);
  await adoptPlan(db, focal, id);
  expect(await assignmentsOf(id)).toHaveLength(200 * 130);
  const news = await sql<{ count: number }>`
    select count(*)::int as count from assignment_event e join assignment a on a.id = e.assignment_id
    join task t on t.id = a.task_id where t.plan_id = ${id}`.execute(db);
  expect(news.rows[0]?.count).toBe(200 * 130);
}, 60_000);

import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { temporaryFiles } from '../../../../tests/setup/temporary-files.ts';
import { testDatabase } from '../../../../tests/setup/test-database.ts';
import { handovers } from '../../../handovers.ts';
import { backgroundJob } from '../../../platform/actor.ts';
import { addDays, today } from '../../../platform/clock.ts';
import { Refused } from '../../../platform/errors.ts';
import { newId } from '../../../platform/id.ts';
import { adoptPlan } from '../adoption/adoption.ts';
import { makeDistrict } from '../plan.fixture.ts';
import { makeReview } from '../review.fixture.ts';

const { db } = await testDatabase();
const files = await temporaryFiles();
const district = await makeDistrict(db);
const focal = await district.person('Trần Thị Hạnh');
const unit = (name: string) => district.units[name] ?? '';
const [justice, home, school, son, hoa] = [
  unit('Phòng Tư pháp'),
  unit('Phòng Nội vụ'),
  unit('Phòng Giáo dục và Đào tạo'),
  unit('Xã An Sơn'),
  unit('Xã Bình Hòa'),
];
const day = today();
const year = Number(day.slice(0, 4));
const { plans } = handovers;

const rows = [
  '1\tRà soát văn bản\tBáo cáo\tQuý IV\tPhòng Tư pháp\t',
  '2\tTuyên truyền\tTin, bài\tQuý IV\tPhòng Giáo dục và Đào tạo; Phòng Nội vụ\t',
];
const reviewOf = (of: number) => makeReview(db, files, focal, { unitId: district.id, year: of, rows });
const leads = async (planId: string) => {
  const found = await sql<{ unitId: string | null }>`
    select y.unit_id as "unitId" from proposal_party y join proposal r on r.id = y.proposal_id
    where r.plan_id = ${planId} order by r.ordinal, y.ordinal`.execute(db);
  return found.rows.map(({ unitId }) => unitId);
};
const assigned = async (planId: string) => {
  const found = await sql<{ unitId: string }>`
    select a.unit_id as "unitId" from assignment a join task t on t.id = a.task_id
    where t.plan_id = ${planId} order by t.ordinal, a.unit_id`.execute(db);
  return found.rows.map(({ unitId }) => unitId);
};
const move = (moves: { from: string; to: string | null }[]) =>
  db.transaction().execute((tx) => plans.move(tx, backgroundJob, moves, { day, words: 'Sắp xếp' }));
const end = (unitId: string) =>
  db
    .updateTable('unit_version')
    .set({ valid: sql`daterange(lower(valid), ${day}::date)` })
    .where('unit_id', '=', unitId)
    .execute();

test('plans under review that concern units that end are named ahead', async () => {
  const id = await reviewOf(year);
  const own = await makeReview(db, files, await district.person('Lò Văn Sơn', 'Xã An Sơn'), {
    unitId: son,
    year,
    rows: [],
  });
  const pending = await plans.pending(db, [justice, son], day);
  expect(pending.toSorted((one, other) => one.owner.localeCompare(other.owner))).toEqual([
    { year, ownerId: district.id, owner: 'Huyện Sơn Hà', unitIds: [justice] },
    { year, ownerId: son, owner: 'Xã An Sơn', unitIds: [] },
  ]);
  expect(await plans.pending(db, [hoa], day)).toEqual([]);
  const discarded = { state: 'discarded' };
  await db.updateTable('plan').set(discarded).where('id', 'in', [id, own]).execute();
  expect(await plans.pending(db, [justice, son], day)).toEqual([]);
});

test('a plan under review means the heir, or nobody', async () => {
  const id = await reviewOf(year + 1);
  expect(await leads(id)).toEqual([justice, school, home]);
  await move([
    { from: justice, to: home },
    { from: school, to: null },
  ]);
  expect(await leads(id)).toEqual([home, null, home]);
});

test('the unfinished plan of a government that ends is put aside', async () => {
  const id = await makeReview(db, files, await district.person('Lò Thị Sơn', 'Xã An Sơn'), {
    unitId: son,
    year,
    rows: [],
  });
  await move([{ from: son, to: hoa }]);
  const plan = await db.selectFrom('plan').where('id', '=', id).select(['state', 'unit_id']).executeTakeFirstOrThrow();
  expect(plan).toEqual({ state: 'discarded', unit_id: son });
  const written = await db
    .selectFrom('audit')
    .where('act', '=', 'plan.discard')
    .where('subject_id', '=', id)
    .select('after')
    .execute();
  expect(written).toEqual([{ after: { state: 'discarded', reason: 'Sắp xếp' } }]);
});

test('adoption gives nothing to units that ended: their heirs have it, or a person must say', async () => {
  const [heirless, id, early] = [await reviewOf(year + 2), await reviewOf(year + 3), await reviewOf(year + 4)];
  const later = addDays(day, 1);
  await end(justice);
  const relation = { from_id: justice, to_id: home, kind: 'merged', takes_over: true, happened_on: day };
  await db
    .insertInto('unit_relation')
    .values({ id: newId(), ...relation })
    .execute();
  await adoptPlan(db, focal, id, later);
  expect(await assigned(id)).toEqual([home, ...[school, home].toSorted()]);

  await adoptPlan(db, focal, early, '2019-01-15');
  expect(await assigned(early)).toHaveLength(3);

  await end(school);
  const refused = await adoptPlan(db, focal, heirless, later).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(Refused);
  expect(refused).toMatchObject({
    problems: [{ key: 'plan.adopt.unknownLead', params: { words: 'Phòng Giáo dục và Đào tạo' } }],
  });
});

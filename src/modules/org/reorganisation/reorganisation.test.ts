import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { testDatabase } from '../../../../tests/setup/test-database.ts';
import { handovers } from '../../../handovers.ts';
import { backgroundJob } from '../../../platform/actor.ts';
import { addDays, today } from '../../../platform/clock.ts';
import { Forbidden, NotFound, Refused } from '../../../platform/errors.ts';
import { newId } from '../../../platform/id.ts';
import { createLog } from '../../../platform/log.ts';
import { unitDirectory } from '../directory.ts';
import { lineageOf } from '../lineage/lineage.ts';
import { unitNear } from '../units.ts';
import { addStep, answerQuestions, discardReorganisation, prepareReorganisation } from './draft.ts';
import { previewOf } from './preview.queries.ts';
import { putInForce, takeBack } from './put-in-force.ts';
import { keeperOf, makeDistrict } from './reorganisation.fixture.ts';
import { findReorganisation } from './reorganisation.ts';
import { takeAllEffect, takeEffect } from './take-effect.ts';

const { db } = await testDatabase();
const ids = await makeDistrict(db);
const keeper = keeperOf(ids);
const day = today();
const log = createLog('silent');
const soon = addDays(day, 10);
const merged = newId();

const facts = (effectiveOn: string, title = 'Sắp xếp huyện Mai Khê') => ({
  title,
  basisNumber: '12/NQ-HĐND',
  basisDate: '2026-01-05',
  effectiveOn,
});
const version = async (id: string) => (await findReorganisation(db, keeper, id)).version;
const tree = async (on: string) => {
  const found = await sql<{ line: string }>`
    select concat_ws(' < ', u.name, p.name) as line from unit_on(${on}::date) u left join unit_on(${on}::date) p on p.id = u.parent_id
    order by 1`.execute(db);
  return found.rows.map(({ line }) => line);
};
const before = await tree(day);

const id = await prepareReorganisation(db, keeper, ids.province, facts(soon));
await addStep(db, keeper, id, {
  kind: 'merge',
  sources: [ids.a, ids.b, ids.c],
  into: {
    unitId: merged,
    create: {
      name: 'Xã Mai Khê',
      shortName: 'Mai Khê',
      kind: 'commune',
      parentId: ids.province,
      code: '95003',
      eIdentifier: 'H95.12',
    },
  },
});
await addStep(db, keeper, id, { kind: 'abolish', unitId: ids.district, heirId: null });
const rule = (unitId: string, role: string) => ({ unit_id: unitId, role });
await db
  .insertInto('second_factor_rule')
  .values([rule(ids.a, 'administrator'), rule(ids.b, 'administrator'), rule(ids.b, 'leader')])
  .execute();

test('a draft is known to who keeps the units alone, and changes nothing', async () => {
  expect(await tree(soon)).toEqual(before);
  const stranger = { ...keeper, role: 'officer' as const };
  await expect(findReorganisation(db, stranger, id)).rejects.toThrow(NotFound);
  await expect(prepareReorganisation(db, stranger, ids.province, facts(soon))).rejects.toThrow(Forbidden);
});

test('the preview counts the rules about the second factor that go along', async () => {
  const { rules } = await previewOf(db, handovers, await findReorganisation(db, keeper, id), day);
  expect([ids.a, ids.b, ids.c].map((unit) => rules.get(unit))).toEqual([1, 2, undefined]);
});

test('the preview names the roles that follow a department to another government, and who is left without administrator', async () => {
  const personId = newId();
  await db.insertInto('person').values({ id: personId, name: 'Lò Thị Tư' }).execute();
  const position = { id: newId(), person_id: personId, title: 'Chuyên viên', role: 'administrator' };
  await db
    .insertInto('position')
    .values({ ...position, unit_id: ids.districtOffice, reach_id: ids.district })
    .execute();
  const other = await prepareReorganisation(db, keeper, ids.province, facts(soon, 'Chuyển phòng'));
  await addStep(db, keeper, other, { kind: 'move', unitId: ids.districtOffice, parentId: ids.province });
  await addStep(db, keeper, other, { kind: 'move', unitId: ids.a, parentId: ids.province });
  const { following, orphaned } = await previewOf(db, handovers, await findReorganisation(db, keeper, other), day);
  // Who administered a district does not come to administer the province.
  const { district, districtOffice: unitId, province } = ids;
  expect(following).toEqual([{ unitId, from: district, to: province, reachId: unitId, roles: 1 }]);
  expect(orphaned).toEqual([ids.district]);
  await discardReorganisation(db, keeper, other);
  await db.deleteFrom('position').where('id', '=', position.id).execute();
});

test('is refused in force while something is undecided', async () => {
  const refused = await putInForce(db, handovers, keeper, id, await version(id)).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(Refused);
  expect(refused).toMatchObject({ problems: [{ key: 'reorganisation.error.undecided', params: { count: 2 } }] });
});

test('writes the tree from its day on and nothing before it, and can be taken back', async () => {
  const answers = { [ids.bOffice]: `merge:${ids.aOffice}`, [ids.districtOffice]: 'end' };
  await answerQuestions(db, keeper, id, await version(id), answers);
  await putInForce(db, handovers, keeper, id, await version(id));
  expect(await tree(addDays(soon, -1))).toEqual(before);
  const after = [
    'Sở Nội vụ < Tỉnh Đông Hải',
    'Trường An Lạc < Xã Mai Khê',
    'Tỉnh Đông Hải',
    'Văn phòng < Xã Mai Khê',
    'Xã Mai Khê < Tỉnh Đông Hải',
  ];
  expect((await tree(soon)).toSorted()).toEqual(after.toSorted());

  await takeBack(db, keeper, id);
  expect(await tree(soon)).toEqual(before);
  expect((await findReorganisation(db, keeper, id)).state).toBe('draft');
  const left = await db.selectFrom('unit').where('id', '=', merged).select('id').execute();
  expect(left).toEqual([]);
  await putInForce(db, handovers, keeper, id, await version(id));
});

test('another that touches the same units is refused meanwhile', async () => {
  const other = await prepareReorganisation(db, keeper, ids.province, facts(addDays(day, 3), 'Khác'));
  await addStep(db, keeper, other, { kind: 'change', unitId: ids.aOffice, facts: { name: 'Văn phòng chung' } });
  const { outcome } = await previewOf(db, handovers, await findReorganisation(db, keeper, other), day);
  expect(outcome.problems).toMatchObject([{ key: 'reorganisation.error.changesLater' }]);
  await discardReorganisation(db, keeper, other);
});

test('a code that is taken on the day is named with its holder', async () => {
  const other = await prepareReorganisation(db, keeper, ids.province, facts(addDays(soon, 3), 'Mã'));
  const create = {
    name: 'Xã Mới',
    shortName: 'Mới',
    kind: 'commune' as const,
    parentId: ids.province,
    eIdentifier: null,
  };
  await addStep(db, keeper, other, {
    kind: 'split',
    unitId: merged,
    parts: [{ unitId: newId(), create: { ...create, code: '95003' } }],
    heirId: null,
  });
  const { outcome } = await previewOf(db, handovers, await findReorganisation(db, keeper, other), day);
  expect(outcome.problems).toMatchObject([
    { key: 'reorganisation.error.codeTaken', params: { code: '95003', unit: 'Xã Mai Khê' } },
  ]);
  await discardReorganisation(db, keeper, other);
});

test('takes effect when its day comes, once', async () => {
  await db.transaction().execute((tx) => takeEffect(tx, handovers, backgroundJob, id, addDays(soon, -1)));
  expect((await findReorganisation(db, keeper, id)).state).toBe('scheduled');
  await takeAllEffect(db, handovers, log, soon);
  await takeAllEffect(db, handovers, log, soon);
  expect((await findReorganisation(db, keeper, id)).state).toBe('effective');
  const done = await db.selectFrom('audit').where('act', '=', 'reorganisation.take-effect').select('id').execute();
  expect(done).toHaveLength(1);
  await expect(takeBack(db, keeper, id, soon)).rejects.toThrow(Refused);
});

test('the heir asks for a second factor wherever one of those that merged did', async () => {
  const rules = await db
    .selectFrom('second_factor_rule')
    .where('unit_id', 'in', [ids.a, ids.b, merged])
    .orderBy('role')
    .selectAll()
    .execute();
  expect(rules).toEqual([rule(merged, 'administrator'), rule(merged, 'leader')]);
  const written = await db
    .selectFrom('audit')
    .where('act', '=', 'second-factor.require')
    .where('subject_id', '=', merged)
    .select(['before', 'after'])
    .execute();
  expect(written).toMatchObject([{ before: { roles: [] }, after: { roles: ['administrator', 'leader'] } }]);
});

test('leaves relations by which units are found again', async () => {
  const lineage = await lineageOf(db, merged, addDays(day, -1), soon);
  expect(lineage.unitIds.toSorted()).toEqual([ids.a, ids.b, ids.c].toSorted());
  expect(lineage.whole).toBe(true);
  const heir = await sql<{ id: string }>`select unit_heir(${ids.b}, ${soon}::date) as id`.execute(db);
  expect(heir.rows[0]?.id).toBe(merged);
  const seen = await sql<{ id: string }>`select units_ever_below(${ids.province}, ${soon}::date) as id`.execute(db);
  expect(seen.rows.map((row) => row.id)).toEqual(expect.arrayContaining([ids.a, ids.districtOffice, merged]));
});

test('a day in the past records history at once', async () => {
  const past = await prepareReorganisation(db, keeper, ids.province, facts('2024-03-01', 'Đổi tên'));
  const renamed = { name: 'Sở Nội vụ và Dân tộc', shortName: 'SNV' };
  await addStep(db, keeper, past, { kind: 'change', unitId: ids.homeAffairs, facts: renamed });
  await putInForce(db, handovers, keeper, past, await version(past));
  expect((await findReorganisation(db, keeper, past)).state).toBe('effective');
  expect((await unitNear(db, ids.homeAffairs, '2024-02-29'))?.name).toBe('Sở Nội vụ');
  expect((await unitNear(db, ids.homeAffairs, day))?.name).toBe('Sở Nội vụ và Dân tộc');
});

test('names that were taught for a unit without an heir mean nothing from its end on', async () => {
  const alias = { id: newId(), owner_id: ids.province, alias: 'VP huyện cũ', unit_id: ids.districtOffice };
  await db.insertInto('unit_alias').values(alias).execute();
  const meaning = async (on: string) => (await unitDirectory(db, ids.province, on)).meanings.get('vp huyen cu');
  expect(await meaning(day)).toEqual({ unitId: ids.districtOffice });
  expect(await meaning(soon)).toBeUndefined();
});

test('is not taken back once another rests on it', async () => {
  const make = async (on: string, step: Parameters<typeof addStep>[3]) => {
    const made = await prepareReorganisation(db, keeper, ids.province, facts(on, 'Nối tiếp'));
    await addStep(db, keeper, made, step);
    await putInForce(db, handovers, keeper, made, await version(made));
    return made;
  };
  const later = addDays(day, 40);
  const rename = { name: 'Sở Nội vụ mới', shortName: 'SNVM' };
  const first = await make(addDays(day, 30), { kind: 'change', unitId: ids.homeAffairs, facts: rename });
  const second = await make(later, { kind: 'abolish', unitId: ids.homeAffairs, heirId: null });
  await expect(takeBack(db, keeper, first)).rejects.toThrow(Refused);
  await takeBack(db, keeper, second);
  await takeBack(db, keeper, first);
  expect((await unitNear(db, ids.homeAffairs, later))?.name).toBe('Sở Nội vụ và Dân tộc');
});

test('a unit with a code of older days can end', async () => {
  const old = newId();
  await db.insertInto('unit').values({ id: old }).execute();
  const row = { id: newId(), unit_id: old, name: 'Xã Cũ', short_name: 'Cũ', kind: 'commune', parent_id: ids.province };
  const values = { ...row, code: 'CU-1', valid: sql<string>`daterange('2020-01-01', null)` };
  await expect(db.insertInto('unit_version').values(values).execute()).rejects.toThrow();
  await db.transaction().execute(async (tx) => {
    await sql`set local caicach.restoring = 'on'`.execute(tx);
    await tx.insertInto('unit_version').values(values).execute();
  });
  const made = await prepareReorganisation(db, keeper, ids.province, facts(addDays(day, 50), 'Giải thể'));
  await addStep(db, keeper, made, { kind: 'abolish', unitId: old, heirId: null });
  await putInForce(db, handovers, keeper, made, await version(made));
  expect((await findReorganisation(db, keeper, made)).state).toBe('scheduled');
});

test('one that cannot take effect keeps neither the next nor the server from going on', async () => {
  const on = addDays(day, 60);
  const rename = async (name: string, unitId: string) => {
    const made = await prepareReorganisation(db, keeper, ids.province, facts(on, name));
    await addStep(db, keeper, made, { kind: 'change', unitId, facts: { name, shortName: name } });
    await putInForce(db, handovers, keeper, made, await version(made));
    return made;
  };
  const broken = await rename('Sở Hỏng', ids.homeAffairs);
  const sound = await rename('Trường Lành', ids.aSchool);
  await db.updateTable('reorganisation').set({ moves: '[{"from": 7}]' }).where('id', '=', broken).execute();
  await takeAllEffect(db, handovers, log, on);
  expect((await findReorganisation(db, keeper, broken)).state).toBe('scheduled');
  expect((await findReorganisation(db, keeper, sound)).state).toBe('effective');
});

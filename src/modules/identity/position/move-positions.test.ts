import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { testDatabase } from '../../../../tests/setup/test-database.ts';
import { backgroundJob } from '../../../platform/actor.ts';
import { addDays, today } from '../../../platform/clock.ts';
import { newId } from '../../../platform/id.ts';
import { positionHandover } from './move-positions.ts';

const { db } = await testDatabase();
const day = today();
const [one, two, heir] = [newId(), newId(), newId()];
await db
  .insertInto('unit')
  .values([{ id: one }, { id: two }, { id: heir }])
  .execute();
const moves = [
  { from: one, to: heir },
  { from: two, to: heir },
];

/** A person with the same role in both units that merge, on the days given; gives their positions. */
async function person(days: [string | null, string | null][]) {
  const personId = newId();
  await db.insertInto('person').values({ id: personId, name: 'Lò Thị Hai' }).execute();
  // Positions with greater keys come first here: the order of the days counts, not the one of the keys.
  const ids = days.map(() => newId()).toSorted((a, b) => (a < b ? 1 : -1));
  const rows = days.map(([from, until], index) => {
    const unit = index === 0 ? one : two;
    const valid = sql<string>`daterange(${from}::date, ${until}::date)`;
    const row = { unit_id: unit, reach_id: unit, title: 'Chuyên viên', role: 'officer', valid };
    return { id: ids[index] ?? '', person_id: personId, ...row };
  });
  await db.insertInto('position').values(rows).execute();
  const held = async () => {
    const found = await sql<{ days: string }>`
      select valid::text as days from position where person_id = ${personId} and unit_id = ${heir} order by valid`.execute(
      db,
    );
    return found.rows.map((row) => row.days);
  };
  return { personId, ids, held };
}

const move = () =>
  db.transaction().execute((tx) => positionHandover.move(tx, backgroundJob, moves, { day, words: 'Sắp xếp' }));

test('who was to begin in both units that merge has one position in the heir, with what hung on the other', async () => {
  const { personId, ids, held } = await person([
    [day, null],
    [day, null],
  ]);
  const hash = (n: number) => Buffer.alloc(32, n);
  const mandate = {
    unit_id: one,
    mark: 'KT',
    head_title: 'Chủ tịch',
    signer_title: 'Phó Chủ tịch',
    basis: 'QĐ',
    basis_date: day,
  };
  for (const [index, id] of ids.entries()) {
    await db
      .insertInto('session')
      .values({
        id: newId(),
        person_id: personId,
        token_hash: hash(index),
        position_id: id,
        expires_at: new Date(Date.now() + 1e9),
      })
      .execute();
    const valid = sql<string>`daterange(${day}::date, null)`;
    await db
      .insertInto('mandate')
      .values({ id: newId(), position_id: id, valid, ...mandate })
      .execute();
  }
  await move();
  expect(await held()).toEqual([`[${day},)`]);
  const signedIn = await db.selectFrom('session').select('position_id').distinct().execute();
  const signers = await db.selectFrom('mandate').select('position_id').execute();
  expect(signedIn).toHaveLength(1);
  expect(signers).toEqual(signedIn);
});

test('who begins later in the second goes on there when the first has ended', async () => {
  const [soon, later] = [addDays(day, 5), addDays(day, 9)];
  const overlapping = await person([
    [day, later],
    [soon, null],
  ]);
  const within = await person([
    [addDays(day, -9), null],
    [soon, later],
  ]);
  await move();
  expect(await overlapping.held()).toEqual([`[${day},${later})`, `[${later},)`]);
  expect(await within.held()).toEqual([`[${day},)`]);
});

type Version = [
  id: string,
  kind: string,
  parentId: string | null,
  name: string,
  from: string | null,
  until: string | null,
];

async function addUnits(versions: Version[]) {
  const units = [...new Set(versions.map(([id]) => id))].map((id) => ({ id }));
  await db.insertInto('unit').values(units).execute();
  for (const [unit_id, kind, parent_id, name, from, until] of versions) {
    const valid = sql<string>`daterange(${from}::date, ${until}::date)`;
    const version = { id: newId(), unit_id, kind, parent_id, name, short_name: name, valid };
    await db.insertInto('unit_version').values(version).execute();
  }
}

describe('a department that comes to another government', () => {
  const [province, commune, other, department] = [newId(), newId(), newId(), newId()];
  const moved = [{ from: department, to: department }];

  test('takes along the roles that were given on its former government, and no others', async () => {
    const rows: Version[] = [
      [province, 'province', null, 'Tỉnh', null, null],
      [commune, 'commune', province, 'Xã Cũ', null, null],
      [other, 'commune', province, 'Xã Mới', null, null],
      [department, 'department', commune, 'Phòng Kinh tế', null, day],
      [department, 'department', other, 'Phòng Kinh tế', day, null],
    ];
    await addUnits(rows);
    const give = async (unit_id: string, reach_id: string, from: string, isHead = false, role = 'coordinator') => {
      const person_id = newId();
      await db.insertInto('person').values({ id: person_id, name: 'Lò Thị Ba' }).execute();
      const valid = sql<string>`daterange(${from}::date, null)`;
      const row = { person_id, unit_id, reach_id, title: 'Chuyên viên', role, is_head: isHead, valid };
      await db
        .insertInto('position')
        .values({ id: newId(), ...row })
        .execute();
      return async () => {
        const found = await sql<{ reach: string; days: string; head: boolean }>`
          select reach_id as reach, valid::text as days, is_head as head from position
          where person_id = ${person_id} and unit_id = ${unit_id} order by valid`.execute(db);
        return found.rows.map(({ reach, days, head }) => [reach, days, head]);
      };
    };
    const whole = await give(department, commune, '2025-07-01');
    const own = await give(department, department, '2025-07-01');
    const above = await give(department, province, '2025-07-01');
    const staying = await give(commune, commune, '2025-07-01');
    const soon = await give(department, commune, addDays(day, 5), true);
    const leaving = [{ unitId: department, governmentId: commune }];
    expect(await positionHandover.countFollowing?.(db, leaving, day)).toEqual(new Map([[department, 2]]));
    const orphaned = () => positionHandover.orphaned?.(db, leaving, day);
    expect(await orphaned()).toEqual([]);
    await give(department, commune, '2025-07-01', false, 'administrator');
    expect(await orphaned()).toEqual([commune]);
    await give(commune, commune, '2025-07-01', false, 'administrator');
    expect(await orphaned()).toEqual([]);
    await db
      .transaction()
      .execute((tx) => positionHandover.move(tx, backgroundJob, moved, { day, words: 'Chuyển phòng' }));
    expect(await whole()).toEqual([
      [commune, `[2025-07-01,${day})`, false],
      [other, `[${day},)`, false],
    ]);
    expect(await own()).toEqual([[department, '[2025-07-01,)', false]]);
    expect(await above()).toEqual([[province, '[2025-07-01,)', false]]);
    expect(await staying()).toEqual([[commune, '[2025-07-01,)', false]]);
    expect(await soon()).toEqual([[other, `[${addDays(day, 5)},)`, true]]);
    const written = await db
      .selectFrom('audit')
      .where('act', '=', 'position.move')
      .where(sql<boolean>`after->>'reason' = 'Chuyển phòng'`)
      .select(['before', 'after'])
      .execute();
    expect(written).toHaveLength(3);
    expect(written[0]).toMatchObject({ before: { reachId: commune }, after: { reachId: other } });
  });

  test('of a government above keeps the roles to the department, as nobody rises with it', async () => {
    const [province, district, office] = [newId(), newId(), newId()];
    const rows: Version[] = [
      [province, 'province', null, 'Tỉnh Trên', null, null],
      [district, 'district', province, 'Huyện Dưới', null, null],
      [office, 'department', district, 'Chi nhánh', null, day],
      [office, 'department', province, 'Chi nhánh', day, null],
    ];
    await addUnits(rows);
    const person_id = newId();
    await db.insertInto('person').values({ id: person_id, name: 'Lò Thị Tư' }).execute();
    const role = { unit_id: office, reach_id: district, title: 'Chuyên viên', role: 'administrator' };
    await db
      .insertInto('position')
      .values({ id: newId(), person_id, ...role })
      .execute();
    const up = [{ from: office, to: office }];
    await db.transaction().execute((tx) => positionHandover.move(tx, backgroundJob, up, { day, words: 'Lên tỉnh' }));
    const held = await sql<{ reach: string; days: string }>`
      select reach_id as reach, valid::text as days from position where person_id = ${person_id} order by valid`.execute(
      db,
    );
    expect(held.rows).toEqual([
      { reach: district, days: `(,${day})` },
      { reach: office, days: `[${day},)` },
    ]);
  });

  test('lets nobody rise either where the government above takes over from what ends', async () => {
    const [province, district, office] = [newId(), newId(), newId()];
    await addUnits([
      [province, 'province', null, 'Tỉnh Kế', null, null],
      [district, 'district', province, 'Huyện Hết', null, day],
      [office, 'department', district, 'Phòng Hết', null, day],
    ]);
    const give = async (unit_id: string, reach_id: string, role: string) => {
      const person_id = newId();
      await db.insertInto('person').values({ id: person_id, name: 'Lò Thị Năm' }).execute();
      const held = { id: newId(), person_id, unit_id, reach_id, title: 'Trưởng phòng', role };
      await db.insertInto('position').values(held).execute();
      return async () => {
        const found = await sql<{ unit: string; reach: string; role: string }>`
          select unit_id as unit, reach_id as reach, role from position
          where person_id = ${person_id} and valid @> ${day}::date`.execute(db);
        return found.rows;
      };
    };
    const [administrator, leader, officer] = [
      await give(office, district, 'administrator'),
      await give(district, district, 'leader'),
      await give(office, office, 'officer'),
    ];
    const up = [
      { from: district, to: province },
      { from: office, to: province },
    ];
    await db.transaction().execute((tx) => positionHandover.move(tx, backgroundJob, up, { day, words: 'Bỏ huyện' }));
    const lowered = [{ unit: province, reach: province, role: 'officer' }];
    expect([await administrator(), await leader(), await officer()]).toEqual([lowered, lowered, lowered]);
  });

  test('keeps a role to the department of the government above that takes over from one that ends', async () => {
    const [province, home, district, office] = [newId(), newId(), newId(), newId()];
    await addUnits([
      [province, 'province', null, 'Tỉnh Trên Nữa', null, null],
      [home, 'department', province, 'Sở Nội vụ', null, null],
      [district, 'district', province, 'Huyện Thôi', null, day],
      [office, 'department', district, 'Phòng Nội vụ', null, day],
    ]);
    const person_id = newId();
    await db.insertInto('person').values({ id: person_id, name: 'Lò Thị Sáu' }).execute();
    const role = { unit_id: office, reach_id: district, title: 'Chuyên viên', role: 'coordinator' };
    await db
      .insertInto('position')
      .values({ id: newId(), person_id, ...role })
      .execute();
    const up = [
      { from: district, to: province },
      { from: office, to: home },
    ];
    await db.transaction().execute((tx) => positionHandover.move(tx, backgroundJob, up, { day, words: 'Về sở' }));
    const held = await sql<{ unit: string; reach: string; role: string }>`
      select unit_id as unit, reach_id as reach, role from position
      where person_id = ${person_id} and valid @> ${day}::date`.execute(db);
    expect(held.rows).toEqual([{ unit: home, reach: home, role: 'coordinator' }]);
  });
});

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

interface Held {
  unit: string;
  reach: string;
  role: string;
  days: string;
  head: boolean;
}

/** Somebody with a role in a unit since 1/7/2025 or another day; tells which positions they hold, in their order. */
async function give(
  unit_id: string,
  reach_id: string,
  { role = 'coordinator', from = '2025-07-01', is_head = false } = {},
) {
  const person_id = newId();
  await db.insertInto('person').values({ id: person_id, name: 'Lò Thị Ba' }).execute();
  const valid = sql<string>`daterange(${from}::date, null)`;
  const position = { id: newId(), person_id, unit_id, reach_id, title: 'Chuyên viên', role, is_head, valid };
  await db.insertInto('position').values(position).execute();
  return async () => {
    const found = await sql<Held>`
      select unit_id as unit, reach_id as reach, role, valid::text as days, is_head as head from position
      where person_id = ${person_id} order by position.valid`.execute(db);
    return found.rows;
  };
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
    const whole = await give(department, commune);
    const own = await give(department, department);
    const above = await give(department, province);
    const staying = await give(commune, commune);
    const soon = await give(department, commune, { from: addDays(day, 5), is_head: true });
    const leaving = [{ unitId: department, governmentId: commune }];
    expect(await positionHandover.countFollowing?.(db, leaving, day)).toEqual(new Map([[department, 2]]));
    const orphaned = () => positionHandover.orphaned?.(db, leaving, day);
    expect(await orphaned()).toEqual([]);
    await give(department, commune, { role: 'administrator' });
    expect(await orphaned()).toEqual([commune]);
    await give(commune, commune, { role: 'administrator' });
    expect(await orphaned()).toEqual([]);
    await db
      .transaction()
      .execute((tx) => positionHandover.move(tx, backgroundJob, moved, { day, words: 'Chuyển phòng' }));
    const always = '[2025-07-01,)';
    expect(await whole()).toMatchObject([
      { reach: commune, days: `[2025-07-01,${day})`, head: false },
      { reach: other, days: `[${day},)`, head: false },
    ]);
    expect(await own()).toMatchObject([{ reach: department, days: always, head: false }]);
    expect(await above()).toMatchObject([{ reach: province, days: always, head: false }]);
    expect(await staying()).toMatchObject([{ reach: commune, days: always, head: false }]);
    expect(await soon()).toMatchObject([{ reach: other, days: `[${addDays(day, 5)},)`, head: true }]);
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
    const held = await give(office, district, { role: 'administrator' });
    const up = [{ from: office, to: office }];
    await db.transaction().execute((tx) => positionHandover.move(tx, backgroundJob, up, { day, words: 'Lên tỉnh' }));
    expect(await held()).toMatchObject([
      { reach: district, days: `[2025-07-01,${day})` },
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
    const [administrator, leader, officer] = [
      await give(office, district, { role: 'administrator' }),
      await give(district, district, { role: 'leader' }),
      await give(office, office, { role: 'officer' }),
    ];
    const up = [
      { from: district, to: province },
      { from: office, to: province },
    ];
    await db.transaction().execute((tx) => positionHandover.move(tx, backgroundJob, up, { day, words: 'Bỏ huyện' }));
    const before = `[2025-07-01,${day})`;
    const lowered = { unit: province, reach: province, role: 'officer', days: `[${day},)` };
    expect(await administrator()).toMatchObject([{ role: 'administrator', days: before }, lowered]);
    expect(await leader()).toMatchObject([{ role: 'leader', days: before }, lowered]);
    expect(await officer()).toMatchObject([{ role: 'officer', days: before }, lowered]);
  });

  test('keeps a role to the department of the government above that takes over from one that ends', async () => {
    const [province, home, district, office] = [newId(), newId(), newId(), newId()];
    await addUnits([
      [province, 'province', null, 'Tỉnh Trên Nữa', null, null],
      [home, 'department', province, 'Sở Nội vụ', null, null],
      [district, 'district', province, 'Huyện Thôi', null, day],
      [office, 'department', district, 'Phòng Nội vụ', null, day],
    ]);
    const held = await give(office, district);
    const up = [
      { from: district, to: province },
      { from: office, to: home },
    ];
    await db.transaction().execute((tx) => positionHandover.move(tx, backgroundJob, up, { day, words: 'Về sở' }));
    expect(await held()).toMatchObject([
      { unit: office, reach: district, days: `[2025-07-01,${day})` },
      { unit: home, reach: home, role: 'coordinator', days: `[${day},)` },
    ]);
  });
});

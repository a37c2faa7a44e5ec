import { sql } from 'kysely';
import { expect, test } from 'vitest';
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

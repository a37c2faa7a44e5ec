import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { testDatabase } from '../tests/setup/test-database.ts';
import { handovers } from './handovers.ts';
import { makeOffice, type UnitName } from './modules/plan/task/task.fixture.ts';
import { backgroundJob } from './platform/actor.ts';
import { today } from './platform/clock.ts';
import { newId } from './platform/id.ts';

const { db } = await testDatabase();
const office = await makeOffice(db);
const { ids } = office;
const day = today();

async function hold(unit: UnitName, role: string, more: { is_head?: boolean; reach_id?: string } = {}) {
  const [personId, positionId] = [newId(), newId()];
  await db.insertInto('person').values({ id: personId, name: 'Lê Thị Bình' }).execute();
  const values = { id: positionId, person_id: personId, unit_id: ids[unit], title: 'Chuyên viên', role, ...more };
  await db.insertInto('position').values(values).execute();
  return { personId, positionId };
}

const held = async (personId: string) => {
  const found = await sql<{ unit: string; reach: string; head: boolean }>`
    select unit_id as unit, reach_id as reach, is_head as head from position
    where person_id = ${personId} and valid @> ${day}::date`.execute(db);
  return found.rows;
};
const move = (from: UnitName, to: UnitName | null) =>
  db
    .transaction()
    .execute((tx) =>
      handovers.positions.move(tx, backgroundJob, [{ from: ids[from], to: to && ids[to] }], { day, words: 'Sắp xếp' }),
    );

test('people go along, and their sessions stay open', async () => {
  const cookie = await office.signIn('officer', 'otherOffice');
  const sessions = await db.selectFrom('session').select('position_id').execute();
  expect(await move('otherOffice', 'office')).toBe(1);
  const after = await db
    .selectFrom('session')
    .innerJoin('position', 'position.id', 'session.position_id')
    .select(['position.id', 'position.unit_id'])
    .execute();
  expect(cookie).toContain('session=');
  expect(after).toMatchObject([{ unit_id: ids.office }]);
  expect(after[0]?.id).not.toBe(sessions[0]?.position_id);
});

test('a role given on a government that ends is given on its heir', async () => {
  const { personId } = await hold('homeAffairs', 'coordinator', { reach_id: ids.otherCommune });
  await move('otherCommune', 'commune');
  expect(await held(personId)).toEqual([{ unit: ids.homeAffairs, reach: ids.commune, head: false }]);
});

test('an heir has one head: its own', async () => {
  const own = await hold('culture', 'leader', { is_head: true });
  const other = await hold('school', 'leader', { is_head: true });
  await move('school', 'culture');
  expect(await held(own.personId)).toMatchObject([{ head: true }]);
  expect(await held(other.personId)).toMatchObject([{ unit: ids.culture, head: false }]);
});

test('without an heir a position ends', async () => {
  const { personId } = await hold('post', 'officer');
  await move('post', null);
  expect(await held(personId)).toEqual([]);
});

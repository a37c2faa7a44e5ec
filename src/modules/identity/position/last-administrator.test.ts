import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { testDatabase } from '../../../../tests/setup/test-database.ts';
import { type Actor, commandLine } from '../../../platform/actor.ts';
import { addDays, today } from '../../../platform/clock.ts';
import { formatDate } from '../../../platform/i18n.ts';
import { makePeople } from '../identity.fixture.ts';
import { disablePerson, enablePerson } from '../people/disable-person.ts';
import { endPosition, movePosition } from './end-position.ts';

const { db } = await testDatabase();
const { id, position } = await makePeople(db);
const day = today();
const actor: Actor = commandLine;
const [soon, later] = [addDays(day, 30), addDays(day, 60)];

const until = (positionId: string, lastDay: string) =>
  db
    .updateTable('position')
    .set({ valid: sql`daterange(lower(valid), ${addDays(lastDay, 1)}::date)` })
    .where('id', '=', positionId)
    .execute();
const end = (positionId: string, lastDay: string) => endPosition(db, actor, positionId, { version: 1, lastDay });
const refused = (unit: string, from: string) => ({
  problems: [{ key: 'position.error.lastAdministratorOn', params: { unit, date: formatDate(from) } }],
});

test('another whose position ends does not do for ever', async () => {
  const unit = 'Xã An Thượng';
  const one = await position('Quản Văn Một', 'administrator', unit);
  const other = await position('Quản Văn Hai', 'administrator', unit);
  await until(other.positionId, later);
  await expect(end(one.positionId, soon)).rejects.toMatchObject(refused(unit, addDays(later, 1)));
  const leader = {
    unitId: id(unit),
    title: 'Lãnh đạo',
    role: 'leader',
    reach: 'unit',
    from: soon,
    isHead: false,
  } as const;
  await expect(movePosition(db, actor, one.positionId, { version: 1, ...leader })).rejects.toMatchObject(
    refused(unit, addDays(later, 1)),
  );
  await expect(disablePerson(db, actor, one.personId)).rejects.toMatchObject(refused(unit, addDays(later, 1)));
  await disablePerson(db, actor, other.personId);
  await enablePerson(db, actor, other.personId);
});

test('another whose position begins later leaves no day between', async () => {
  const unit = 'Xã Yên Sở';
  const one = await position('Quản Thị Một', 'administrator', unit);
  const next = await position('Quản Thị Hai', 'administrator', unit, { from: later });
  await expect(end(one.positionId, soon)).rejects.toMatchObject(refused(unit, addDays(soon, 1)));
  await end(one.positionId, addDays(later, -1));
  await expect(disablePerson(db, actor, next.personId)).rejects.toMatchObject(refused(unit, later));
});

test('a day that was without one already is not held against a change', async () => {
  const unit = 'Xã Tân Hòa';
  const one = await position('Quản Thị Ba', 'administrator', unit);
  const other = await position('Quản Thị Tư', 'administrator', unit);
  await until(one.positionId, soon);
  await until(other.positionId, later);
  await end(one.positionId, day);
});

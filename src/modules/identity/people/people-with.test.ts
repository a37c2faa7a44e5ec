import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { testDatabase } from '../../../../tests/setup/test-database.ts';
import { addDays, today } from '../../../platform/clock.ts';
import { makePeople } from '../identity.fixture.ts';
import { peopleWith } from './people-with.ts';

const { db } = await testDatabase();
const folder = await mkdtemp(join(tmpdir(), 'caicach-people-with-'));
afterAll(() => rm(folder, { recursive: true }));
const { id, position } = await makePeople(db, folder);

const day = today();
const clinic = 'Trạm Y tế, Xã Phú Khê';
const commune = 'Xã Phú Khê';

test('people act for the unit they sit in, and for the unit that their role is given on', async () => {
  const nurse = await position('Lù Thị Ban', 'officer', clinic);
  await position('Cũ Văn Nghỉ', 'officer', clinic, { from: addDays(day, 1) });
  const shut = await position('Khóa Văn Rồi', 'officer', clinic);
  await db.updateTable('person').set({ disabled_at: new Date() }).where('id', '=', shut.personId).execute();
  await position('Máy Kết Nối', 'client', clinic);
  await db
    .updateTable('person')
    .set({ language: 'en', email: 'ban@phukhe.example', daily_digest: false })
    .where('id', '=', nurse.personId)
    .execute();
  const names = async (units: string[], roles?: ['officer' | 'coordinator']) =>
    (await peopleWith(db, { unitIds: units.map(id), roles, day })).map(({ name }) => name);
  expect(await names([clinic])).toEqual(['Lù Thị Ban']);
  // Her desk stands in a department, her role is given on the commune.
  expect(await names([commune])).toEqual(['Cao Thị Lan']);
  expect(await names([clinic, commune], ['coordinator'])).toEqual(['Cao Thị Lan']);
  expect(await names([])).toEqual([]);
  const [one] = await peopleWith(db, { unitIds: [id(clinic)], day });
  expect(one).toEqual({
    personId: nurse.personId,
    name: 'Lù Thị Ban',
    unitId: id(clinic),
    role: 'officer',
    language: 'en',
    email: 'ban@phukhe.example',
    dailyDigest: false,
    immediateMail: true,
  });
});

test('whoever holds two positions in a unit comes once, in the wider role', async () => {
  const { personId } = await position('Kiêm Văn Nhiệm', 'officer', clinic);
  await position('', 'leader', clinic, { personId });
  const found = await peopleWith(db, { unitIds: [id(clinic)], day });
  expect(found.filter((each) => each.personId === personId).map(({ role }) => role)).toEqual(['leader']);
});

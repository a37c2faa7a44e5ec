import { expect, test } from 'vitest';
import { testDatabase } from '../../../../tests/setup/test-database.ts';
import { Forbidden, Refused } from '../../../platform/errors.ts';
import { keeperOf, makeDistrict } from '../reorganisation/reorganisation.fixture.ts';
import { addGroup, addMember, editGroup, endMember } from './edit-group.ts';
import { expandGroup } from './expand-group.ts';

const { db } = await testDatabase();
const ids = await makeDistrict(db);
const keeper = keeperOf(ids);
const open = { from: null, until: null };

test('a rule means the units of its kinds directly below, on the days that it holds', async () => {
  const facts = { name: 'Các sở, ban, ngành', kinds: ['department' as const], from: '2021-01-01', until: '2025-07-01' };
  const id = await addGroup(db, keeper, ids.province, facts);
  expect(await expandGroup(db, id, '2025-06-30')).toEqual([ids.homeAffairs]);
  expect(await expandGroup(db, id, '2020-12-31')).toEqual([]);
  expect(await expandGroup(db, id, '2025-07-01')).toEqual([]);
  await editGroup(db, keeper, id, { ...facts, kinds: ['district'], until: null });
  expect(await expandGroup(db, id, '2025-07-01')).toEqual([ids.district]);
});

test('a list means its members of the day', async () => {
  const id = await addGroup(db, keeper, ids.province, { name: 'Các xã điểm', kinds: null, ...open });
  await addMember(db, keeper, id, { unitId: ids.a, from: '2024-01-01', until: null });
  await addMember(db, keeper, id, { unitId: ids.b, from: '2025-01-01', until: '2025-12-31' });
  expect(await expandGroup(db, id, '2024-06-01')).toEqual([ids.a]);
  expect(await expandGroup(db, id, '2025-06-01')).toEqual([ids.a, ids.b]);
  await endMember(db, keeper, id, ids.a, '2025-05-01');
  expect(await expandGroup(db, id, '2025-06-01')).toEqual([ids.b]);
  expect(await expandGroup(db, id, '2025-04-30')).toEqual([ids.a, ids.b]);
  const twice = addMember(db, keeper, id, { unitId: ids.b, from: '2025-06-01', until: null });
  await expect(twice).rejects.toThrow(Refused);
});

test('a name stands once, members are of the own tree, and only the keeper changes groups', async () => {
  const facts = { name: 'Các xã', kinds: null, ...open };
  const id = await addGroup(db, keeper, ids.district, facts).catch((error: unknown) => error);
  expect(id).toBeInstanceOf(Forbidden);
  const own = await addGroup(db, keeper, ids.province, facts);
  await expect(addGroup(db, keeper, ids.province, facts)).rejects.toThrow(Refused);
  await expect(
    addMember(db, keeper, own, { unitId: keeper.unitId ?? '', from: '2019-01-01', until: null }),
  ).rejects.toThrow(Refused);
  const administrator = { ...keeper, role: 'administrator' as const };
  expect(await addGroup(db, administrator, ids.district, facts)).toBeTypeOf('string');
});

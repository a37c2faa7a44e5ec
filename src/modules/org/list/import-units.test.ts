import { expect, test } from 'vitest';
import { testDatabase } from '../../../../tests/setup/test-database.ts';
import { readSheet } from '../../../office/xlsx/read.ts';
import { Forbidden, Refused } from '../../../platform/errors.ts';
import { newId } from '../../../platform/id.ts';
import { translators } from '../../../words.ts';
import { keeperOf, makeDistrict } from '../reorganisation/reorganisation.fixture.ts';
import { exportUnits } from './export-units.ts';
import { importUnits } from './import-units.ts';
import { readUnitLines } from './unit-import.ts';

const { db } = await testDatabase();
const ids = await makeDistrict(db);
const keeper = keeperOf(ids);
const day = '2026-03-01';
const { vi } = translators;
const sheet = async (rootId: string) => readSheet(await exportUnits(db, vi, rootId, day));

/** An empty province, standing beside the other one. */
async function emptyProvince(): Promise<string> {
  const id = newId();
  await db.insertInto('unit').values({ id }).execute();
  const facts = { name: 'Tỉnh Khác', short_name: 'Khác', kind: 'province', valid: '[2000-01-01,)' };
  await db
    .insertInto('unit_version')
    .values({ id: newId(), unit_id: id, ...facts })
    .execute();
  return id;
}

test('what is exported is read again as the same tree', async () => {
  await db
    .insertInto('unit_alias')
    .values({ id: newId(), owner_id: ids.province, alias: 'UBND xã An Lạc', unit_id: ids.a })
    .execute();
  await db.updateTable('unit_version').set({ e_identifier: 'H95.1' }).where('unit_id', '=', ids.a).execute();
  const exported = await sheet(ids.province);
  expect(exported[0]).toContain('Mã định danh điện tử');
  expect(exported).toHaveLength(10);

  const again = await importUnits(db, keeper, ids.province, readUnitLines(exported), day);
  expect(again).toEqual({ added: 0, corrected: 0 });

  // The codes are the first province's: the second has the same tree without them.
  const bare = exported.map((row, index) => row.map((cell, at) => (index > 0 && (at === 4 || at === 5) ? null : cell)));
  const root = await emptyProvince();
  const other = { ...keeper, reachId: root, governmentId: root };
  expect(await importUnits(db, other, root, readUnitLines(bare), day)).toMatchObject({ added: 9 });
  expect(await sheet(root)).toEqual(bare);
});

test('a code that is another unit’s in the same days is refused with its cell, and nothing is written', async () => {
  const rows = [
    ['Tên đơn vị', 'Mã'],
    ['Xã Mới', '95001'],
    ['Xã Mới Nữa', '95002'],
  ];
  const refused = await importUnits(db, keeper, ids.province, readUnitLines(rows), day).catch(
    (error: unknown) => error,
  );
  expect(refused).toBeInstanceOf(Refused);
  expect(refused).toMatchObject({
    problems: [{ params: { unit: 'Xã An Lạc' } }, { params: { unit: 'Xã Bình Minh' } }],
  });
  expect(await sheet(ids.province)).toHaveLength(10);
});

test('corrects the code of a known unit, and tells the trail', async () => {
  const rows = [
    ['Tên đơn vị', 'Thuộc', 'Mã'],
    ['Thị trấn Mai Khê', 'Huyện Mai Khê', '95009'],
  ];
  expect(await importUnits(db, keeper, ids.province, readUnitLines(rows), day)).toEqual({ added: 0, corrected: 1 });
  const found = await db.selectFrom('unit_version').where('unit_id', '=', ids.c).select('code').execute();
  expect(found).toEqual([{ code: '95009' }]);
});

test('is for who keeps the units alone', async () => {
  const list = readUnitLines([['Tên đơn vị'], ['Xã X']]);
  const officer = { ...keeper, role: 'officer' as const };
  await expect(importUnits(db, officer, ids.province, list, day)).rejects.toThrow(Forbidden);
  const above = { ...keeper, role: 'administrator' as const };
  expect(await importUnits(db, above, ids.a, readUnitLines([['Tên đơn vị'], ['Phòng X']]), day)).toMatchObject({
    added: 1,
  });
});

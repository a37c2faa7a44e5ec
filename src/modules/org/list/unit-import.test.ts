import { expect, test } from 'vitest';
import { readUnitLines } from './unit-import.ts';

test('reads a list whatever the order of its columns', () => {
  const { lines, problems } = readUnitLines([
    ['Tên đơn vị', 'Mã', 'Loại', 'Thuộc', 'Tên gọi khác', 'Tên viết tắt'],
    ['Xã Mai Lĩnh', '01234', 'xã', null, 'UBND xã Mai Lĩnh; ML', 'Mai Lĩnh'],
    ['Phòng Kinh tế', null, null, 'Xã Mai Lĩnh', null, 'KT'],
  ]);
  expect(problems).toEqual([]);
  expect(lines).toEqual([
    {
      row: 2,
      code: '01234',
      name: 'Xã Mai Lĩnh',
      shortName: 'Mai Lĩnh',
      kind: 'commune',
      parent: null,
      aliases: ['UBND xã Mai Lĩnh', 'ML'],
    },
    {
      row: 3,
      code: null,
      name: 'Phòng Kinh tế',
      shortName: 'KT',
      kind: 'department',
      parent: 'Xã Mai Lĩnh',
      aliases: [],
    },
  ]);
});

test.each([
  [
    [
      ['Tên', 'Loại'],
      ['Xã A', 'làng'],
    ],
    'B2',
    'org.import.kind',
  ],
  [
    [
      ['Tên', 'Loại'],
      [null, 'xã'],
    ],
    'A2',
    'org.import.emptyName',
  ],
  [
    [
      ['Tên', 'Loại'],
      ['Xã A', 'xã'],
      ['XÃ A', 'xã'],
    ],
    'A3',
    'org.import.twice',
  ],
  [
    [
      ['Họ', 'Loại'],
      ['Xã A', 'xã'],
    ],
    'A1',
    'org.import.noName',
  ],
])('names the cell that is wrong: %j', (sheet, cell, key) => {
  expect(readUnitLines(sheet).problems).toMatchObject([{ cell, key }]);
});

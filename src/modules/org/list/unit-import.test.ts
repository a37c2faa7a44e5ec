import { describe, expect, test } from 'vitest';
import { type KnownUnit, placeLines } from './place-lines.ts';
import { readUnitLines } from './unit-import.ts';

test('reads a list whatever the order of its columns', () => {
  const { lines, problems } = readUnitLines([
    ['Tên đơn vị', 'Mã', 'Loại', 'Thuộc', 'Tên gọi khác', 'Tên viết tắt', 'Từ ngày', 'Đến hết ngày', 'Mã định danh'],
    ['Xã Mai Lĩnh', '01234', 'xã', null, 'UBND xã Mai Lĩnh; ML', 'Mai Lĩnh', '01/07/2025', null, 'H01.151'],
    ['Phòng Kinh tế', null, null, 'Xã Mai Lĩnh', null, 'KT', new Date('2020-01-01'), new Date('2025-06-30'), null],
  ]);
  expect(problems).toEqual([]);
  expect(lines).toEqual([
    {
      row: 2,
      code: '01234',
      eIdentifier: 'H01.151',
      name: 'Xã Mai Lĩnh',
      shortName: 'Mai Lĩnh',
      kind: 'commune',
      parent: null,
      aliases: ['UBND xã Mai Lĩnh', 'ML'],
      from: '2025-07-01',
      until: null,
    },
    {
      row: 3,
      code: null,
      eIdentifier: null,
      name: 'Phòng Kinh tế',
      shortName: 'KT',
      kind: 'department',
      parent: 'Xã Mai Lĩnh',
      aliases: [],
      from: '2020-01-01',
      until: '2025-07-01',
    },
  ]);
});

type Cells = (string | null)[];

test.each<[Cells[], string, string]>([
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
      ['Họ', 'Loại'],
      ['Xã A', 'xã'],
    ],
    'A1',
    'org.import.noName',
  ],
  [
    [
      ['Tên', 'Mã'],
      ['Xã A', '123'],
    ],
    'B2',
    'org.import.code',
  ],
  [
    [
      ['Tên', 'Mã'],
      ['Tỉnh A', '123'],
    ],
    'B2',
    'org.import.code',
  ],
  [
    [
      ['Tên', 'Mã định danh điện tử'],
      ['Xã A', 'H1'],
    ],
    'B2',
    'org.import.eIdentifier',
  ],
  [
    [
      ['Tên', 'Từ ngày'],
      ['Xã A', 'hôm qua'],
    ],
    'B2',
    'org.import.date',
  ],
  [
    [
      ['Tên', 'Từ ngày', 'Đến hết ngày'],
      ['Xã A', '01/07/2025', '30/06/2025'],
    ],
    'C2',
    'org.import.order',
  ],
])('names the cell that is wrong: %j', (sheet, cell, key) => {
  expect(readUnitLines(sheet).problems).toMatchObject([{ cell, key }]);
});

test('names every wrong cell of a line', () => {
  const { problems } = readUnitLines([
    ['Tên', 'Mã', 'Từ ngày'],
    ['Xã A', '1', 'mai'],
  ]);
  expect(problems.map(({ cell }) => cell)).toEqual(['B2', 'C2']);
});

describe('the place of a line', () => {
  const unit = (id: string, name: string, parentId: string | null): KnownUnit => ({
    ...{ id, versionId: id, name, shortName: name, kind: 'commune', parentId, code: null, eIdentifier: null },
    ...{ from: '2020-01-01', until: null },
  });
  const known = [
    unit('root', 'Tỉnh A', null),
    unit('b', 'Xã B', 'root'),
    { ...unit('bo', 'Văn phòng', 'b'), kind: 'department' as const },
    unit('c', 'Xã C', 'root'),
    { ...unit('co', 'Văn phòng', 'c'), kind: 'department' as const },
  ];
  const place = (...rows: Cells[]) =>
    placeLines(
      readUnitLines([['Tên', 'Loại', 'Thuộc', 'Mã', 'Từ ngày', 'Đến hết ngày'], ...rows]),
      known,
      'root',
      '2026-01-01',
    );

  test('is below a unit of the list or of the system, wherever that stands', () => {
    const { added, problems } = place(
      ['Tổ 1', 'phòng', 'Phòng X'],
      ['Phòng X', 'phòng', 'Xã B'],
      ['Tổ 2', 'phòng', 'Văn phòng, Xã C'],
    );
    expect(problems).toEqual([]);
    const id = (name: string) => added.find(({ line }) => line.name === name);
    expect(id('Phòng X')?.parentId).toBe('b');
    expect(id('Tổ 1')?.parentId).toBe(id('Phòng X')?.id);
    expect(id('Tổ 2')?.parentId).toBe('co');
  });

  test('is that of a known unit, which is left or corrected', () => {
    const { added, same, corrected } = place(
      ['Xã B', 'xã'],
      ['XÃ C', 'xã', null, '01234'],
      ['Văn phòng', null, 'Xã B'],
    );
    expect({ added, same }).toEqual({ added: [], same: 2 });
    expect(corrected).toMatchObject([{ known: { id: 'c' }, line: { code: '01234' } }]);
  });

  test('is new where a unit of this name stands elsewhere alone', () => {
    const { added, same } = place(['Xã D', 'xã'], ['Văn phòng', null, 'Xã D']);
    expect({ added: added.length, same }).toEqual({ added: 2, same: 0 });
  });

  test('is below the one that stands of two units of the same name', () => {
    const earlier = { ...unit('earlier', 'Xã E', 'root'), until: '2025-07-01' };
    const later = { ...unit('later', 'Xã E', 'root'), from: '2025-07-01' };
    const list = readUnitLines([
      ['Tên', 'Loại', 'Thuộc'],
      ['Phòng Y', 'phòng', 'Xã E'],
    ]);
    const { added, problems } = placeLines(list, [...known, earlier, later], 'root', '2026-01-01');
    expect(problems).toEqual([]);
    expect(added).toMatchObject([{ parentId: 'later' }]);
  });

  test('may be that of an earlier unit of the same name', () => {
    const { added, problems } = place(
      ['Xã D', 'xã', null, null, '01/01/2010', '31/12/2019'],
      ['Xã D', 'xã', null, null, '01/01/2020'],
    );
    expect(problems).toEqual([]);
    expect(added).toHaveLength(2);
  });

  test.each<[string, Cells[], string, string]>([
    ['a parent that is nowhere', [['Tổ 1', 'phòng', 'Xã Z']], 'C2', 'org.import.parent'],
    ['a parent of which there are two', [['Tổ 1', 'phòng', 'Văn phòng']], 'C2', 'org.import.parentTwice'],
    [
      'one unit twice',
      [
        ['Xã D', 'xã'],
        ['XÃ D', 'xã'],
      ],
      'A3',
      'org.import.twice',
    ],
    [
      'a unit that belongs to itself by another',
      [
        ['P1', 'phòng', 'P2'],
        ['P2', 'phòng', 'P1'],
      ],
      'C2',
      'org.import.ring',
    ],
    ['a known unit as another kind', [['Xã B', 'huyện']], 'B2', 'org.import.otherKind'],
  ])('is refused for %s', (_, rows, cell, key) => {
    expect(place(...rows).problems).toContainEqual(expect.objectContaining({ cell, key }));
  });
});

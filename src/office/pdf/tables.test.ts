import { describe, expect, it } from 'vitest';
import type { Drawing } from './fixtures/drawn.ts';
import { read } from './fixtures/shown.ts';

type Rules = NonNullable<Drawing['lines']>;

/** Horizontal lines at these heights and vertical lines at these places, all across the table. */
function grid(xs: number[], ys: number[]): Rules {
  const [left = 0, right = 0, top = 0, bottom = 0] = [xs[0], xs.at(-1), ys[0], ys.at(-1)];
  return [...ys.map((y): Rules[number] => [left, y, right, y]), ...xs.map((x): Rules[number] => [x, top, x, bottom])];
}

describe('ruled tables', () => {
  it('put text into the cells that the lines draw, in whatever order it was drawn', async () => {
    const page: Drawing = {
      texts: [
        [310, 115, 'Chủ trì'],
        [65, 115, 'STT'],
        [65, 135, '1'],
        [105, 135, 'Rà soát văn bản'],
        [105, 147, 'của xã'],
        [310, 135, 'Văn phòng'],
        [60, 60, 'Phụ lục'],
        [60, 200, 'Hết.'],
      ],
      lines: grid([60, 100, 300, 400], [100, 120, 150]),
    };
    expect(await read(page)).toEqual(['Phụ lục', ['STT||Chủ trì', '1|Rà soát văn bản của xã|Văn phòng'], 'Hết.']);
  });

  it('repeat merged cells across and down', async () => {
    const page: Drawing = {
      texts: [
        [65, 125, 'TT'],
        [105, 115, 'Cơ quan'],
        [105, 135, 'Chủ trì'],
        [205, 135, 'Phối hợp'],
      ],
      lines: [
        [60, 100, 300, 100],
        [100, 120, 300, 120],
        [60, 140, 300, 140],
        [60, 100, 60, 140],
        [100, 100, 100, 140],
        [300, 100, 300, 140],
        [200, 120, 200, 140],
      ],
    };
    expect(await read(page)).toEqual([['TT|Cơ quan|→Cơ quan', '↓TT|Chủ trì|Phối hợp']]);
  });

  it('need no lines at their sides', async () => {
    const page: Drawing = {
      texts: [
        [65, 115, '1'],
        [105, 115, 'Kế hoạch'],
        [65, 135, '2'],
        [105, 135, 'Báo cáo'],
      ],
      lines: [
        [60, 100, 300, 100],
        [60, 120, 300, 120],
        [60, 140, 300, 140],
        [100, 100, 100, 140],
      ],
    };
    expect(await read(page)).toEqual([['1|Kế hoạch', '2|Báo cáo']]);
  });

  it('keep list items of a cell apart and its wrapped lines together', async () => {
    const page: Drawing = {
      texts: [
        [65, 115, '- Kiểm tra'],
        [65, 127, 'định kỳ;'],
        [65, 139, '- Kiểm tra đột xuất'],
        [205, 115, 'Quý I'],
      ],
      lines: grid([60, 200, 300], [100, 145]),
    };
    expect(await read(page)).toEqual([['- Kiểm tra định kỳ;\n- Kiểm tra đột xuất|Quý I']]);
  });

  it('are not made by an underline or a frame', async () => {
    const frame = grid([50, 550], [50, 200]);
    expect(await read({ texts: [[60, 60, 'Độc lập']], lines: [[60, 63, 95, 63], ...frame] })).toEqual(['Độc lập']);
  });
});

describe('tables without lines', () => {
  /** A row with its cells centred in height beside the tallest one, as word processors print them. */
  function row(y: number, ...cells: string[][]): NonNullable<Drawing['texts']> {
    const tallest = Math.max(...cells.map((cell) => cell.length));
    return cells.flatMap((cell, c) =>
      cell.map((text, i): [number, number, string] => [
        [60, 90, 250, 350][c] ?? 0,
        y + ((tallest - cell.length) / 2 + i) * 12,
        text,
      ]),
    );
  }

  it('are told by their columns, rows by the order in which they are drawn', async () => {
    const texts = [
      ...row(100, ['STT'], ['Nội dung'], ['Chủ trì'], ['Thời hạn']),
      ...row(112, ['1'], ['Ban hành kế hoạch', 'kiểm tra'], ['Các', 'phòng,', 'ban,', 'ngành'], ['Quý I']),
      ...row(160, ['II'], ['CẢI CÁCH THỂ CHẾ']),
      ...row(172, ['2'], ['Rà soát văn bản'], ['Các', 'phòng'], ['Thường', 'xuyên', 'trong năm']),
    ];
    expect(await read({ texts: [[60, 60, 'PHỤ LỤC'], ...texts, [60, 240, 'Trên đây là phụ lục.']] })).toEqual([
      'PHỤ LỤC',
      [
        'STT|Nội dung|Chủ trì|Thời hạn',
        '1|Ban hành kế hoạch kiểm tra|Các phòng, ban, ngành|Quý I',
        'II|CẢI CÁCH THỂ CHẾ||',
        '2|Rà soát văn bản|Các phòng|Thường xuyên trong năm',
      ],
      'Trên đây là phụ lục.',
    ]);
  });

  it('go on over the page as a new table with the same columns', async () => {
    const first = [
      ...row(100, ['STT'], ['Nội dung'], ['Chủ trì'], ['Thời hạn']),
      ...row(130, ['1'], ['Kế hoạch'], ['Phòng'], ['Quý I']),
    ];
    const second = [...row(60, [], ['của xã']), ...row(90, ['2'], ['Báo cáo'], ['Phòng'], ['Quý II'])];
    expect(await read({ texts: first }, { texts: second })).toEqual([
      ['STT|Nội dung|Chủ trì|Thời hạn', '1|Kế hoạch|Phòng|Quý I'],
      ['|của xã||', '2|Báo cáo|Phòng|Quý II'],
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import type { Drawing } from './fixtures/drawn.ts';
import { pdfFile } from './fixtures/drawn.ts';
import { read } from './fixtures/shown.ts';
import { readPdf } from './pdf.ts';

/** Lines of 10-point text, 12 points apart, each starting at its own x: the page's text runs from 60 to 460, 80 letters. */
function lines(...texts: [x: number, text: string][]): Drawing {
  return { texts: texts.map(([x, text], i) => [x, 100 + i * 12, text]) };
}

const full = (start: string, end = '') => `${start} ${'chữ '.repeat(40)}`.slice(0, 79 - end.length).trimEnd() + end;

describe('lines become paragraphs', () => {
  const first = full('Triển khai thực hiện');
  const cases: [string, Drawing, string[]][] = [
    ['a full line goes on', lines([60, first], [60, 'phần còn lại của câu.']), [`${first} phần còn lại của câu.`]],
    [
      'a short line ends',
      lines([60, first], [60, 'câu thứ hai.'], [60, 'Câu thứ ba']),
      [`${first} câu thứ hai.`, 'Câu thứ ba'],
    ],
    ['an indent begins', lines([60, full('Một', 'đủ.')], [96, 'Hai']), [full('Một', 'đủ.'), 'Hai']],
    [
      'a first line that stands further in goes on',
      lines([90, first.slice(0, 73)], [60, 'và hết.']),
      [`${first.slice(0, 73).trim()} và hết.`],
    ],
    [
      'a list item begins after a stop',
      lines([60, full('- Một', 'đủ;')], [60, '- Hai.']),
      [full('- Một', 'đủ;'), '- Hai.'],
    ],
    [
      'a dash within a sentence does not',
      lines([60, full('Giai đoạn', '2021')], [60, '- 2025 của tỉnh.']),
      [`${full('Giai đoạn', '2021')} - 2025 của tỉnh.`],
    ],
    [
      'a year that was cut in two is whole',
      lines([60, full('Gửi báo cáo', 'trước ngày 30/11/20')], [60, '26 và 15 bản sao.']),
      [`${full('Gửi báo cáo', 'trước ngày 30/11/20')}26 và 15 bản sao.`],
    ],
    [
      'a day and the number after it are two',
      lines([60, full('Gửi báo cáo', 'trước ngày 30/11')], [60, '26 bản sao.']),
      [`${full('Gửi báo cáo', 'trước ngày 30/11')} 26 bản sao.`],
    ],
    [
      'a number broken after its hyphen is whole',
      lines([60, full('Quyết định số', '12/QĐ-')], [60, 'UBND của tỉnh.']),
      [`${full('Quyết định số', '12/QĐ-')}UBND của tỉnh.`],
    ],
    [
      'small letters go on after a line broken by hand',
      lines([60, first], [60, 'Kế hoạch'], [60, 'của huyện']),
      [`${first} Kế hoạch của huyện`],
    ],
  ];
  it.each(cases)('%s', async (_, page, expected) => {
    const margin: Drawing = { texts: [[60, 40, full('Mép phải của trang văn bản', 'hết.')], ...(page.texts ?? [])] };
    expect((await read(margin)).slice(1)).toEqual(expected);
  });
});

describe('pages', () => {
  const last = full('Câu này còn dài');
  it('join a sentence that goes on, without the page numbers between', async () => {
    const pages = ['một', 'hai'].map(
      (word): Drawing => ({
        texts: [
          [290, 30, word === 'một' ? '1' : '2'],
          [60, 100, word === 'một' ? last : 'và hết ở đây.'],
        ],
      }),
    );
    expect(await read(...pages)).toEqual([`${last} và hết ở đây.`]);
  });

  it('leave out a footer that returns', async () => {
    const pages = [1, 2, 3].map(
      (n): Drawing => ({
        texts: [
          [60, 100, `Điều ${n}.`],
          [60, 810, `Kế hoạch năm 2026, tr. ${n}`],
        ],
      }),
    );
    expect(await read(...pages)).toEqual(['Điều 1.', 'Điều 2.', 'Điều 3.']);
  });

  it('leave out footnotes', async () => {
    const page: Drawing = {
      texts: [
        [60, 100, last],
        [60, 112, 'và hết'],
        [60, 750, '1 Quyết định số 5', { size: 8 }],
        [60, 760, 'của tỉnh.', { size: 8 }],
      ],
      lines: [[60, 740, 160, 740]],
    };
    expect(await read({ ...page, texts: [[60, 88, 'Mở đầu.'], ...(page.texts ?? [])] })).toEqual([
      'Mở đầu.',
      `${last} và hết`,
    ]);
  });

  it('read a page that lies on its side', async () => {
    expect(
      await read({
        width: 842,
        height: 595,
        turned: true,
        texts: [
          [60, 60, 'Phụ lục'],
          [60, 90, 'Nhiệm vụ'],
        ],
      }),
    ).toEqual(['Phụ lục', 'Nhiệm vụ']);
  });
});

describe('text side by side', () => {
  it('gives a letterhead from left to right, not line by line', async () => {
    const head: Drawing = {
      texts: [
        [70, 60, 'ỦY BAN NHÂN DÂN'],
        [75, 72, 'XÃ SUỐI TRONG'],
        [300, 60, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA'],
        [355, 72, 'VIỆT NAM'.slice(5)],
        [320, 84, 'Độc lập - Tự do'],
        [60, 130, full('Căn cứ')],
        [60, 142, 'quy định.'],
      ],
    };
    expect(await read(head)).toEqual([
      'ỦY BAN NHÂN DÂN',
      'XÃ SUỐI TRONG',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA NAM',
      'Độc lập - Tự do',
      `${full('Căn cứ')} quy định.`,
    ]);
  });

  it('keeps a list mark with its text', async () => {
    expect(
      await read({
        texts: [
          [60, 60, '1.'],
          [110, 60, 'Mục đích'],
          [60, 90, 'Nâng cao chất lượng.'],
        ],
      }),
    ).toEqual(['1. Mục đích', 'Nâng cao chất lượng.']);
  });
});

describe('letters', () => {
  const cases: [string, Drawing['texts'], string][] = [
    [
      'accents drawn by themselves',
      [
        [60, 60, 'Viê\u0323t'],
        [100, 60, 'Nam'],
      ],
      'Việt Nam',
    ],
    [
      'letters drawn after their line',
      [
        [60, 60, 'K'],
        [70, 60, ' ho'],
        [65, 60, 'ế'],
        [85, 60, 'ạ'],
        [90, 60, 'ch'],
      ],
      'Kế hoạch',
    ],
    ['ligatures', [[60, 60, 'ﬁle']], 'file'],
    [
      'letters spread apart',
      [
        [60, 60, 'K'],
        [67, 60, 'Ế'],
        [74, 60, ' '],
        [81, 60, 'H'],
        [88, 60, 'O'],
      ],
      'KẾ HO',
    ],
    [
      'a footnote mark',
      [
        [60, 60, 'thực hiện'],
        [105, 56, '1', { size: 6 }],
        [108, 60, ', các phòng'],
      ],
      'thực hiện, các phòng',
    ],
    [
      'square metres',
      [
        [60, 60, '12 m'],
        [80, 56, '2', { size: 6 }],
      ],
      '12 m2',
    ],
  ];
  it.each(cases)('%s', async (_, texts, expected) => {
    expect(await read({ texts })).toEqual([expected]);
  });

  it('drawn in an old font are converted', async () => {
    const tcvn3 = 'ñy ban nh©n d©n huyÖn ban hµnh KÕ ho¹ch c¶i c¸ch hµnh chÝnh';
    const { blocks, convertedFrom } = await readPdf(pdfFile([{ texts: [[60, 60, tcvn3]] }]));
    expect([blocks[0]?.kind === 'paragraph' && blocks[0].text, convertedFrom]).toEqual([
      'ủy ban nhân dân huyện ban hành Kế hoạch cải cách hành chính',
      'TCVN3',
    ]);
  });

  it('tell bold and centred paragraphs', async () => {
    const { blocks } = await readPdf(
      pdfFile([lines([60, full('Một', 'hết.')], [238, 'KẾ HOẠCH']), { texts: [[60, 60, 'Đậm', { bold: true }]] }]),
    );
    expect(
      blocks.map((block) => block.kind === 'paragraph' && [block.text, block.bold, block.align, block.page]),
    ).toEqual([
      [full('Một', 'hết.'), undefined, 'left', 1],
      ['KẾ HOẠCH', undefined, 'center', 1],
      ['Đậm', true, 'left', 2],
    ]);
  });
});

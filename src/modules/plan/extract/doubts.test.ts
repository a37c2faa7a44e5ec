import { describe, expect, test } from 'vitest';
import type { Block } from '../../../office/blocks.ts';
import { extractPlan } from './extract.ts';
import type { DoubtKind } from './extraction.ts';
import { docx, grid, paragraph } from './fixtures/grid.ts';

const head = (issuer: string, place = 'Số: 05/KH-UBND') => [
  paragraph(`ỦY BAN NHÂN DÂN\n${issuer}`),
  paragraph(place),
  paragraph('An Hòa, ngày 20 tháng 01 năm 2025'),
  paragraph('KẾ HOẠCH'),
  paragraph('Cải cách hành chính năm 2025'),
];
const columns = ['STT', 'Nhiệm vụ', 'Sản phẩm', 'Chủ trì', 'Thời gian'];
const task = (no: string, title: string, time = 'Quý II', lead = 'Văn phòng', product = 'Báo cáo') => [
  no,
  title,
  product,
  lead,
  time,
];
const group = ['I', 'Cải cách thể chế', '', '', ''];

function doubtsOf(...blocks: Block[]) {
  return extractPlan(docx(...blocks)).doubts;
}
const kindsOf = (...blocks: Block[]) => doubtsOf(...blocks).map(({ kind }) => kind);
const plan = (...rows: string[][]) => [...head('XÃ AN HÒA'), grid(columns, group, ...rows)];

test('a plan without faults raises none', () => {
  expect(doubtsOf(...plan(task('1', 'Rà soát văn bản'), task('2', 'Kiểm tra văn bản')))).toEqual([]);
});

describe('a task', () => {
  test.each<[DoubtKind, string[][]]>([
    ['lead-missing', [task('1', 'Rà soát', 'Quý II', '')]],
    ['deadline-missing', [task('1', 'Rà soát', '')]],
    ['deadline-unreadable', [task('1', 'Rà soát', 'sớm nhất có thể')]],
    ['deadline-other-year', [task('1', 'Rà soát', 'Trong năm 2024')]],
    ['deadline-before-plan', [task('1', 'Rà soát', 'Trước 15/01')]],
    ['product-missing', [task('1', 'Rà soát', 'Quý II', 'Văn phòng', '')]],
    ['task-repeated', [task('1', 'Rà soát văn bản'), task('2', 'Rà soát văn bản')]],
    ['number-duplicate', [task('1', 'Rà soát'), task('1', 'Kiểm tra')]],
    ['number-skipped', [task('1', 'Rà soát'), task('3', 'Kiểm tra')]],
    ['number-begins', [task('2', 'Rà soát')]],
    ['lead-above', [task('1', 'Rà soát', 'Quý II', 'Sở Tư pháp')]],
    ['misspelling', [task('1', 'Duy trì Công dịch vụ công')]],
  ])('%s', (kind, rows) => {
    const doubts = doubtsOf(...plan(...rows));
    expect(doubts.map((doubt) => doubt.kind)).toEqual([kind]);
    expect(doubts[0]).toMatchObject({ task: rows.length - 1, source: { block: 5, row: rows.length + 1 } });
  });

  test('a whole whose parts say lead and deadline need not say them', () => {
    const whole = ['1', 'Thực hiện các việc sau:', '', '', ''];
    expect(kindsOf(...plan(whole, task('a)', 'Rà soát'), task('b)', 'Kiểm tra')))).toEqual([]);
    expect(kindsOf(...plan(whole, task('a)', 'Rà soát'), task('b)', 'Kiểm tra', '')))).toContain('deadline-missing');
  });

  test('a number of a heading among those of the tasks is not missed', () => {
    const rows = [
      ['1', 'Thực hiện cơ chế tự chủ', '', '', ''],
      task('1.1', 'Giao quyền tự chủ'),
      task('1.2', 'Kiểm tra'),
    ];
    const next = ['II', 'Cải cách chế độ công vụ', '', '', ''];
    expect(kindsOf(...plan(...rows, next, task('2', 'Bồi dưỡng'), task('3', 'Thi tuyển')))).toEqual([]);
    expect(kindsOf(...plan(...rows, next, task('3', 'Thi tuyển')))).toEqual(['number-skipped']);
  });

  test('a number left out at the border of two groups', () => {
    const rows = [task('1', 'Rà soát'), ['II', 'Cải cách tài chính công', '', '', ''], task('3', 'Quyết toán')];
    expect(kindsOf(...plan(...rows))).toEqual(['number-skipped']);
  });

  test.each<[string, DoubtKind[]]>([
    ['II', []],
    ['III', ['number-skipped']],
    ['I', []],
  ])('groups numbered I and %s', (number, kinds) => {
    const rows = [task('1', 'Rà soát'), [number, 'Cải cách tài chính công', '', '', ''], task('2', 'Quyết toán')];
    expect(kindsOf(...plan(...rows))).toEqual(kinds);
  });

  test('"năm trước" is meant, and numbers may run on through the groups', () => {
    const rows = [
      task('1', 'Xây dựng kế hoạch', 'Trước 10/12 năm sau'),
      ['II', 'Cải cách tài chính công', '', '', ''],
      task('2', 'Quyết toán'),
    ];
    expect(kindsOf(...plan(...rows))).toEqual([]);
  });

  test('whose group names no field is guessed, once for the group', () => {
    const table = grid(
      columns,
      ['I', 'Nhiệm vụ đột phá', '', '', ''],
      task('1', 'Số hóa hồ sơ'),
      task('2', 'Cấp chữ ký số'),
      task('3', 'Trồng cây'),
    );
    expect(kindsOf(...head('XÃ AN HÒA'), table)).toEqual(['field-guessed', 'field-unknown']);
  });
});

describe('the document', () => {
  test('without number and date', () => {
    const draft = [
      paragraph('Số:     /KH-UBND'),
      paragraph('An Hòa, ngày     tháng 01 năm 2025'),
      grid(columns, group, task('1', 'Rà soát')),
    ];
    expect(kindsOf(...draft)).toEqual(['number-missing', 'date-missing']);
  });

  test('whose annex cites another number and date', () => {
    const annex = paragraph('(Ban hành kèm theo Kế hoạch số: 23 /KH-UBND ngày 15/01/2025 của UBND xã)');
    const doubts = doubtsOf(...head('XÃ AN HÒA'), annex, grid(columns, group, task('1', 'Rà soát')));
    expect(doubts).toMatchObject([
      { kind: 'number-differs', params: { found: '23/KH-UBND', number: '05/KH-UBND' }, source: { block: 5 } },
      { kind: 'date-differs' },
    ]);
  });

  test('that cites one document with two dates, or dates against their number', () => {
    const texts = [
      'Căn cứ Kế hoạch số 15/KHUBND ngày 26/3/2022 của UBND huyện;',
      'I. MỤC ĐÍCH',
      'Thực hiện Kế hoạch số 15/KH-UBND ngày 26/3/2023 của UBND huyện.',
      'Thực hiện Nghị định số 107/2021/NĐ-CP ngày 06/12/2023 của Chính phủ.',
      'Thực hiện Quyết định số 214/QĐ-UBND ngày 17/01/2023.',
      'Theo Quyết định số 214/KH-UBND ngày 17/01/2023.',
    ];
    const kinds = kindsOf(
      ...head('XÃ AN HÒA'),
      ...texts.map((text) => paragraph(text)),
      grid(columns, group, task('1', 'Rà soát')),
    );
    expect(kinds).toEqual(['citation-dates', 'citation-year', 'citation-number']);
  });

  test('with two years’ plans of one number cites two documents', () => {
    const texts = [
      'Thực hiện Kế hoạch số 15/KH-UBND ngày 26/3/2022.',
      'Thực hiện Kế hoạch số 15/KH-UBND ngày 10/02/2024.',
    ];
    expect(kindsOf(...plan(task('1', 'Rà soát')), ...texts.map((text) => paragraph(text)))).toEqual([]);
  });
});

describe('words', () => {
  const within = (text: string, heading = 'II. CHỈ TIÊU') =>
    doubtsOf(...plan(task('1', 'Rà soát')), paragraph('I. MỤC ĐÍCH'), paragraph(heading), paragraph(`- ${text}`));

  test.each([
    ['Phần đầu 80% hồ sơ đúng hạn.', 'Phần đầu', 'Phấn đấu'],
    ['Kết quả chuyên đổi số.', 'chuyên đổi', 'chuyển đổi'],
    ['Khắc phục sự chòng chẹo.', 'chòng chẹo', 'chồng chéo'],
  ])('%s', (text, found, suggestion) => {
    expect(within(text)).toMatchObject([{ kind: 'misspelling', params: { found, suggestion } }]);
  });

  test.each(['Phần đầu tư công; ưu tiên bố trí.', 'Uỷ ban nhân dân, hoà giải, luôn luôn song song.'])(
    '%s is spelt well',
    (text) => expect(within(text)).toEqual([]),
  );

  test.each(['Giảm chi phí tuân thủ thủ tục.', 'Cán bộ Bộ phận một cửa; cung cấp cấp xã; điều hành hành chính.'])(
    'side by side by chance: %s',
    (text) => expect(within(text)).toEqual([]),
  );

  test('written twice', () =>
    expect(within('Cung cấp dịch vụ vụ công.').map(({ kind }) => kind)).toEqual(['word-twice']));

  test('a year that is not the plan’s', () => {
    expect(within('Thu ngân sách năm 2024 tăng so với năm 2024.')).toMatchObject([
      { kind: 'year-differs', params: { found: '2024' } },
    ]);
    expect(within('Trong năm 2024 hoàn thành số hóa.')).toMatchObject([{ kind: 'year-differs' }]);
    expect(within('Khắc phục hạn chế trong năm 2024.')).toEqual([]);
    expect(within('Tăng 5% so với năm 2024.')).toEqual([]);
  });

  test('of another level in a commune’s plan', () => {
    expect(within('Nâng chỉ số chuyển đổi số của huyện.')).toMatchObject([{ kind: 'level-differs' }]);
    expect(within('Thực hiện Kế hoạch của huyện.')).toEqual([]);
  });

  test('of a level that no longer exists', () => {
    const blocks = [
      paragraph('Số: 1/KH-UBND'),
      paragraph('An Hòa, ngày 05 tháng 01 năm 2026'),
      grid(columns, group, task('1', 'Báo cáo UBND huyện')),
    ];
    expect(kindsOf(...blocks)).toEqual(['level-abolished']);
  });

  test('numbers of headings and lists', () => {
    const lines = [
      'I. MỤC ĐÍCH',
      'II. NHIỆM VỤ',
      '1. Cải cách thể chế',
      'a) Rà soát văn bản.',
      'c) Kiểm tra văn bản.',
      '3. Cải cách tài chính công',
      'II. TỔ CHỨC THỰC HIỆN',
    ];
    const doubts = doubtsOf(...plan(task('1', 'Rà soát')), ...lines.map((line) => paragraph(line)));
    expect(doubts.map(({ kind, params }) => [kind, params.number])).toEqual([
      ['number-skipped', 'c'],
      ['number-skipped', '3'],
      ['number-duplicate', 'II'],
    ]);
  });
});

test('each has a Vietnamese sentence with every blank filled', () => {
  const blocks = [
    paragraph('I. MỤC TIÊU'),
    paragraph('3. Phần đầu trên 80% hồ sơ đúng hạn.'),
    grid(columns, ['', 'Việc', '', '', '']),
  ];
  for (const { message } of doubtsOf(...blocks)) {
    expect(message).toMatch(/[.]$/);
    expect(message).not.toMatch(/[{}]/);
  }
});

import { describe, expect, test } from 'vitest';
import { grid, paragraph } from '../fixtures/grid.ts';
import { readOutline } from '../outline.ts';
import { readProseTargets } from './prose.ts';
import { readTableTargets } from './table.ts';

const inTargets = (text: string) => readProseTargets(readOutline([paragraph('II. CHỈ TIÊU'), paragraph(text)]));
const inTasks = (text: string) => readProseTargets(readOutline([paragraph('III. NHIỆM VỤ'), paragraph(text)]));

describe('a number in the prose of targets', () => {
  test.each([
    ['Tối thiểu 35% đơn vị được kiểm tra.', '>=', 35, '%'],
    ['Từ 30% trở lên các phòng được kiểm tra.', '>=', 30, '%'],
    ['Tối thiểu 90% trở lên văn bản được rà soát.', '>=', 90, '%'],
    ['Tỷ lệ hồ sơ trực tuyến đạt 70%.', '>=', 70, '%'],
    ['Mức độ hài lòng đạt từ 94,5% trở lên.', '>=', 94.5, '%'],
    ['Tỷ lệ văn bản ký số ≥ 98,5%.', '>=', 98.5, '%'],
    ['Bảo đảm 100% hồ sơ được số hóa.', '=', 100, '%'],
    ['Trên 98% hồ sơ được giải quyết đúng hạn.', '>', 98, '%'],
    ['Tỷ lệ hồ sơ trễ hạn dưới 1%.', '<', 1, '%'],
    ['Thời gian chờ không quá 15 phút.', '<=', 15, 'phút'],
    ['Tối đa 02 lần phải bổ sung hồ sơ.', '<=', 2, 'lần'],
    ['Phấn đấu ít nhất có 02 sáng kiến.', '>=', 2, 'sáng kiến'],
    ['Tổ chức ít nhất từ 01 đến 02 cuộc đối thoại.', '>=', 1, 'cuộc'],
    ['Thực hiện kiểm tra đột xuất 03 cuộc/năm.', '>=', 3, 'cuộc'],
    ['Thu ngân sách đạt 1.250,5 tỷ đồng', '>=', 1250.5, 'tỷ đồng'],
    ['Giảm tối thiểu 2,5% chi hỗ trợ.', '>=', 2.5, '%'],
    ['Mỗi năm có ít nhất một mô hình mới.', '>=', 1, 'mô hình'],
    ['Tỷ lệ thanh toán trực tuyến không dưới 35%.', '>=', 35, '%'],
    ['Mức độ hài lòng không được thấp hơn 90%.', '>=', 90, '%'],
    ['Số buổi không ít hơn 04 buổi.', '>=', 4, 'buổi'],
    ['Không để phát sinh quá 02 trường hợp chậm trả.', '<=', 2, 'trường hợp'],
    ['Hướng dẫn 1.200 hộ kinh doanh nộp thuế điện tử.', '>=', 1200, 'hộ kinh doanh'],
    ['Vận động 12,5 tỷ đồng cho hạ tầng số.', '>=', 12.5, 'tỷ đồng'],
    ['Nâng tỷ lệ thanh toán trực tuyến từ 60% lên 75%.', '>=', 75, '%'],
  ])('%s', (text, comparator, value, unit) => {
    expect(inTargets(`1. ${text}`)).toMatchObject([{ comparator, value, unit, kind: 'number' }]);
  });

  test.each([
    'Thực hiện Nghị quyết số 76/NQ-CP ngày 15/7/2021 về Chương trình giai đoạn 2021-2030.',
    'Duy trì hệ thống quản lý chất lượng theo TCVN ISO 9001:2015.',
    'Cung cấp dịch vụ công mức độ 3, 4 và 25 dịch vụ công thiết yếu theo Đề án 06.',
    'Bố trí cán bộ dưới 40 tuổi; loại bỏ thủ tục không phát sinh trong 03 năm liên tiếp.',
    'Giải quyết theo cơ chế một cửa ở 02 cấp chính quyền trong năm 2026.',
  ])('is none in: %s', (text) => expect(inTargets(text)).toEqual([]));
});

describe('two levels in one sentence', () => {
  test.each([
    [
      'Số hóa kết quả đạt tỷ lệ tối thiểu tương ứng: cấp huyện 80%, cấp xã 75% số hồ sơ.',
      '>=',
      ['district', 80],
      ['commune', 75],
    ],
    ['80% hồ sơ cấp huyện và 60% hồ sơ cấp xã được xử lý trên mạng.', '>=', ['district', 80], ['commune', 60]],
    [
      'Trên 85% hồ sơ tại cấp huyện và 65% hồ sơ tại cấp xã được xử lý trên mạng.',
      '>',
      ['district', 85],
      ['commune', 65],
    ],
    ['Hồ sơ trực tuyến ở cấp tỉnh đạt ít nhất 80%, cấp xã đạt ít nhất 65%.', '>=', ['province', 80], ['commune', 65]],
  ])('%s', (text, comparator, first, second) => {
    const rows = [first, second].map(([level, value]) => ({ text, comparator, level, value }));
    expect(inTargets(text)).toMatchObject(rows);
  });

  test.each([
    ['Xử lý 90% văn bản trên mạng (cấp xã 80%).', ['', 90], ['commune', 80]],
    ['85% cơ quan cấp huyện và 75% UBND cấp xã đạt loại khá.', ['district', 85], ['commune', 75]],
  ])('%s', (text, first, second) => {
    const rows = [first, second].map(([level, value]) => ({ level, value }));
    expect(inTargets(text)).toMatchObject(rows);
  });

  test('the caption above says the level of all below it, until the next', () => {
    const passages = readOutline(
      [
        'II. CHỈ TIÊU',
        '1. Đối với cấp huyện',
        '- 90% hồ sơ được số hóa.',
        '- 60% hồ sơ của UBND cấp xã được số hóa.',
        '2. Chỉ tiêu cấp xã:',
        '- 70% hồ sơ được số hóa.',
        '3. Nhân lực',
        '- 50% công chức được tập huấn.',
      ].map((text) => paragraph(text)),
    );
    expect(readProseTargets(passages).map(({ level }) => level)).toEqual(['district', 'commune', 'commune', '']);
  });

  test('what the communes alone have to reach is theirs', () => {
    expect(inTargets('100% UBND các xã, thị trấn được xếp loại.')).toMatchObject([{ level: 'commune' }]);
    expect(inTargets('35% phòng, ban, UBND các xã, thị trấn được kiểm tra.')).toMatchObject([{ level: '' }]);
  });
});

test('numbers joined by "và" share what is said of the first', () => {
  expect(inTargets('Thành lập mới 20 doanh nghiệp và 10 hợp tác xã.')).toMatchObject([
    { value: 20, unit: 'doanh nghiệp' },
    { value: 10, unit: 'hợp tác xã' },
  ]);
});

test.each([
  ['Chỉ số PAR INDEX xếp loại tốt.', 'class'],
  ['Chỉ số DDCI nằm trong nhóm đứng đầu 02 huyện.', 'rank'],
  ['Chỉ số chuyển đổi số cải thiện hơn so với năm 2025.', 'change'],
])('%s is kept as text', (text, kind) => expect(inTargets(text)).toMatchObject([{ text, value: null, kind }]));

test('among tasks only what is clearly to be reached counts', () => {
  expect(inTasks('- Phấn đấu 80% hồ sơ nộp trực tuyến; tổ chức 02 hội nghị.')).toMatchObject([{ value: 80 }]);
  expect(inTasks('- Thành lập 21 tổ công nghệ số.')).toEqual([]);
});

test('words cut by a page break are read together', () => {
  const passages = readOutline([
    paragraph('II. MỤC TIÊU'),
    paragraph('- Mức độ hài lòng đạt'),
    paragraph('từ 94% trở lên.'),
  ]);
  expect(readProseTargets(passages)).toMatchObject([{ text: 'Mức độ hài lòng đạt từ 94% trở lên.', value: 94 }]);
});

describe('a table of targets', () => {
  const header = ['STT', 'Chỉ tiêu', 'Đơn vị tính', 'Chỉ tiêu năm 2026', 'Ghi chú'];
  const read = (value: string, unit: string, name = 'Chỉ tiêu một') =>
    readTableTargets([grid(header, ['1', name, unit, value, ''])], 2026);

  test.each([
    ['≥ 98,5', '%', '>=', 98.5],
    ['1.250,5', 'tỷ đồng', '>=', 1250.5],
    ['Từ 06 trở lên', 'sáng kiến', '>=', 6],
    ['Không quá 1', 'hồ sơ', '<=', 1],
    ['> 75', '%', '>', 75],
    ['100', '%', '=', 100],
    ['02', 'cuộc', '>=', 2],
  ])('%s %s', (value, unit, comparator, number) => {
    expect(read(value, unit)).toMatchObject([{ comparator, value: number, unit }]);
  });

  test('a number of something unwanted is a ceiling', () => {
    expect(read('2', '%', 'Tỷ lệ hồ sơ quá hạn')).toMatchObject([{ comparator: '<=', value: 2 }]);
  });

  test.each([
    ['Tốt', 'class'],
    ['Top 10', 'rank'],
    ['Tăng so với năm 2025', 'change'],
  ])('%s has no number', (value, kind) => {
    expect(read(value, '')).toMatchObject([{ text: `Chỉ tiêu một: ${value}`, value: null, kind }]);
  });

  test('takes the plan’s year of several, and a row for each level', () => {
    const table = grid(
      ['TT', 'Tên chỉ tiêu', 'Đơn vị', 'Năm 2025', 'Năm 2026', '<'],
      ['^', '^', '^', '^', 'Cấp tỉnh', 'Cấp xã'],
      ['1', 'Tỷ lệ thanh toán trực tuyến', '%', '60', '80', '70%'],
    );
    expect(readTableTargets([table], 2026)).toMatchObject([
      { level: 'province', value: 80, unit: '%' },
      { level: 'commune', value: 70, unit: '%' },
    ]);
  });

  test('a group merged across all columns is no target', () => {
    const table = grid(header, ['Cải cách tài chính công', '<', '<', '<', '<'], ['1', 'Giải ngân', '%', '> 95', '']);
    expect(readTableTargets([table], 2026)).toMatchObject([{ value: 95, field: 'finance' }]);
  });

  test('names parts with their whole, and fields by group', () => {
    const table = grid(
      header,
      ['I', 'Cải cách thủ tục hành chính', '', '', ''],
      ['1', 'Hồ sơ trực tuyến:', '', '', ''],
      ['', '- Cấp xã', '%', '75', ''],
    );
    expect(readTableTargets([table], 2026)).toMatchObject([
      { text: 'Hồ sơ trực tuyến: Cấp xã', level: 'commune', field: 'procedure' },
    ]);
  });

  test('may say them in sentences', () => {
    const table = grid(
      ['STT', 'Chỉ tiêu năm 2026', 'Đơn vị theo dõi'],
      ['I', 'Cải cách thủ tục hành chính', ''],
      ['1', 'Tối thiểu 98% hồ sơ đúng hạn; cấp xã đạt ít nhất 95%.', 'Văn phòng'],
      ['2', 'Tổ chức 02 cuộc đối thoại', 'Văn phòng'],
    );
    expect(readTableTargets([table], 2026)).toMatchObject([
      { comparator: '>=', value: 98, unit: '%', field: 'procedure' },
      { comparator: '>=', value: 95, level: 'commune', field: 'procedure' },
      { comparator: '>=', value: 2, unit: 'cuộc', field: 'procedure' },
    ]);
  });
});

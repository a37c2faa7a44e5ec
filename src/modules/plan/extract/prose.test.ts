import { describe, expect, test } from 'vitest';
import { docx, paragraph } from './fixtures/grid.ts';
import { readOutline } from './outline.ts';
import { readProseTasks } from './prose.ts';

const head = [paragraph('II. NHIỆM VỤ', { bold: true }), paragraph('1. Cải cách thể chế', { bold: true })];
const read = (...lines: string[]) =>
  readProseTasks(readOutline(docx(...head, ...lines.map((line) => paragraph(line))).blocks), 2026);

const whole = {
  title: 'Rà soát văn bản đã ban hành của xã',
  lead: ['Phòng Kinh tế'],
  coordinating: ['Văn phòng HĐND và UBND xã'],
  deadline: { text: 'Quý II/2026', due: '2026-06-30' },
  product: 'Báo cáo',
};

describe('labels', () => {
  test.each([
    [
      [
        'a) Rà soát văn bản đã ban hành của xã',
        '- Chủ trì: Phòng Kinh tế.',
        '- Phối hợp: Văn phòng HĐND và UBND xã.',
        '- Thời gian: Quý II/2026.',
        '- Sản phẩm: Báo cáo.',
      ],
    ],
    [
      [
        '1.1. Rà soát văn bản đã ban hành của xã.',
        'Cơ quan, đơn vị chủ trì: Phòng Kinh tế; đơn vị phối hợp: Văn phòng HĐND và UBND xã; thời hạn: Quý II/2026; kết quả: Báo cáo.',
      ],
    ],
    [
      [
        '- Rà soát văn bản đã ban hành của xã (Chủ trì: Phòng Kinh tế, phối hợp: Văn phòng HĐND và UBND xã; sản phẩm: Báo cáo; hoàn thành: Quý II/2026).',
      ],
    ],
  ])('of %j describe one task', (lines) => {
    expect(read(...lines)).toMatchObject([whole]);
    expect(read(...lines)).toHaveLength(1);
  });

  test('under a heading make a task of it', () => {
    const heading = paragraph('2. Tổ chức đối thoại với người dân:', { bold: true });
    const lines = [paragraph('- Chủ trì: Văn phòng.'), paragraph('- Kinh phí: 20 triệu đồng.')];
    const passages = readOutline(docx(...head, heading, ...lines).blocks);
    expect(readProseTasks(passages, 2026)).toMatchObject([
      { no: '2', title: 'Tổ chức đối thoại với người dân', lead: ['Văn phòng'], note: '20 triệu đồng' },
    ]);
  });
});

describe('a sentence', () => {
  test.each([
    ['- Phòng Kinh tế chủ trì rà soát các quy định đã ban hành.', ['Phòng Kinh tế'], []],
    ['- Giao Sở Khoa học và Công nghệ kết nối Cổng dịch vụ công.', ['Sở Khoa học và Công nghệ'], []],
    ['- Phòng Nội vụ huyện chủ trì rà soát văn bản.', ['Phòng Nội vụ huyện'], []],
    ['- Phòng Nội vụ và Phòng Tư pháp rà soát văn bản.', ['Phòng Nội vụ', 'Phòng Tư pháp'], []],
    [
      '- Rà soát thủ tục hành chính (Văn phòng UBND tỉnh chủ trì; thời gian: Quý III/2026).',
      ['Văn phòng UBND tỉnh'],
      [],
    ],
    ['- Giao Văn phòng chủ trì, phối hợp với Phòng Kinh tế tham mưu kế hoạch.', ['Văn phòng'], ['Phòng Kinh tế']],
    [
      '- Các phòng, ban, ngành và UBND các xã có trách nhiệm công khai thủ tục.',
      ['Các phòng, ban, ngành', 'UBND các xã'],
      [],
    ],
    ['- Ban hành quy chế làm việc của cơ quan, thực hiện tự kiểm tra.', [], []],
    ['- Phòng ngừa, xử lý vi phạm trong thực hiện quy định của pháp luật.', [], []],
  ])('%s says who leads and who takes part', (line, lead, coordinating) => {
    expect(read(line)).toMatchObject([{ lead, coordinating }]);
  });

  test.each([
    ['- Công khai quy định trên trang thông tin của xã (thường xuyên).', 'continuous', null],
    ['- Cập nhật danh mục văn bản của xã, thường xuyên, liên tục.', 'continuous', null],
    ['- Thực hiện ký số toàn bộ văn bản đi trong năm 2026.', 'period', '2026-12-31'],
    ['- Tham mưu quy chế làm việc của Ủy ban (hoàn thành trong quý I).', 'period', '2026-03-31'],
    ['- Rà soát thủ tục hành chính (Văn phòng chủ trì; thời gian: Quý III/2026).', 'period', '2026-09-30'],
    ['- Góp ý dự thảo văn bản của cấp trên khi có yêu cầu.', 'event', null],
    ['- Thực hiện quy định về văn thư (theo Nghị định số 30/2020/NĐ-CP).', 'none', null],
  ])('%s says by when', (line, type, due) => {
    expect(read(line)).toMatchObject([{ deadline: { type, due } }]);
    expect(read(line)[0]?.deadline.text).not.toMatch(/\)$/);
  });
});

test('a number under which the next is numbered is a heading, bold or not', () => {
  const tasks = read('2. Những việc của công nghệ số', '2.1. Cấp chữ ký số cho công chức của xã.');
  expect(tasks).toMatchObject([{ no: '2.1', heading: 'Những việc của công nghệ số' }]);
});

import { expect, test } from 'vitest';
import { splitParties } from './parties.ts';

test.each([
  [
    'Phòng Văn hóa và Thông tin, Văn phòng HĐND và UBND huyện',
    ['Phòng Văn hóa và Thông tin', 'Văn phòng HĐND và UBND huyện'],
  ],
  [
    'Các Phòng: Kinh tế - Hạ tầng, Tài chính - Kế hoạch và Phòng Tài nguyên và Môi trường',
    ['Phòng Kinh tế - Hạ tầng', 'Phòng Tài chính - Kế hoạch', 'Phòng Tài nguyên và Môi trường'],
  ],
  ['Các sở: Nội vụ, Văn hóa, Thể thao và Du lịch', ['Sở Nội vụ', 'Sở Văn hóa, Thể thao và Du lịch']],
  [
    'Các phòng: Tổ chức - Biên chế, Công chức viên chức và Thanh tra Sở',
    ['Phòng Tổ chức - Biên chế', 'Phòng Công chức viên chức', 'Thanh tra Sở'],
  ],
  ['Phòng Nội vụ, Tư pháp, Tài chính - Kế hoạch', ['Phòng Nội vụ', 'Phòng Tư pháp', 'Phòng Tài chính - Kế hoạch']],
  ['Phòng Kinh tế, Văn hóa - Xã hội', ['Phòng Kinh tế', 'Phòng Văn hóa - Xã hội']],
  [
    'Công chức Văn phòng - Thống kê, Tư pháp - Hộ tịch',
    ['Công chức Văn phòng - Thống kê', 'Công chức Tư pháp - Hộ tịch'],
  ],
  [
    'Văn phòng Đoàn ĐBQH và HĐND tỉnh, Văn phòng UBND tỉnh',
    ['Văn phòng Đoàn ĐBQH và HĐND tỉnh', 'Văn phòng UBND tỉnh'],
  ],
  ['Sở Khoa học và Công nghệ và các sở, ban, ngành', ['Sở Khoa học và Công nghệ', 'các sở, ban, ngành']],
  ['Phòng Nội vụ, các cơ quan, đơn vị có liên quan', ['Phòng Nội vụ', 'các cơ quan, đơn vị có liên quan']],
  ['Các phòng ban, ngành, và UBND cấp xã', ['Các phòng ban, ngành', 'UBND cấp xã']],
  [
    'Bưu điện huyện, Kho bạc Nhà nước; Chi cục Thuế khu vực',
    ['Bưu điện huyện', 'Kho bạc Nhà nước', 'Chi cục Thuế khu vực'],
  ],
  ['Phòng Nội vụ (chủ trì), Phòng Tư pháp', ['Phòng Nội vụ', 'Phòng Tư pháp']],
  ['Phòng Y tế (phối hợp), Phòng Tư pháp', ['Phòng Y tế (phối hợp)', 'Phòng Tư pháp']],
  ['Sở Nội vụ (là cơ quan đầu mối theo dõi); Sở Tư pháp', ['Sở Nội vụ', 'Sở Tư pháp']],
  ['VP UBND huyện, P. Tư pháp, P.Nội vụ', ['VP UBND huyện', 'P. Tư pháp', 'P.Nội vụ']],
  [
    'UBND các xã: Phú Lộc, Hội An và An Bình; Công an huyện',
    ['UBND xã Phú Lộc', 'UBND xã Hội An', 'UBND xã An Bình', 'Công an huyện'],
  ],
  ['1) Văn phòng Sở 2) Thanh tra Sở', ['Văn phòng Sở', 'Thanh tra Sở']],
  ['Phòng TNMT, KT&HT', ['Phòng TNMT', 'Phòng KT&HT']],
  ['Phòng Kinh tế - Hạ tầng xã - Công an xã', ['Phòng Kinh tế - Hạ tầng xã', 'Công an xã']],
  ['Giao Sở Y tế làm đầu mối tổng hợp, Sở Nội vụ', ['Sở Y tế', 'Sở Nội vụ']],
  ['- Phòng Nội vụ;\n- UBND cấp xã.', ['Phòng Nội vụ', 'UBND cấp xã']],
  ['Phòng Nội vụ\nPhòng Tư pháp', ['Phòng Nội vụ', 'Phòng Tư pháp']],
  ['Phòng Nội vụ/Phòng Tư pháp', ['Phòng Nội vụ', 'Phòng Tư pháp']],
])('%j is several bodies', (words, names) => expect(splitParties(words)).toEqual(names));

test.each([
  'Các phòng, ban, ngành',
  'UBND các xã, thị trấn',
  'Các cơ quan, đơn vị, địa phương có liên quan',
  'Văn phòng HĐND và UBND',
  'Văn phòng HĐND, UBND huyện',
  'Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã',
  'Phòng Lao động - Thương binh và Xã hội',
  'Phòng Kinh tế, Hạ tầng và Đô thị',
  'Phòng Văn hóa, Khoa học và Thông tin',
  'Phòng Công chức, viên chức',
  'Báo và Đài Phát thanh - Truyền hình',
  'Trung tâm Dịch vụ tổng hợp',
  'Ban Thường trực',
  'Trung tâm Văn hóa - Thể thao và Truyền thanh huyện',
  'Bộ phận tiếp nhận và trả kết quả cấp huyện',
  'Cơ quan chuyên môn quản lý ngành, lĩnh vực được giao kiểm tra, rà soát, hệ thống hóa',
  'Thường trực Hội đồng thi đua, khen thưởng huyện',
])('%j is one body or one group', (words) => expect(splitParties(words)).toEqual([words]));

test('lines broken by a narrow column are one name', () => {
  const words = 'Phòng Văn\nhóa và Thông\ntin, Văn\nphòng HĐND\nvà UBND\nhuyện';
  expect(splitParties(words)).toEqual(['Phòng Văn hóa và Thông tin', 'Văn phòng HĐND và UBND huyện']);
});

test('an empty cell or a dash names nobody', () => {
  expect(splitParties('')).toEqual([]);
  expect(splitParties(' - ')).toEqual([]);
});

import { describe, expect, test } from 'vitest';
import { fieldOfHeading, fieldOfTask, isFieldHeading } from './field.ts';

describe('the heading of a group', () => {
  test.each([
    ['Chỉ đạo và điều hành cải cách thủ tục hành chính', 'direction'],
    ['Tuyên truyền, đối thoại, thi đua', 'direction'],
    ['Khảo sát mức độ hài lòng về thủ tục hành chính', 'direction'],
    ['LĨNH VỰC THỂ CHẾ', 'institution'],
    ['Theo dõi tình hình thi hành pháp luật', 'institution'],
    ['Ban hành, rà soát văn bản QPPL', 'institution'],
    ['Bộ phận Một cửa và kiểm soát TTHC', 'procedure'],
    ['Phân cấp, phân quyền và ủy quyền', 'organisation'],
    ['Tổ chức lại, tinh giản biên chế', 'organisation'],
    ['Sắp xếp ĐVHC cấp xã', 'organisation'],
    ['Bồi dưỡng, nâng cao chất lượng đội ngũ', 'civil-service'],
    ['Quản lý tài sản công, giải ngân', 'finance'],
    ['CQS và chuyển đổi số', 'digital'],
    ['Hiện đại hóa nền hành chính', 'digital'],
    ['Xây dựng, duy trì ISO 9001:2015', 'digital'],
    ['Dịch vụ công trực tuyến', 'digital'],
    ['Các nhiệm vụ còn lại', null],
    ['Phòng Tài chính - Kế hoạch', null],
  ])('%s: %s', (heading, field) => expect(fieldOfHeading(heading)).toBe(field));

  test.each([
    ['Phân cấp, ủy quyền', true],
    ['Công tác thi hành pháp luật', true],
    ['CẢI CÁCH TÀI CHÍNH CÔNG', true],
    ['Cải cách tổ chức bộ máy', true],
    ['Hồ sơ trực tuyến:', false],
    ['Rà soát thủ tục hành chính của xã', false],
    ['Cải cách tổ chức bộ máy.', false],
    ['Nội dung khác', false],
  ])('%s is one: %s', (title, is) => expect(isFieldHeading(title)).toBe(is));
});

describe('a task without a group', () => {
  test.each([
    ['Số hóa giấy tờ khi tiếp nhận thủ tục hành chính', 'procedure'],
    ['Nâng cấp phòng hội nghị truyền hình', 'digital'],
    ['Tập huấn cho Tổ công nghệ số cộng đồng', 'digital'],
    ['Sáp nhập các thôn, bản nhỏ', 'organisation'],
    ['Rà soát cơ sở dữ liệu tài sản công', 'finance'],
    ['Lập danh mục văn bản hết hiệu lực năm trước', 'institution'],
    ['Sử dụng biên chế đúng số được giao', 'organisation'],
    ['Nâng các chỉ số còn thấp của năm trước', 'direction'],
    ['Nộp hồ sơ trực tuyến tại nhà', 'digital'],
    ['Phổ biến pháp luật cho cán bộ, người dân', 'institution'],
    ['Phối hợp Phòng Tài chính - Kế hoạch kiểm tra cải cách hành chính', 'direction'],
    ['Chuẩn bị các nội dung khác', null],
  ])('%s: %s', (title, field) => expect(fieldOfTask(title)).toBe(field));
});

import { describe, expect, test } from 'vitest';
import { likeness } from './likeness.ts';

const [decision, plan, report] = [2, 10, 14];

describe('a document that a task waits for', () => {
  test.each<[number, string, string, string]>([
    [
      decision,
      'Ban hành Quy chế làm việc của UBND xã',
      'Quyết định ban hành quy chế làm việc',
      'Sửa đổi quy chế làm việc',
    ],
    [decision, 'ban hanh quy che lam viec', 'Quyết định ban hành quy chế làm việc', 'Sửa đổi quy chế'],
    [
      plan,
      'Kế hoạch tuyên truyền cải cách hành chính năm 2026',
      'Kế hoạch của UBND xã',
      'Ban hành Kế hoạch tuyên truyền cải cách hành chính năm 2026',
    ],
    [
      plan,
      'Cải cách hành chính xã Mai Lĩnh năm 2026',
      'Kế hoạch của UBND xã',
      'Ban hành Kế hoạch cải cách hành chính năm 2026 của xã',
    ],
    [
      report,
      'Kết quả rà soát, hệ thống hóa văn bản năm 2026',
      'Báo cáo của UBND xã',
      'Rà soát, hệ thống hóa văn bản do HĐND, UBND xã ban hành',
    ],
    [
      report,
      'Kết quả theo dõi tình hình thi hành pháp luật',
      'Kế hoạch; báo cáo',
      'Theo dõi tình hình thi hành pháp luật trên địa bàn xã',
    ],
    [
      decision,
      'Công bố Danh mục văn bản hết hiệu lực năm 2025',
      'Quyết định của Chủ tịch UBND xã',
      'Công bố danh mục văn bản hết hiệu lực năm 2025',
    ],
  ])('%i %s', (type, abstract, product, title) => {
    expect(likeness({ type, abstract }, { product, title, place: 'Xã Mai Lĩnh' })).toBeGreaterThan(0);
  });
});

describe('a document that has nothing to do with a task', () => {
  test.each<[string, number, string, string, string]>([
    ['another type', report, 'Ban hành Quy chế làm việc', 'Quyết định ban hành quy chế làm việc', 'Quy chế làm việc'],
    [
      'another matter',
      decision,
      'Ban hành Quy chế văn thư, lưu trữ',
      'Quyết định ban hành quy chế làm việc',
      'Sửa đổi quy chế làm việc',
    ],
    [
      'only the words that stand everywhere',
      report,
      'Báo cáo khảo sát',
      'Báo cáo của UBND xã',
      'Báo cáo cải cách hành chính định kỳ',
    ],
    [
      'an abstract that says nothing',
      plan,
      'Kế hoạch',
      'Kế hoạch của UBND xã',
      'Ban hành Kế hoạch cải cách hành chính năm 2026',
    ],
    [
      'a product without a type',
      plan,
      'Tuyên truyền cải cách hành chính',
      'Danh mục sáng kiến',
      'Tuyên truyền cải cách hành chính',
    ],
    [
      'another plan on reform',
      plan,
      'Kiểm tra cải cách hành chính năm 2026',
      'Kế hoạch của UBND xã',
      'Ban hành Kế hoạch tuyên truyền cải cách hành chính năm 2026',
    ],
  ])('%s', (_, type, abstract, product, title) => {
    expect(likeness({ type, abstract }, { product, title, place: 'Xã Mai Lĩnh' })).toBe(0);
  });
});

import { describe, expect, test } from 'vitest';
import { readDeadline } from './deadline.ts';

const year = 2026;

describe('a date or period', () => {
  test.each([
    ['Trước ngày 15/3/2026', 'fixed', '2026-03-15'],
    ['Đến hết ngày 15 tháng 3', 'fixed', '2026-03-15'],
    ['Hoàn thành trước 30/11', 'fixed', '2026-11-30'],
    ['15.3.2026', 'fixed', '2026-03-15'],
    ['Ngày 30 tháng 6 năm 2026', 'fixed', '2026-06-30'],
    ['Trước 10/12 năm trước', 'fixed', '2025-12-10'],
    ['15/01 năm sau', 'fixed', '2027-01-15'],
    ['Trước 31/12 hàng năm', 'fixed', '2026-12-31'],
    ['Hằng năm, trước ngày 31/01', 'fixed', '2026-01-31'],
    ['Tuần thứ 2 tháng 5', 'fixed', '2026-05-14'],
    ['Tuần cuối tháng 6', 'fixed', '2026-06-30'],
    ['Giữa tháng 6/2026', 'fixed', '2026-06-15'],
    ['Nửa đầu tháng 12', 'fixed', '2026-12-15'],
    ['Nửa cuối tháng 12', 'fixed', '2026-12-31'],
    ['Cuối quý III', 'fixed', '2026-09-30'],
    ['Giữa năm', 'fixed', '2026-06-30'],
    ['Tháng Ba', 'period', '2026-03-31'],
    ['trong tháng mười hai', 'period', '2026-12-31'],
    ['Tháng Năm và tháng Sáu', 'period', '2026-06-30'],
    ['Quý nhất, quý hai', 'period', '2026-06-30'],
    ['2026-2027', 'period', '2027-12-31'],
    ['Trước 20/5 và 20/11', 'fixed', '2026-11-20'],
    ['Thường xuyên, báo cáo trước ngày 10/12', 'fixed', '2026-12-10'],
    ['Từ ngày 01/3 đến 30/6/2026', 'period', '2026-06-30'],
    ['Quý I /2024', 'period', '2024-03-31'],
    ['Quý l/2026', 'period', '2026-03-31'],
    ['Trong năm quý I/2026', 'period', '2026-03-31'],
    ['Quý II và quý IV', 'period', '2026-12-31'],
    ['Quý IV/2025 - Quý I/2026', 'period', '2026-03-31'],
    ['từ tháng 4 đến tháng 9', 'period', '2026-09-30'],
    ['Tháng 3-6/2026', 'period', '2026-06-30'],
    ['Tháng 6, tháng 12', 'period', '2026-12-31'],
    ['T6/2026', 'period', '2026-06-30'],
    ['Xong trong tháng 02/2024', 'period', '2024-02-29'],
    ['06 tháng đầu năm', 'period', '2026-06-30'],
    ['Trước tháng 6', 'period', '2026-05-31'],
    ['Trước tháng 01/2026', 'period', '2025-12-31'],
    ['Trước quý II', 'period', '2026-03-31'],
    ['Năm 2026', 'period', '2026-12-31'],
    ['2026', 'period', '2026-12-31'],
    ['Giai đoạn 2026-2030', 'period', '2030-12-31'],
    ['Từ tháng 3/2026', 'period', '2026-12-31'],
    ['Trong Quý I và cập nhật thường xuyên', 'period', '2026-03-31'],
    ['Trong quý I hàng năm', 'period', '2026-03-31'],
    ['Quý IV hoặc khi có yêu cầu', 'period', '2026-12-31'],
    ['Năm 2026 và các năm tiếp theo', 'period', '2026-12-31'],
    ['Đến 31/12/2025 hoàn thành 50%, đến 2030 hoàn thành 100%', 'period', '2030-12-31'],
    ['T2-T11/2026', 'period', '2026-11-30'],
    ['Trước 30/06/25', 'fixed', '2025-06-30'],
    ['Theo tiến độ của Bộ Nội vụ, hoàn thành trong quý III', 'period', '2026-09-30'],
  ])('%s is %s, due %s', (words, type, due) => {
    expect(readDeadline(words, year)).toMatchObject({ text: words, type, due });
  });

  test('has no due date while the plan has no year', () => {
    expect(readDeadline('Trước 30/6', null)).toMatchObject({ type: 'fixed', due: null });
    expect(readDeadline('Trước 30/6/2026', null).due).toBe('2026-06-30');
  });

  test.each(['Trước 31/6/2026', '30/02', '32/12/2026', '10/13/2026'])('%s is in no calendar', (words) => {
    expect(readDeadline(words, year)).toMatchObject({ text: words, type: 'none', due: null });
  });
});

describe('what goes on through the year', () => {
  test.each([
    'Thường xuyên',
    'Thường xuyên trong năm',
    'Thường xuyên – theo nhu cầu trong năm',
    'Cả năm',
    'Cả năm 2026',
  ])('%s is continuous', (words) => expect(readDeadline(words, year)).toMatchObject({ type: 'continuous', due: null }));

  test.each([
    'Thường xuyên hàng năm',
    'Tx',
    'Thường xuyên, từ tháng 3/2026',
    'Thường xuyên, định kỳ',
    'Cả năm 2026, tập trung quý II',
    'Thường xuyên và khi có yêu cầu',
    'Hàng ngày',
    '24/7',
  ])('%s is continuous', (words) => expect(readDeadline(words, year).type).toBe('continuous'));
});

describe('what returns', () => {
  const quarters = ['03-31', '06-30', '09-30', '12-31'];
  test.each([
    ['Hàng quý, 6 tháng và năm hoặc đột xuất', quarters],
    ['Định kỳ hằng quý', quarters],
    ['mỗi quý 01 lần', quarters],
    ['3 tháng/lần', quarters],
    ['06 tháng, năm', ['06-30', '12-31']],
    ['02 lần/năm', ['06-30', '12-31']],
    ['01 lần/năm', ['12-31']],
    ['Hằng năm', ['12-31']],
    ['mỗi năm 02 đợt', ['06-30', '12-31']],
    ['4 tháng/lần', ['04-30', '08-31', '12-31']],
    ['Báo cáo quý trước ngày 14 của tháng cuối quý; báo cáo năm trước 14/12', ['03-14', '06-14', '09-14', '12-14']],
    ['Chậm nhất ngày 20 của tháng cuối quý', ['03-20', '06-20', '09-20', '12-20']],
    ['Hằng quý (trước ngày 10 tháng cuối quý)', ['03-10', '06-10', '09-10', '12-10']],
    ['Định kỳ (trước ngày 14/3, 14/6, 14/9, 14/12)', ['03-14', '06-14', '09-14', '12-14']],
    ['ngày 15 các tháng 3, 6, 9, 12', ['03-15', '06-15', '09-15', '12-15']],
    ['Trước 05/4, 05/7, 05/10', ['04-05', '07-05', '10-05']],
    ['Trước 20/5 và 20/11 hằng năm', ['05-20', '11-20']],
    ['Hằng tháng, từ tháng 10 đến tháng 12', ['10-31', '11-30', '12-31']],
  ])('%s falls due on %j', (words, dates) => {
    const occurrences = dates.map((date) => `2026-${date}`);
    expect(readDeadline(words, year)).toMatchObject({ type: 'recurring', due: null, occurrences });
  });

  test('on the 25th of every month', () => {
    const { occurrences } = readDeadline('ngày 25 hằng tháng', year);
    expect(occurrences).toHaveLength(12);
    expect(occurrences[1]).toBe('2026-02-25');
  });

  test('in the first month of the next quarter, which may be in the next year', () => {
    const { occurrences } = readDeadline('Trước ngày 15 của tháng đầu quý sau', year);
    expect(occurrences).toEqual(['2026-04-15', '2026-07-15', '2026-10-15', '2027-01-15']);
  });

  test('weekly, on Fridays', () => {
    const { occurrences } = readDeadline('Hằng tuần', year);
    expect(occurrences.slice(0, 2)).toEqual(['2026-01-02', '2026-01-09']);
    expect(occurrences).toHaveLength(52);
  });
});

describe('what waits for an event', () => {
  test.each([
    ['Sau khi có Kế hoạch giám sát của Tỉnh ủy', null],
    ['ngay sau khi có hướng dẫn', null],
    ['Khi UBND tỉnh yêu cầu', null],
    ['Theo đề nghị của Thanh tra, Kiểm toán', null],
    ['Thực hiện theo ý kiến chỉ đạo của Huyện ủy', null],
    ['Theo quy định', null],
    ['Đột xuất', null],
    ['Đúng hạn theo quy định', null],
    ['Khi có hướng dẫn của Sở (dự kiến tháng 8)', '2026-08-31'],
    ['Trong vòng 15 ngày kể từ ngày có quyết định', null],
    ['Trước kỳ họp giữa năm của HĐND tỉnh', null],
    ['Sau khi có Nghị quyết số 05/NQ-HĐND ngày 10/3/2026, hoàn thành trước 30/9/2026', '2026-09-30'],
    ['Trong năm 2024 (sau khi có văn bản hướng dẫn của Sở Nội vụ).', '2024-12-31'],
    ['Quý II/2026 (theo hướng dẫn của Sở Nội vụ)', '2026-06-30'],
  ])('%s is an event, at the latest on %s', (words, due) => {
    const deadline = readDeadline(words, year);
    expect(deadline).toMatchObject({ type: 'event', due });
    expect(words).toContain(deadline.event);
    expect(deadline.event).not.toBe('');
  });

  test.each(['Theo Kế hoạch - lộ trình của UBND tỉnh', 'Theo kế hoạch hàng năm', 'Theo lộ trình'])(
    '%s depends on another plan',
    (words) => expect(readDeadline(words, year)).toMatchObject({ type: 'inherited', due: null }),
  );
});

describe('what cannot be read', () => {
  test('keeps its words', () => {
    expect(readDeadline('chưa rõ', year)).toMatchObject({ text: 'chưa rõ', type: 'none', due: null });
  });

  test.each(['', ' - ', '…'])('%j is no deadline at all', (words) => {
    expect(readDeadline(words, year)).toMatchObject({ text: '', type: 'none' });
  });
});

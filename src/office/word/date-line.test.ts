import { expect, test } from 'vitest';
import { writeDate, writeDateLine } from './date-line.ts';

test.each([
  ['2024-02-05', 'Sông Lam, ngày 05 tháng 02 năm 2024'],
  ['2023-03-14', 'Sông Lam, ngày 14 tháng 3 năm 2023'],
  ['2024-01-31', 'Sông Lam, ngày 31 tháng 01 năm 2024'],
  ['2024-09-09', 'Sông Lam, ngày 09 tháng 9 năm 2024'],
  ['2024-10-10', 'Sông Lam, ngày 10 tháng 10 năm 2024'],
  ['2024-12-01', 'Sông Lam, ngày 01 tháng 12 năm 2024'],
])('%s is dated "%s"', (date, line) => {
  expect(writeDateLine('Sông Lam', date, 1999)).toBe(line);
});

test('a draft leaves room for day and month', () => {
  expect(writeDateLine('Sông Lam', null, 2024)).toBe('Sông Lam, ngày      tháng      năm 2024');
});

test.each(['', '14/3/2023', '2023-3-14', '2023-03-14T00:00:00Z'])('%j is no ISO date', (date) => {
  expect(() => writeDate(date)).toThrow(RangeError);
});

import { describe, expect, test } from 'vitest';
import { nextPeriod, quarterOf, reportWindow } from './calendar.ts';

describe('reporting windows close on the 14th (NĐ 09/2019/NĐ-CP)', () => {
  test.each([
    ['Q1', 2026, '2025-12-15', '2026-03-14'],
    ['Q2', 2026, '2026-03-15', '2026-06-14'],
    ['Q4', 2026, '2026-09-15', '2026-12-14'],
    ['H1', 2026, '2025-12-15', '2026-06-14'],
    ['9M', 2024, '2023-12-15', '2024-09-14'],
    ['year', 2026, '2025-12-15', '2026-12-14'],
  ] as const)('%s of %i runs from %s to %s', (period, year, from, to) => {
    expect(reportWindow(period, year)).toEqual({ from, to });
  });

  test.each([
    ['2026-12-14', 'Q4', 2026],
    ['2026-12-15', 'Q1', 2027],
    ['2026-01-01', 'Q1', 2026],
    ['2026-03-15', 'Q2', 2026],
  ])('%s belongs to %s of %i', (day, period, year) => {
    expect(quarterOf(day)).toMatchObject({ period, year });
  });
});

test.each([
  ['Q1', 2026, 'Q2', 2026],
  ['H1', 2026, 'Q3', 2026],
  ['Q4', 2026, 'Q1', 2027],
  ['year', 2026, 'year', 2027],
] as const)('after %s of %i comes %s of %i', (period, year, next, nextYear) => {
  expect(nextPeriod(period, year)).toEqual({ period: next, year: nextYear });
});

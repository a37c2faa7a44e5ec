import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../platform/clock.ts';
import { referenceDays } from './holidays.ts';
import { isOfficeTime, nextOfficeDay } from './office-hours.ts';
import { addWorkingDays, isKnownDay, isWorkingDay, makeWorkingCalendar, workingDaysBetween } from './working-days.ts';

const calendar = makeWorkingCalendar(referenceDays);

describe('a due date in working days, the day of intake not counted', () => {
  test.each([
    ['2026-02-12', 5, '2026-02-26', 'Tết'],
    ['2026-04-24', 1, '2026-04-28', 'Giỗ Tổ fell on a Sunday'],
    ['2026-08-20', 5, '2026-08-26', 'a Saturday is worked'],
    ['2026-08-28', 3, '2026-09-07', 'a Monday is swapped off before Quốc khánh'],
    ['2026-11-23', 1, '2026-11-25', 'Ngày Văn hóa Việt Nam'],
    ['2027-02-03', 1, '2027-02-11', 'Tết'],
    ['2025-04-25', 5, '2025-05-06', 'a Saturday is worked, 30/4 to 02/5 are off'],
    ['2024-05-03', 1, '2024-05-04', 'the next day is a swapped Saturday'],
  ])('%s and %i is %s: %s', (from, days, due) => {
    expect(addWorkingDays(calendar, from, days)).toEqual({ day: due, isKnown: true });
  });
});

test.each([
  [2023, 249],
  [2024, 251],
  [2025, 250],
  [2026, 249],
  [2027, 249],
])('%i has %i working days', (year, days) => {
  expect(workingDaysBetween(calendar, `${year - 1}-12-31`, `${year}-12-31`).days).toBe(days);
});

describe('a year whose days off are not known', () => {
  test('counts weekends only and says so', () => {
    expect(isKnownDay(calendar, '2028-01-03')).toBe(false);
    expect(addWorkingDays(calendar, '2027-12-31', 1)).toEqual({ day: '2028-01-03', isKnown: false });
    expect(workingDaysBetween(calendar, '2028-01-01', '2028-01-09')).toEqual({ days: 5, isKnown: false });
  });

  test('makes every count that crosses it uncertain', () => {
    const twoYears = makeWorkingCalendar({ years: [2026, 2028], changes: [] });
    expect(workingDaysBetween(twoYears, '2026-06-01', '2028-06-01').isKnown).toBe(false);
    expect(workingDaysBetween(twoYears, '2028-06-01', '2026-06-01').isKnown).toBe(false);
  });
});

test('a correction takes a day off, works a Saturday, or makes a day ordinary again', () => {
  const change = (day: string, kind: 'statutory' | 'working_swap' | 'ordinary') =>
    ({ day, kind, name: '', source: '', status: 'entered' }) as const;
  const changes = [
    change('2026-03-03', 'statutory'),
    change('2026-03-07', 'working_swap'),
    change('2026-03-04', 'ordinary'),
  ];
  const corrected = makeWorkingCalendar({ years: [2026], changes });
  expect(['2026-03-03', '2026-03-04', '2026-03-07', '2026-03-08'].map((day) => isWorkingDay(corrected, day))).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

test('a day outside of the calendar is refused, not guessed', () => {
  expect(() => isWorkingDay(calendar, '1999-12-31')).toThrow(RangeError);
  expect(() => addWorkingDays(calendar, '2099-12-30', 500)).toThrow(RangeError);
  expect(() => addWorkingDays(calendar, '2026-03-03', 0)).toThrow(RangeError);
});

const someDay = fc.integer({ min: 0, max: 9000 }).map((days) => addDays('2019-06-01', days));

describe('for all days', () => {
  test('a due date is a working day, and as many working days away as were added', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 1, max: 400 }), (from, days) => {
        const { day } = addWorkingDays(calendar, from, days);
        expect(isWorkingDay(calendar, day)).toBe(true);
        expect(workingDaysBetween(calendar, from, day).days).toBe(days);
      }),
    );
  });

  test('counts add up, and turn their sign with their direction', () => {
    fc.assert(
      fc.property(someDay, someDay, someDay, (one, two, three) => {
        const between = (from: string, to: string) => workingDaysBetween(calendar, from, to).days;
        expect(between(one, two) + between(two, three)).toBe(between(one, three));
        expect(between(one, two) + between(two, one)).toBe(0);
      }),
    );
  });

  test('a count is the number of working days one by one', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 0, max: 60 }), (from, length) => {
        const days = Array.from({ length }, (_, at) => addDays(from, at + 1));
        const worked = days.filter((day) => isWorkingDay(calendar, day)).length;
        expect(workingDaysBetween(calendar, from, addDays(from, length)).days).toBe(worked);
      }),
    );
  });
});

test.each([
  ['2026-11-20T00:29:00Z', false, 'a minute before half past seven'],
  ['2026-11-20T00:30:00Z', true, 'half past seven'],
  ['2026-11-20T09:59:00Z', true, 'a minute before five'],
  ['2026-11-20T10:00:00Z', false, 'five'],
  ['2026-11-21T03:00:00Z', false, 'a Saturday'],
  ['2026-11-24T03:00:00Z', false, 'a holiday'],
  ['2026-08-22T03:00:00Z', true, 'a swapped Saturday'],
])('%s is office time: %s (%s)', (now, expected) => {
  expect(isOfficeTime(calendar, new Date(now))).toBe(expected);
});

test.each([
  ['2026-11-20T09:59:00Z', '2026-11-20', 'a minute before it closes'],
  ['2026-11-19T22:00:00Z', '2026-11-20', 'before it opens'],
  ['2026-11-20T10:00:00Z', '2026-11-23', 'a Friday after it closed'],
  ['2026-11-23T10:00:00Z', '2026-11-25', 'the evening before a holiday'],
])('at %s the office works next on %s (%s)', (now, expected) => {
  expect(nextOfficeDay(calendar, new Date(now))).toBe(expected);
});

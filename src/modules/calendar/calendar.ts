import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

export const periods = ['Q1', 'Q2', 'Q3', 'Q4', 'H1', '9M', 'year'] as const;
export type Period = (typeof periods)[number];

/** Both days included. */
export interface Window {
  from: string;
  to: string;
}

const edge = z.object({ year: z.number().int(), day: z.string().regex(/^\d\d-\d\d$/) });
const reference = z.object({
  schemes: z.array(
    z.object({
      code: z.string(),
      valid_from: z.iso.date(),
      source: z.string(),
      periods: z.record(z.enum(periods), z.object({ from: edge, to: edge })),
    }),
  ),
});

const { schemes } = reference.parse(
  parse(readFileSync(new URL('../../../reference/report-periods.yaml', import.meta.url), 'utf8')),
);

/** The first and last day whose work belongs to a report, e.g. Q1 of 2024: 15/12/2023–14/03/2024 (NĐ 09/2019/NĐ-CP). */
export function reportWindow(period: Period, year: number): Window {
  const scheme = schemes.findLast((each) => each.valid_from <= `${year}-12-31`) ?? schemes[0];
  const found = scheme?.periods[period];
  if (!found) throw new Error(`No reporting period ${period} in reference/report-periods.yaml`);
  const day = (at: { year: number; day: string }) => `${year + at.year}-${at.day}`;
  return { from: day(found.from), to: day(found.to) };
}

/** The quarter whose window holds a day; from 15/12 on that is the first quarter of the next year. */
export function quarterOf(day: string): { period: Period; year: number; window: Window } {
  const calendarYear = Number(day.slice(0, 4));
  for (const year of [calendarYear, calendarYear + 1]) {
    for (const period of ['Q1', 'Q2', 'Q3', 'Q4'] as const) {
      const window = reportWindow(period, year);
      if (window.from <= day && day <= window.to) return { period, year, window };
    }
  }
  throw new Error(`No reporting quarter holds ${day}`);
}

/** The period that a report usually looks ahead to: Q1 → Q2, six months → Q3, nine months → Q4, year → the next year. */
export function nextPeriod(period: Period, year: number): { period: Period; year: number } {
  const next: Record<Period, Period> = { Q1: 'Q2', Q2: 'Q3', Q3: 'Q4', Q4: 'Q1', H1: 'Q3', '9M': 'Q4', year: 'year' };
  return { period: next[period], year: period === 'year' || period === 'Q4' ? year + 1 : year };
}

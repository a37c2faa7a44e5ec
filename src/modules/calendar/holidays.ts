import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { addDays } from '../../platform/clock.ts';

export const changeKinds = ['statutory', 'compensatory', 'swapped_off', 'working_swap', 'ordinary'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** How sure an entry is; `entered` by an administrator of this installation. */
export type ChangeStatus = 'confirmed' | 'press' | 'recalled' | 'computed' | 'entered';

/** A day that differs from its weekday, and on whose word. */
export interface DayChange {
  day: string;
  kind: ChangeKind;
  name: string;
  source: string;
  status: ChangeStatus;
}

/** What is known of days: the changes, and the years in which no other exists. */
export interface KnownDays {
  years: number[];
  changes: DayChange[];
}

const shape = z.object({
  sources: z.record(z.string(), z.string()),
  years: z.array(z.number().int()),
  days: z.array(
    z.object({
      day: z.iso.date(),
      until: z.iso.date().optional(),
      kind: z.enum(['statutory', 'compensatory', 'swapped_off', 'working_swap']),
      name: z.string(),
      source: z.string(),
      status: z.enum(['confirmed', 'press', 'recalled', 'computed']),
    }),
  ),
});

const file = shape.parse(parse(readFileSync(new URL('../../../reference/holidays-vn.yaml', import.meta.url), 'utf8')));

/** The days off and swapped days of the reference data, with their sources in words. */
export const referenceDays: KnownDays = {
  years: file.years,
  changes: file.days.flatMap(({ day, until = day, source, ...rest }) =>
    daysFrom(day, until).map((each) => ({ ...rest, day: each, source: file.sources[source] ?? source })),
  ),
};

function daysFrom(first: string, last: string): string[] {
  const days: string[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}

import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { today } from '../../platform/clock.ts';
import { addWorkingDays, isWorkingDay, type WorkingCalendar } from './working-days.ts';

const time = z.string().regex(/^\d\d:\d\d$/);
const shape = z.object({
  schemes: z
    .array(
      z.object({ valid_from: z.iso.date(), source: z.string(), from: time, to: time, digest_at: time, check_at: time }),
    )
    .min(1),
});

/** Times of a working day in Việt Nam, hh:mm. */
export interface OfficeHours {
  from: string;
  to: string;
  /** When the daily mail goes out. */
  digestAt: string;
  /** When what is due and overdue is looked for. */
  checkAt: string;
}

const { schemes } = shape.parse(
  parse(readFileSync(new URL('../../../reference/office-hours.yaml', import.meta.url), 'utf8')),
);

/** The office hours that are in force on a day. */
export function officeHours(day: string): OfficeHours {
  const found = schemes.findLast((scheme) => scheme.valid_from <= day) ?? schemes[0];
  if (!found) throw new Error('reference/office-hours.yaml holds no hours');
  return { from: found.from, to: found.to, digestAt: found.digest_at, checkAt: found.check_at };
}

const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Ho_Chi_Minh', timeStyle: 'short' });

/** Whether the office works at a moment: from its first minute to before its last. */
export function isOfficeTime(calendar: WorkingCalendar, now: Date): boolean {
  const day = today(now);
  const { from, to } = officeHours(day);
  const at = clock.format(now);
  return isWorkingDay(calendar, day) && from <= at && at < to;
}

/** The day on which the office works next: today until it closes. */
export function nextOfficeDay(calendar: WorkingCalendar, now: Date): string {
  const day = today(now);
  const isToCome = isWorkingDay(calendar, day) && clock.format(now) < officeHours(day).to;
  return isToCome ? day : addWorkingDays(calendar, day, 1).day;
}

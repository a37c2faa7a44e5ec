import { isoDate, lastDay } from '../../../../office/words/dates.ts';
import type { Recurrence } from './recurrence.ts';

function fridays(year: number): string[] {
  const dates: string[] = [];
  const day = new Date(Date.UTC(year, 0, 1));
  day.setUTCDate(1 + ((12 - day.getUTCDay()) % 7));
  for (; day.getUTCFullYear() === year; day.setUTCDate(day.getUTCDate() + 7))
    dates.push(day.toISOString().slice(0, 10));
  return dates;
}

/** The due dates (yyyy-mm-dd) of a recurrence in a year; one that returns weekly is due on Fridays. */
export function occurrencesOf(recurrence: Recurrence, year: number): string[] {
  if (recurrence.months.length === 0) return recurrence.weekly ? fridays(year) : [];
  return recurrence.months.flatMap((last) => {
    const month = last + recurrence.monthShift;
    const [inYear, of] = month > 12 ? [year + 1, month - 12] : [year, month];
    const end = lastDay(inYear, of);
    return isoDate(inYear, of, recurrence.day === 0 ? end : Math.min(recurrence.day, end)) ?? [];
  });
}

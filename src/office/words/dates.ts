const daysOfMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The last day of a month (1…12). */
export function lastDay(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && leap ? 29 : (daysOfMonth[month - 1] ?? 31);
}

/** yyyy-mm-dd, or null where no such day exists. */
export function isoDate(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > lastDay(year, month)) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The day before the first of a month, as yyyy-mm-dd. */
export function lastDayBefore(year: number, month: number): string {
  const [before, inYear] = month === 1 ? [12, year - 1] : [month - 1, year];
  return `${inYear}-${String(before).padStart(2, '0')}-${lastDay(inYear, before)}`;
}

import type { DayChange, KnownDays } from './holidays.ts';

/** Which days are worked, by position: how many working days lie up to each day, and which day is the n-th of them. */
export interface WorkingCalendar {
  years: ReadonlySet<number>;
  changes: ReadonlyMap<string, DayChange>;
  /** By day since `firstDay`: how many working days there are up to and with it. */
  upTo: Int32Array;
  /** By working day: its number since `firstDay`. */
  worked: Int32Array;
}

/** A day, and whether every year on the way to it is known; otherwise only weekends were counted in the unknown ones. */
export interface WorkingDay {
  day: string;
  isKnown: boolean;
}

const msPerDay = 86_400_000;
const firstDay = Date.UTC(2000, 0, 1) / msPerDay;
const lastDay = Date.UTC(2099, 11, 31) / msPerDay;
const off = new Set(['statutory', 'compensatory', 'swapped_off']);

/** Lays the changes over Monday to Friday, once, for every day of the century. */
export function makeWorkingCalendar({ years, changes }: KnownDays): WorkingCalendar {
  const byDay = new Map(changes.map((change) => [change.day, change]));
  const changed = new Map(changes.map(({ day, kind }) => [numberOf(day), kind]));
  const upTo = new Int32Array(lastDay - firstDay + 1);
  const worked = new Int32Array(upTo.length);
  let count = 0;
  for (let at = 0; at < upTo.length; at++) {
    const kind = changed.get(at) ?? 'ordinary';
    if (kind === 'working_swap' || (!off.has(kind) && !isWeekend(at))) worked[count++] = at;
    upTo[at] = count;
  }
  return { years: new Set(years), changes: byDay, upTo, worked: worked.subarray(0, count) };
}

/** Whether the office works on a day. */
export function isWorkingDay({ upTo }: WorkingCalendar, day: string): boolean {
  const at = numberOf(day);
  return (upTo[at] ?? 0) > (upTo[at - 1] ?? 0);
}

/** Whether the days off of a day's year are known; where not, only its weekends are counted. */
export function isKnownDay({ years }: WorkingCalendar, day: string): boolean {
  return years.has(Number(day.slice(0, 4)));
}

/** The day by which `days` working days have passed; the day of intake is not counted. At least one is added. */
export function addWorkingDays(calendar: WorkingCalendar, from: string, days: number): WorkingDay {
  if (!Number.isInteger(days) || days < 1) throw new RangeError(`Not a number of working days to add: ${days}`);
  const passed = calendar.upTo[numberOf(from)] ?? 0;
  const at = calendar.worked[passed + days - 1];
  if (at === undefined) throw new RangeError(`${days} working days after ${from} lie outside of the calendar`);
  const day = dayOf(at);
  return { day, isKnown: yearsAreKnown(calendar, from, day) };
}

/** How many working days lie after one day up to and with another; negative backwards. */
export function workingDaysBetween(
  calendar: WorkingCalendar,
  from: string,
  to: string,
): { days: number; isKnown: boolean } {
  const days = (calendar.upTo[numberOf(to)] ?? 0) - (calendar.upTo[numberOf(from)] ?? 0);
  const isKnown = from <= to ? yearsAreKnown(calendar, from, to) : yearsAreKnown(calendar, to, from);
  return { days, isKnown };
}

function yearsAreKnown({ years }: WorkingCalendar, from: string, to: string): boolean {
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++) if (!years.has(year)) return false;
  return true;
}

/** The number of a day since the calendar's first. */
function numberOf(day: string): number {
  const at = Date.parse(`${day}T00:00:00Z`) / msPerDay - firstDay;
  if (!(at >= 0 && at <= lastDay - firstDay)) throw new RangeError(`${day} lies outside of the calendar`);
  return at;
}

const dayOf = (at: number) => new Date((at + firstDay) * msPerDay).toISOString().slice(0, 10);

// 01/01/2000 was a Saturday.
const isWeekend = (at: number) => at % 7 < 2;

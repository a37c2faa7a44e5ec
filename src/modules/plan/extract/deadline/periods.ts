import { isoDate, lastDay, lastDayBefore } from '../../../../office/words/dates.ts';
import { type Moment, readMoments } from './moments.ts';

/** A date or a stretch of time named in a deadline, with its place in the folded text. */
export interface Period {
  at: number;
  end: number;
  kind: Moment['kind'];
  /** First and last day, yyyy-mm-dd; null while the year is not known. */
  opens: string | null;
  closes: string | null;
  month: number;
  /** A day that the year does not have, such as 31/4. */
  impossible: boolean;
}

interface Placed extends Moment {
  at: number;
  end: number;
  before: boolean;
}

/** Beginning, middle and end of a month are its 1st, 15th and last day: Bộ luật Dân sự 2015, Điều 146, khoản 2. */
function narrow(moment: Moment, edge: string | undefined): Moment {
  if (!edge || (moment.kind !== 'month' && moment.kind !== 'quarter')) return moment;
  const [first] = moment.from;
  const [last] = moment.to;
  const middle: [number, number] = [(first + last) / 2, 15];
  const on: Record<string, [number, number]> = { dau: [first, 1], giua: middle, 'nua dau': middle, cuoi: [last, 0] };
  const day = on[edge] ?? moment.to;
  return { ...moment, kind: 'day', from: day, to: day };
}

function place(moment: Moment, text: string, at: number, end: number): Placed {
  const lead = text.slice(Math.max(0, at - 24), at);
  const narrowed = narrow(moment, /\b((?:nua )?dau|giua|cuoi)\s*(?:cua\s*)?$/.exec(lead)?.[1]);
  return { ...narrowed, at, end, before: narrowed.kind !== 'day' && /\btruoc\s*$/.test(lead) };
}

function dated(moment: Placed, year: number | null): Period {
  const { at, end, kind } = moment;
  const period: Period = { at, end, kind, opens: null, closes: null, month: moment.to[0], impossible: false };
  if (year === null) return period;
  const [fromMonth, fromDay] = moment.from;
  const [toMonth, toDay] = moment.to;
  const lastYear = moment.lastYear ?? year;
  const opens = isoDate(year, fromMonth, fromDay === 0 ? lastDay(year, fromMonth) : fromDay);
  const closes = moment.before
    ? lastDayBefore(year, fromMonth)
    : isoDate(lastYear, toMonth, toDay === 0 ? lastDay(lastYear, toMonth) : toDay);
  return { ...period, opens, closes, impossible: closes === null };
}

/**
 * Finds the dates and periods named in a folded text, in reading order. Where no year is written, it is the one written
 * next in the same text ("quý II và quý IV/2026"), otherwise the plan's.
 */
export function findPeriods(text: string, planYear: number | null): Period[] {
  const found: Placed[] = [];
  for (let at = 0; at < text.length; ) {
    const starts = /[a-z0-9]/.test(text[at] ?? '') && !/[a-z0-9]/.test(text[at - 1] ?? ' ');
    const read = starts ? readMoments(text, at) : null;
    for (const moment of read?.moments ?? []) found.push(place(moment, text, at, read?.end ?? at));
    at = read ? read.end : at + 1;
  }
  let written: number | null = null;
  const periods: Period[] = [];
  for (const moment of found.reverse()) {
    if (moment.year !== null) written = moment.year;
    const base = moment.year ?? (moment.shift === 0 ? (written ?? planYear) : planYear);
    periods.push(dated(moment, base === null ? null : base + moment.shift));
  }
  return periods.reverse();
}

import { fold } from '../../../../office/words/fold.ts';
import type { Deadline } from '../extraction.ts';
import { type EventClause, findEvents } from './event.ts';
import { occurrencesOf } from './occurrences.ts';
import { findPeriods, type Period } from './periods.ts';
import { type Recurrence, readRecurrence } from './recurrence.ts';
import { spelledInFigures } from './spelled.ts';

const continuous =
  /thuong xuyen|lien tuc|(?:trong |suot )?ca nam|quanh nam|(?:hang|moi) ngay|suot nam|xuyen suot|(?<!\d)24\s*\/\s*(?:7|24)(?!\d)|thuong truc|(?<![a-z])tx(?![a-z])/;
/** Said of the whole year, whatever part of it is stressed besides. */
const wholeYear = /(?:ca|quanh|suot) nam/;
const openStart = /(?<![a-z])(?:bat dau\s*)?(?:ke\s*)?tu\s*(?:dau\s*)?$/;
const dash = /^[\s\-–—.…/"]*$/;

/** A stretch that the work goes on in from some day: "thường xuyên từ quý I" is not over when the quarter is. */
const startsFrom = /^\W*(?:thuong xuyen|lien tuc)[\s,]*(?:ke\s*)?tu(?![a-z])/;

function withoutSpans(text: string, spans: { at: number; end: number }[]): string {
  let rest = text;
  for (const { at, end } of spans) rest = rest.slice(0, at) + '|'.padEnd(end - at) + rest.slice(end);
  return rest;
}

function latest(periods: Period[]): string | null {
  return periods.reduce<string | null>(
    (last, { closes }) => (closes && (!last || closes > last) ? closes : last),
    null,
  );
}

/** A fixed date or a period; "từ tháng 3" with no end runs to the end of the year. */
function dateOf(text: string, folded: string, periods: Period[]): Deadline {
  const due = latest(periods);
  const [only] = periods;
  const runsOn = periods.length === 1 && only !== undefined && openStart.test(folded.slice(0, only.at));
  const last = periods.findLast((period) => period.closes === due);
  const range = periods.length > 1 && /(?<![a-z])tu(?![a-z])/.test(folded);
  const type = last?.kind === 'day' && !range && !runsOn ? 'fixed' : 'period';
  return { text, type, due: runsOn && due ? `${due.slice(0, 4)}-12-31` : due, occurrences: [], event: '' };
}

function listedDays(text: string, periods: Period[]): Deadline {
  const dates = periods.flatMap(({ kind, closes }) => (kind === 'year' ? [] : (closes ?? []))).sort();
  return { text, type: 'recurring', due: null, occurrences: [...new Set(dates)], event: '' };
}

function recurringOf(
  text: string,
  folded: string,
  recurrence: Recurrence,
  periods: Period[],
  year: number | null,
): Deadline {
  const days = periods.filter((period) => period.kind === 'day');
  const stretches = periods.filter(
    (period) => period.kind === 'month' || period.kind === 'quarter' || period.kind === 'part',
  );
  const listed = days.length > 1 ? days : recurrence.open ? stretches : [];
  if (listed.length > 0) return listedDays(text, listed);
  const inYear = periods.find((period) => period.kind === 'year')?.closes?.slice(0, 4);
  const of = inYear ? Number(inYear) : year;
  const all = of === null ? [] : occurrencesOf(recurrence, of);
  const within = /(?<![a-z])(?:tu|trong)(?![a-z])/.test(folded) ? stretches : [];
  const opens = within.map((period) => period.opens ?? '').sort()[0] ?? '';
  const closes =
    (within.length > 1 || !openStart.test(folded.slice(0, within[0]?.at ?? 0)) ? latest(within) : null) ?? '9999';
  return {
    text,
    type: 'recurring',
    due: null,
    occurrences: all.filter((date) => date >= opens && date <= closes),
    event: '',
  };
}

function isRecurring(recurrence: Recurrence | null, periods: Period[], runs: boolean): recurrence is Recurrence {
  if (!recurrence) return false;
  const dated = periods.filter((period) => period.kind !== 'year');
  if (recurrence.yearlyOnly) return dated.length === 0 && !runs;
  if (recurrence.open) return dated.length !== 1 && !runs;
  return true;
}

const returns = /(?:hang|moi)\s*(?:nam|ky)|dinh ky/;

/** Days in a plain list come round one after another: three of them, or two "hằng năm"; two alone are a stretch's ends. */
function isListOfDays(folded: string, periods: Period[]): boolean {
  const days = periods.filter((period) => period.kind === 'day' && !period.impossible);
  if (days.length !== periods.filter((period) => period.kind !== 'year').length) return false;
  if (/(?<![a-z])(?:tu|den)(?![a-z])/.test(folded)) return false;
  return days.length > 2 || (days.length === 2 && returns.test(folded));
}

function eventWords(text: string, events: EventClause[]): string {
  return events.map(({ at, end }) => text.slice(at, end).trim()).join('; ');
}

/**
 * Reads a deadline in words. `year` is the plan's. Conventions (issue of the first stone, section 2): "trước ngày D" and
 * "đến D" are due on D; "trước tháng M" the day before it; a period on its last day, several on the last of all; "hằng
 * năm" beside a date is the plan's year; words that cannot be read give type `none` with the words kept.
 */
export function readDeadline(words: string, year: number | null): Deadline {
  const text = words.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (dash.test(text)) return { text: '', type: 'none', due: null, occurrences: [], event: '' };
  const folded = fold(spelledInFigures(text));
  const events = findEvents(folded);
  const outside = withoutSpans(folded, events);
  const periods = findPeriods(outside, year);
  const recurrence = readRecurrence(withoutSpans(outside, periods));
  const runs = continuous.exec(outside);

  if (isRecurring(recurrence, periods, runs !== null)) return recurringOf(text, outside, recurrence, periods, year);
  const dated = periods.filter((period) => period.kind !== 'year');
  const strong = events.filter((event) => !event.weak && !(event.besides && periods.length > 0));
  const [first] = strong;
  if (first && !(runs && runs.index < first.at)) {
    return { text, type: first.kind, due: latest(periods), occurrences: [], event: eventWords(text, strong) };
  }
  const goesOn = wholeYear.test(runs?.[0] ?? '') || (dated.length === 1 && startsFrom.test(outside));
  if (runs && (dated.length === 0 || goesOn))
    return { text, type: 'continuous', due: null, occurrences: [], event: '' };
  const real = periods.filter((period) => !period.impossible);
  if (periods.length > 0 && real.length === 0) return { text, type: 'none', due: null, occurrences: [], event: '' };
  if (isListOfDays(outside, real)) return listedDays(text, real);
  if (real.length > 0) return dateOf(text, outside, real);
  const [weak] = events;
  if (weak) return { text, type: weak.kind, due: null, occurrences: [], event: eventWords(text, events) };
  return { text, type: 'none', due: null, occurrences: [], event: '' };
}

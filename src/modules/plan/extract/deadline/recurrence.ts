/** How often a deadline returns, read from its words. */
export interface Recurrence {
  /** Last months of the stretches that end within the year: 3, 6, 9, 12 for "hằng quý". */
  months: number[];
  weekly: boolean;
  /** Only "hằng năm", which beside a date says no more than that the date is in the plan's year. */
  yearlyOnly: boolean;
  /** "Định kỳ" without saying how often. */
  open: boolean;
  /** The day of the month asked for, 0 for its last day. */
  day: number;
  /** Months after the last of the stretch: -2 the first month of a quarter, 1 the month that follows. */
  monthShift: number;
}

const every = String.raw`(?:hang|moi|cac|tung|dinh ky(?:\s+(?:theo|vao|hang|moi|cac))?|theo|bao cao)`;
const joint = String.raw`\s*(?:,\s*va|,|va|/|&|hoac|-|;)?\s*(?:hang\s*|moi\s*|dinh ky\s*|01\s*|ca\s*|bao cao\s*|cuoi\s*)*`;
const quarter = String.raw`qu[yi](?!\s*(?:dinh|che|trinh|hoach|mo))`;
const stretch = String.raw`(?:tuan|0?[369]\s*thang(?:\s*dau nam)?|thang|${quarter}|nam)(?![a-z]|\s*(?:dau|cuoi)\s*nam|\s*\d|\s*(?:i{1,3}|iv)(?![a-z]))`;

/** Lists of stretches: "hằng quý, 6 tháng và năm"; "06 tháng, năm"; "quý, năm". */
const lists = [
  new RegExp(String.raw`(?<![a-z])${every}\s*(${stretch}(?:${joint}${stretch})*)`, 'g'),
  new RegExp(
    String.raw`(?<![a-z0-9])((?:${quarter}${joint})?0?[69]\s*thang(?:\s*dau nam)?(?:${joint}0?9\s*thang)?${joint}(?:01\s*)?nam)(?![a-z])`,
    'g',
  ),
  new RegExp(`(?<![a-z])(${quarter}${joint}nam|thang${joint}${quarter}(?:${joint}nam)?)(?![a-z0-9])`, 'g'),
];
const timesPer =
  /(\d{1,2}|mot|hai|ba|bon)\s*(?:lan|ky|dot|cuoc|bao cao|buoi)\s*(?:\/|trong|moi|mot)?\s*(?:01\s*|mot\s*|1\s*)?(tuan|thang|qu[yi]|nam)(?![a-z])/g;
const unitPer =
  /(?:(\d{1,2}|mot|hai|ba|bon|sau)\s*)?(tuan|thang|qu[yi]|nam)\s*\/?\s*(\d{1,2}\s*|mot\s*|hai\s*|ba\s*|bon\s*)?(?:lan|ky|dot|cuoc)(?![a-z])/g;
const yearly = /(?<![a-z])(?:hang|moi|thuong)\s*(?:nam|nien)(?![a-z])/;
const open = /dinh ky|hang ky|tung ky|moi ky/;
const dayOfMonth =
  /(?:ngay\s*(\d{1,2})\s*(?:cua\s*|trong\s*|vao\s*)?(?:(?:hang|moi|cac)\s*)?(?:thang(?!\s*\d|\s*\/)|qu[yi]))|(?<!\d)(\d{1,2})\s*(?:(?:cua\s*)?(?:hang|moi|cac)\s*(?:thang|qu[yi])|cua\s*thang|thang\s*(?:dau|cuoi)\s*(?:cua\s*)?(?:hang\s*|moi\s*)?qu[yi])(?![a-z])/;
const monthOfQuarter =
  /thang\s*(dau|giua|cuoi|thu nhat|thu hai|thu ba)\s*(?:tien\s*|cung\s*)?(?:cua\s*)?(?:hang\s*|moi\s*|cac\s*|tung\s*)?qu[yi](?![a-z]|\s*(?:i{1,3}|iv|[1-4])(?![a-z]))(\s*(?:sau|tiep theo|ke tiep|lien ke))?/;
const monthAfter = /thang\s*(?:sau|tiep theo|ke tiep|lien ke|lien sau|ke sau)/;

const counts: Record<string, number> = { mot: 1, hai: 2, ba: 3, bon: 4, sau: 6 };
const countOf = (word: string | undefined) => counts[word?.trim() ?? 'mot'] ?? Number(word);
const lengths: Record<string, number> = { thang: 1, quy: 3, qui: 3, nam: 12 };

/** Last months of equal stretches of so many months: 6 gives 6 and 12. */
function monthsEvery(length: number): number[] {
  const months = [12];
  for (let month = length; month < 12; month += length) months.push(Math.round(month));
  return months;
}

/** Where in the month the deadline falls: "ngày 20 tháng cuối quý", "ngày 05 của tháng sau". */
function placeOf(text: string, ofQuarter: RegExpExecArray | null): Pick<Recurrence, 'day' | 'monthShift'> {
  const [, named, bare] = dayOfMonth.exec(text) ?? [];
  const day = Number(named ?? bare ?? 0);
  if (!ofQuarter) return { day, monthShift: day > 0 && monthAfter.test(text) ? 1 : 0 };
  const name = ofQuarter[1] ?? '';
  const shift = /dau|nhat/.test(name) ? -2 : /giua|hai/.test(name) ? -1 : 0;
  return { day, monthShift: ofQuarter[2] ? shift + 3 : shift };
}

interface Frequency {
  months: Set<number>;
  weekly: boolean;
}

function add(frequency: Frequency, unit: string, count: number) {
  if (unit === 'tuan') frequency.weekly = true;
  else if (unit === 'thang' && count === 9) frequency.months.add(9);
  else for (const month of monthsEvery(Math.max(1, count * (lengths[unit] ?? 12)))) frequency.months.add(month);
}

function frequencyOf(text: string): Frequency {
  const frequency: Frequency = { months: new Set(), weekly: false };
  for (const pattern of lists) {
    for (const [, words = ''] of text.matchAll(pattern)) {
      if (words.trim() === 'nam') continue;
      for (const m of words.matchAll(/(0?[369])?\s*(tuan|thang|qu[yi]|nam)/g))
        add(frequency, m[2] ?? '', Number(m[1] ?? 1));
    }
  }
  for (const m of text.matchAll(timesPer)) add(frequency, m[2] ?? '', 1 / countOf(m[1]));
  for (const m of text.matchAll(unitPer)) add(frequency, m[2] ?? '', countOf(m[1]) / countOf(m[3]));
  return frequency;
}

/** Reads from a folded text how often its deadline returns; null when it does not. */
export function readRecurrence(text: string): Recurrence | null {
  const ofQuarter = monthOfQuarter.exec(text);
  const place = placeOf(text, ofQuarter);
  const { months, weekly } = frequencyOf(ofQuarter ? text.replace(ofQuarter[0], ' hang quy ') : text);
  if (place.day > 0 && months.size === 0) for (const month of monthsEvery(1)) months.add(month);
  const yearlyOnly = months.size === 0 && !weekly && (yearly.test(text) || /dinh ky\s*nam(?![a-z])/.test(text));
  if (yearlyOnly) months.add(12);
  const unsaid = months.size === 0 && !weekly;
  if (unsaid && !open.test(text)) return null;
  return { months: [...months].sort((a, b) => a - b), weekly, yearlyOnly, open: unsaid, ...place };
}

/** A date or a stretch of time as written, before it is known which year an unwritten year is. */
export interface Moment {
  kind: 'day' | 'month' | 'quarter' | 'part' | 'year';
  from: [month: number, day: number];
  /** Day 0 stands for the last day of the month. */
  to: [month: number, day: number];
  year: number | null;
  /** The last year of a stretch such as 2021-2025. */
  lastYear: number | null;
  /** -1 for "năm trước", 1 for "năm sau". */
  shift: number;
}

interface Rule {
  pattern: RegExp;
  read: (match: RegExpExecArray) => Moment[];
}

const yearWords = String.raw`(?:\s*[/.,-]?\s*(?:cua\s+)?(?:nam\s*)?20\d\d(?!\d)|\s*,?\s*(?:cua\s+|trong\s+)?(?:hang\s+|moi\s+|cung\s+)?nam(?:\s+(?:truoc(?!\s*(?:ngay\s*)?\d)|ngoai|sau|nay|ke tiep|ke sau|tiep theo|lien sau|lien ke|lien truoc))?(?![a-z]|\s*20\d))`;
const quarter = `(?:iv|1v|[il]{1,3}|[1-4])(?![a-z0-9])`;
const month = String.raw`(?:1[0-2]|0?[1-9])(?!\d|\s*/\s*\d{1,2}(?!\d)|\s*thang|\s*%|\s*lan)`;
const and = String.raw`\s*(?:,\s*va|,|;|-|&|\+|va|hoac|den|toi)(?:\s*(?:het|ca|dau|cuoi))?\s*`;
const day = String.raw`(?:ngay\s*|mung\s*)?(\d{1,2})`;

/** "năm trước", "năm sau" or a year in figures, at the end of what a rule has matched. */
function yearOf(words: string): Pick<Moment, 'year' | 'shift'> {
  const written = /20\d\d/.exec(words);
  if (written) return { year: Number(written[0]), shift: 0 };
  const relative = /nam\s+(\S+(?: truoc)?)/.exec(words)?.[1] ?? '';
  const shift = /truoc|ngoai/.test(relative) ? -1 : /^(sau|ke|tiep|lien)/.test(relative) ? 1 : 0;
  return { year: null, shift };
}

function moment(kind: Moment['kind'], from: Moment['from'], to: Moment['to'], words: string): Moment {
  return { kind, from, to, lastYear: null, ...yearOf(words) };
}

/** One day; written with its year also one that no calendar has, so that "32/12/2025" is not read as December. */
function onDay(month: number, dayOfMonth: number, words: string): Moment[] {
  const real = month >= 1 && month <= 12 && dayOfMonth >= 1 && dayOfMonth <= 31;
  return real || words ? [moment('day', [month, dayOfMonth], [month, dayOfMonth], words)] : [];
}

/** I…IV or 1…4, also where a scanner has read the I as an l or a 1. */
function quarterNumber(text: string): number {
  if (text === 'iv' || text === '1v') return 4;
  return /^[il]+$/.test(text) ? text.length : Number(text);
}

/** A list such as "II, III và IV/2026" or "6, tháng 12 năm 2026": one moment for each number in it. */
function listed(list: string, number: string, read: (value: string, words: string) => Moment): Moment[] {
  const each = new RegExp(`(?<![a-su-z0-9/])(${number})(${yearWords})?`, 'g');
  return [...list.matchAll(each)].map((m) => read(m[1] ?? '', m[2] ?? ''));
}

const weeks: Record<string, number> = { nhat: 1, 'dau tien': 1, dau: 1, hai: 2, ba: 3, tu: 4 };

/** Week n of a month is its days 7n-6 … 7n, since the office's weeks follow no calendar's numbering. */
function week(name: string, of: number, words: string): Moment {
  const number = weeks[name] ?? Number(name);
  const last = name.startsWith('cuoi') || number > 4;
  return moment('day', [of, last ? 25 : number * 7 - 6], [of, last ? 0 : number * 7], words);
}

const thirds: Record<string, number> = { thuong: 10, trung: 20, ha: 0 };
// Beginning, middle and end of a year: Bộ luật Dân sự 2015, Điều 146, khoản 3.
const edges: Record<string, [number, number]> = { dau: [1, 1], giua: [6, 30], cuoi: [12, 31] };

function rule(source: string, read: Rule['read']): Rule {
  return { pattern: new RegExp(source, 'y'), read };
}

/** Tried in this order at each word of the folded text: the longer wording first. */
const rules: Rule[] = [
  rule(String.raw`${day}\s*([.-])\s*(\d{1,2})\s*\2\s*(20\d\d)(?!\d)`, (m) =>
    onDay(Number(m[3]), Number(m[1]), m[4] ?? ''),
  ),
  rule(String.raw`${day}\s*/\s*(\d{1,2})\s*/\s*(\d\d)(?!\d)`, (m) => onDay(Number(m[2]), Number(m[1]), `20${m[3]}`)),
  rule(
    String.raw`(?!(?<!(?:truoc|den|nhat|tu|toi|het)\s)24\s*/\s*7(?!\d|\s*/))${day}\s*/\s*(\d{1,2})(?!\d|\s*/?\s*lan)(${yearWords})?`,
    (m) => onDay(Number(m[2]), Number(m[1]), m[3] ?? ''),
  ),
  rule(
    String.raw`${day}\s*(?:cua\s*)?(?:cac\s*)?thang\s*(${month}(?:\s*(?:,|va)\s*(?:thang\s*)?${month})*${yearWords}?)`,
    (m) =>
      listed(m[2] ?? '', month, (of, words) =>
        moment('day', [Number(of), Number(m[1])], [Number(of), Number(m[1])], words),
      ),
  ),
  rule(
    String.raw`tuan\s*(?:le\s*)?(?:thu\s*)?(\d|nhat|hai|ba|tu|dau tien|dau|cuoi cung|cuoi)\s*(?:cua|/|,)?\s*thang\s*(${month})(${yearWords})?`,
    (m) => [week(m[1] ?? '', Number(m[2]), m[3] ?? '')],
  ),
  rule(String.raw`(thuong|trung|ha)\s*tuan\s*thang\s*(${month})(${yearWords})?`, (m) => {
    const of = Number(m[2]);
    return [moment('day', [of, 1], [of, thirds[m[1] ?? ''] ?? 0], m[3] ?? '')];
  }),
  rule(
    String.raw`(?:qu[yi]\s*|q\.?(?=[1-4i]))(${quarter}(?:${yearWords})?(?:${and}(?:qu[yi]\s*)?${quarter}(?:${yearWords})?)*)`,
    (m) =>
      listed(m[1] ?? '', quarter, (text, words) => {
        const number = quarterNumber(text);
        return moment('quarter', [number * 3 - 2, 1], [number * 3, 0], words);
      }),
  ),
  rule(
    String.raw`0?([1-9]|1[01])\s*thang\s*(dau|cuoi)(?!\s*(?:cua\s*)?(?:hang\s*|moi\s*)?qu[yi](?![a-z]))(?:\s*(?:cua\s*)?nam(?![a-z]|\s+(?:truoc|sau)))?(${yearWords})?`,
    (m) => {
      const count = Number(m[1]);
      const [from, to] = m[2] === 'dau' ? [1, count] : [13 - count, 12];
      return [moment('part', [from, 1], [to, 0], m[3] ?? '')];
    },
  ),
  rule(String.raw`0?([369])\s*thang\s*(/\s*20\d\d|nam\s*20\d\d)`, (m) => [
    moment('part', [1, 1], [Number(m[1]), 0], m[2] ?? ''),
  ]),
  rule(String.raw`nua\s*(?:nam\s*)?(dau|cuoi)(?:\s*nam(?!\s*20\d))?(${yearWords})?`, (m) => [
    m[1] === 'dau' ? moment('part', [1, 1], [6, 0], m[2] ?? '') : moment('part', [7, 1], [12, 0], m[2] ?? ''),
  ]),
  rule(
    String.raw`(?:thang\s*|t\.?(?=\d))(${month}(?:${yearWords})?(?:${and}(?:thang\s*|t\.?(?=\d))?${month}(?:${yearWords})?)*)`,
    (m) => listed(m[1] ?? '', month, (of, words) => moment('month', [Number(of), 1], [Number(of), 0], words)),
  ),
  rule(String.raw`(1[0-2]|0?[1-9])\s*[/-]\s*(20\d\d)(?!\d)`, (m) => [
    moment('month', [Number(m[1]), 1], [Number(m[1]), 0], m[2] ?? ''),
  ]),
  rule(String.raw`(?:(?:nam(?:\s*hoc)?|giai doan|nien do)\s*)?(20\d\d)\s*-\s*(20\d\d)(?!\d)`, (m) => [
    { ...moment('year', [1, 1], [12, 0], m[1] ?? ''), lastYear: Number(m[2]) },
  ]),
  rule(String.raw`(dau|giua|cuoi)\s*nam(?:\s*(20\d\d)|\s+(truoc|sau))?(?![a-z])`, (m) => {
    const [of, on] = edges[m[1] ?? ''] ?? [12, 31];
    return onDay(of, on, m[2] ?? (m[3] ? `nam ${m[3]}` : ''));
  }),
  rule(String.raw`(?:(?:trong\s*)?nam|den|toi)\s*(20\d\d)(?![\d/])`, (m) => [
    moment('year', [1, 1], [12, 0], m[1] ?? ''),
  ]),
  rule(String.raw`(?<!.)(20\d\d)\s*$`, (m) => [moment('year', [1, 1], [12, 0], m[1] ?? '')]),
  rule(
    String.raw`(?<!(?:cac|nhung)\s)nam\s*(?:truoc(?!\s*(?:ngay\s*)?\d)|ngoai|sau|ke tiep|tiep theo|lien ke)(?![a-z])`,
    (m) => [moment('year', [1, 1], [12, 0], m[0])],
  ),
  rule(String.raw`(?:trong|het)\s*nam(?:\s*(?:ke hoach|nay))?(?![a-z]|\s*20\d|\s*qu[yi])`, () => [
    moment('year', [1, 1], [12, 0], ''),
  ]),
];

/** Reads the date or period (or the list of them) that begins at `at` in a folded text, and where its words end. */
export function readMoments(text: string, at: number): { moments: Moment[]; end: number } | null {
  for (const { pattern, read } of rules) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) continue;
    const moments = read(match);
    if (moments.length > 0) return { moments, end: pattern.lastIndex };
  }
  return null;
}

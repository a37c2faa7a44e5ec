export type NumberKind = 'roman' | 'capital' | 'arabic' | 'letter' | 'bullet';

/** The printed number at the head of a paragraph or in a table's first column. */
export interface Marker {
  kind: NumberKind;
  /** The number as printed, without the full stop or bracket after it. */
  number: string;
  /** What follows it. */
  rest: string;
}

/** Letters in the order of Vietnamese lists (no f, j, w, z): handbook 7.3. */
const letters = 'abcdđeghiklmnopqrstuvxy';

/** "I.1": a number within a group that has a Roman one. */
const compound = /^([IVX]{1,5}(?:\.\d{1,3}){1,4})(?:\s*[.):](?!\d)\s*|\s+|$)/;
const roman = /^(?:(?:phần|PHẦN|Phần|mục|MỤC|Mục)\s+(?:thứ\s+)?)?([IVX]{1,5})(?:\s*[.):\-–]\s*|\s+|$)(?=\P{Ll}|$)/u;
const capital = /^(?:(?:phần|PHẦN|Phần)\s+)?([A-EGHK]|Đ)(?:\s*[.):\-–]\s*|$)/u;
/** After "1/" and "1-" words must follow: "1/2", "05-NQ/TU" and "10-12 lớp" are no numbers of items. */
const arabic = /^\(?(\d{1,3}(?:\.\d{1,3}){0,4})(?:\s*[.):](?!\d)\s*|[/-](?:\s+(?=\p{Lu})|$)|$)/u;
const letter = /^\(?([a-zđ]|i{1,3}|iv)(?:\s*[.)]\s*|[/-](?:\s+(?=\p{Lu})|$)|$)/u;
const bullet = /^([-–—+•●*▪·])\s*/;

/** Reads the number that a text begins with; null where it begins with none. */
export function readMarker(text: string): Marker | null {
  const rules: [RegExp, NumberKind][] = [
    [compound, 'arabic'],
    [roman, 'roman'],
    [capital, 'capital'],
    [arabic, 'arabic'],
    [letter, 'letter'],
    [bullet, 'bullet'],
  ];
  for (const [pattern, kind] of rules) {
    const match = pattern.exec(text);
    if (match) return { kind, number: match[1] ?? '', rest: text.slice(match[0].length).trim() };
  }
  return null;
}

function romanValue(number: string): number {
  const values: Record<string, number> = { I: 1, V: 5, X: 10 };
  let total = 0;
  for (let at = 0; at < number.length; at++) {
    const value = values[number[at] ?? ''] ?? 0;
    total += value < (values[number[at + 1] ?? ''] ?? 0) ? -value : value;
  }
  return total;
}

/** The place of a number among its siblings: "IV" and "4" and "1.4" and "d" are 4; 0 where it has none. */
export function ordinal(marker: Pick<Marker, 'kind' | 'number'>): number {
  if (marker.kind === 'roman') return romanValue(marker.number);
  if (marker.kind === 'arabic') return Number(marker.number.split('.').at(-1));
  if (marker.kind === 'bullet') return 0;
  return letters.indexOf(marker.number.toLowerCase()) + 1;
}

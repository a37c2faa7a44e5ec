/** Letters of points in the order of the Vietnamese alphabet as official documents use it: đ follows d; no f, j, w, z. */
const LETTERS = [...'abcdđeghiklmnopqrstuvxy'];

const ROMAN = [
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
] as const;

/** The letter of the n-th point (from 1): a, b, c, d, đ, e, g … Past the alphabet it goes on with aa, ab. */
export function pointLetter(n: number): string {
  const index = n - 1;
  const last = LETTERS[index % LETTERS.length] ?? '';
  return index < LETTERS.length ? last : pointLetter(Math.floor(index / LETTERS.length)) + last;
}

/** n (from 1) in Roman numerals. */
export function roman(n: number): string {
  let rest = n;
  let written = '';
  for (const [sign, value] of ROMAN) {
    written += sign.repeat(Math.floor(rest / value));
    rest %= value;
  }
  return written;
}

/** Numbers headings in order; a heading starts the levels below it anew. Each call of the returned function takes one heading. */
export function headingNumbers(): (level: 1 | 2 | 3) => string {
  const counts = { 1: 0, 2: 0, 3: 0 };
  return (level) => {
    counts[level] += 1;
    if (level === 1) counts[2] = 0;
    if (level <= 2) counts[3] = 0;
    if (level === 1) return `${roman(counts[1])}.`;
    return level === 2 ? `${counts[2]}.` : `${pointLetter(counts[3])})`;
  };
}

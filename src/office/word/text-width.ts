/**
 * Advance widths of Times New Roman Bold, in thousandths of the font size, by the letters that have them.
 * Of the Vietnamese marks only the horn of ơ and ư (U+031B) adds width. A printed rule must be a fraction of the line above it, hence this table.
 */
const WIDTHS = new Map(
  [
    [54, '\u031b'],
    [250, ' \u00a0,.'],
    [278, "'/il"],
    [333, '!()-:;`fjt'],
    [389, 'Is'],
    [444, 'cerz'],
    [500, '0123456789?J_agovxy–“”'],
    [556, 'Sbdđhknpqu'],
    [611, 'FP'],
    [667, 'BELTZ'],
    [722, 'ACDĐNRUVXYw'],
    [778, 'GHKOQ'],
    [833, '&m'],
    [944, 'M'],
    [1000, '%W…'],
  ].flatMap(([width, letters]) => [...String(letters)].map((letter): [string, number] => [letter, Number(width)])),
);

const TWIPS_PER_POINT = 20;

/** Length in twips of a line of text in Times New Roman Bold of `size` points. */
export function boldWidth(text: string, size: number): number {
  let width = 0;
  for (const letter of text.normalize('NFD').replace(/(?!\u031b)\p{M}/gu, '')) width += WIDTHS.get(letter) ?? 500;
  return Math.ceil((width / 1000) * size * TWIPS_PER_POINT);
}

/** Breaks bold text into the fewest lines that fit `within` twips, the lines as even as words allow. */
export function evenLines(text: string, size: number, within: number): string[] {
  const count = breakLines(text, size, within).length;
  let low = 0;
  let high = within;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (breakLines(text, size, middle).length <= count) high = middle;
    else low = middle + 1;
  }
  return breakLines(text, size, high);
}

function breakLines(text: string, size: number, within: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && boldWidth(longer, size) <= within) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

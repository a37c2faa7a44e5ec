import type { Glyph } from './ink.ts';

/** Text on one baseline that stands together: a line of a paragraph or of a cell. */
export interface Line {
  page: number;
  text: string;
  x0: number;
  x1: number;
  /** The baseline. */
  y: number;
  size: number;
  /** How wide the first word is. */
  firstWord: number;
  bold: boolean;
  italic: boolean;
  /** A space was written after the last word, as word processors do where they wrap a line between two words. */
  spaceAfter: boolean;
}

/** The text of glyphs that share a baseline, whatever order they were drawn in; none where there is only white space. */
export function toLine(page: number, glyphs: readonly Glyph[]): Line | undefined {
  const sorted = glyphs.toSorted((a, b) => a.x0 - b.x0);
  const inked = sorted.filter((glyph) => glyph.text.trim() !== '');
  const [first] = inked;
  if (!first) return undefined;
  const size = middle(inked.map((glyph) => glyph.size));
  const x1 = Math.max(...inked.map((glyph) => glyph.x1));
  // Accented letters are often borrowed from another font, which may have no bold face.
  const plain = inked.filter((glyph) => /[A-Za-z0-9]/.test(glyph.text));
  const letters = plain.length > 0 ? plain : inked;
  const most = letters.length * 0.9;
  const text = compose(sorted, size);
  const word = text.indexOf(' ');
  return {
    page,
    text,
    x0: first.x0,
    x1,
    y: middle(inked.map((glyph) => glyph.y)),
    size,
    firstWord: widthOf(inked, word < 0 ? text.length : word),
    bold: letters.filter((glyph) => glyph.bold).length >= most,
    italic: letters.filter((glyph) => glyph.italic).length >= most,
    spaceAfter: sorted.some((glyph) => glyph.x1 > x1 && glyph.text.trim() === ''),
  };
}

/** Joins sorted glyphs; a gap that is wide beside the gaps between this line's letters is a space. */
function compose(glyphs: readonly Glyph[], size: number): string {
  const gaps = glyphs.flatMap((glyph, i) => {
    const before = glyphs[i - 1];
    return before && !isSpace(before) && !isSpace(glyph) ? [glyph.x0 - before.x1] : [];
  });
  const spread = Math.max(0, middle(gaps));
  const spaced = glyphs.some(isSpace);
  // Where spaces are written out, a gap alone must be plain to count: a letter from another font may stand a little off.
  const wide = spread + size * (spaced ? 0.25 : 0.15);
  let text = '';
  let reach = Number.NEGATIVE_INFINITY;
  let space = false;
  for (const glyph of glyphs) {
    if (isSpace(glyph)) {
      space = true;
      continue;
    }
    const gap = glyph.x0 - reach;
    const apart = gap > wide || (space && gap > spread + size * 0.05);
    const accent = /^\p{M}/u.test(glyph.text);
    if (text !== '' && apart && !accent) text += ' ';
    text += glyph.text;
    space = false;
    reach = Math.max(reach, glyph.x1);
  }
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** From the first glyph to the one that ends `count` characters of text. */
function widthOf(inked: readonly Glyph[], count: number): number {
  let characters = 0;
  let reach = inked[0]?.x0 ?? 0;
  for (const glyph of inked) {
    if (characters >= count) break;
    if (!/^\p{M}/u.test(glyph.text)) characters += glyph.text.length;
    reach = Math.max(reach, glyph.x1);
  }
  return reach - (inked[0]?.x0 ?? 0);
}

function isSpace(glyph: Glyph): boolean {
  return glyph.text.trim() === '';
}

/** The median; 0 of nothing. */
export function middle(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** The lines of glyphs known to stand in one cell, from top to bottom. */
export function levelLines(page: number, glyphs: readonly Glyph[]): Line[] {
  const levels: Glyph[][] = [];
  for (const glyph of glyphs.toSorted((a, b) => a.y - b.y)) {
    const [first] = levels.at(-1) ?? [];
    if (first && glyph.y - first.y < Math.max(first.size, glyph.size) * 0.45) levels.at(-1)?.push(glyph);
    else levels.push([glyph]);
  }
  return levels.flatMap((level) => toLine(page, level) ?? []);
}

import { cleanText } from '../clean.ts';
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
  const sorted = glyphs.toSorted((a, b) => placeOf(a) - placeOf(b));
  const inked = sorted.filter((glyph) => !isSpace(glyph));
  const [first] = inked;
  if (!first) return undefined;
  const size = middle(inked.map((glyph) => glyph.size));
  const y = middle(inked.map((glyph) => glyph.y));
  const x1 = Math.max(...inked.map((glyph) => glyph.x1));
  // Accented letters are often borrowed from another font, which may have no bold face.
  const plain = inked.filter((glyph) => /[A-Za-z0-9]/.test(glyph.text));
  const letters = plain.length > 0 ? plain : inked;
  const most = letters.length * 0.9;
  const text = compose(withoutNoteMarks(sorted, size, y), size);
  const word = text.indexOf(' ');
  return {
    page,
    text,
    x0: first.x0,
    x1,
    y,
    size,
    firstWord: widthOf(inked, word < 0 ? text.length : word),
    bold: letters.filter((glyph) => glyph.bold).length >= most,
    italic: letters.filter((glyph) => glyph.italic).length >= most,
    spaceAfter: sorted.some((glyph) => glyph.x1 > x1 && isSpace(glyph)),
  };
}

/** Where a glyph stands in its line: an accent drawn by itself follows the letter over or under which it is. */
function placeOf(glyph: Glyph): number {
  return isAccent(glyph) ? (glyph.x0 + glyph.x1) / 2 - 0.01 : glyph.x0;
}

/** An invisible character, which keeps the place of what is left out. */
const nothing = '\u200b';

/** Leaves out the raised figures that point to footnotes, but not the line's first, which heads a footnote, nor m². */
function withoutNoteMarks(sorted: readonly Glyph[], size: number, y: number): Glyph[] {
  const isRaised = (glyph: Glyph) => /^\d$/.test(glyph.text) && glyph.size < size * 0.85 && y - glyph.y > size * 0.2;
  return sorted.map((glyph, i) => {
    if (!isRaised(glyph)) return glyph;
    const before = sorted.slice(0, i).filter((other) => !isRaised(other));
    const text = before.map((other) => other.text).join('');
    return text.trim() === '' || /(?:^|[^\p{L}])[kcd]?m$/u.test(text) ? glyph : { ...glyph, text: nothing };
  });
}

/** Joins sorted glyphs; a gap that is wide beside the gaps between this line's letters is a space. */
function compose(glyphs: readonly Glyph[], size: number): string {
  const gaps = glyphs.flatMap((glyph, i) => {
    const before = glyphs[i - 1];
    return before && !isSpace(before) && !isSpace(glyph) ? [glyph.x0 - before.x1] : [];
  });
  const spread = Math.max(0, middle(gaps));
  // Where spaces are written out, a gap alone must be plain to count: a letter from another font may stand a little off.
  const wide = spread + size * (glyphs.some(isSpace) ? 0.25 : 0.15);
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
    if (text !== '' && apart && !isAccent(glyph)) text += ' ';
    text += glyph.text;
    space = false;
    reach = Math.max(reach, glyph.x1);
  }
  return cleanText(text).replace(/\s+/g, ' ').trim();
}

/** From the first glyph to the one that ends `count` characters of text. */
function widthOf(inked: readonly Glyph[], count: number): number {
  let characters = 0;
  let reach = inked[0]?.x0 ?? 0;
  for (const glyph of inked) {
    if (characters >= count) break;
    if (!isAccent(glyph)) characters += glyph.text.length;
    reach = Math.max(reach, glyph.x1);
  }
  return reach - (inked[0]?.x0 ?? 0);
}

function isSpace(glyph: Glyph): boolean {
  return glyph.text.trim() === '';
}

function isAccent(glyph: Glyph): boolean {
  return /^\p{M}/u.test(glyph.text);
}

/** The median; 0 of nothing. */
function middle(numbers: readonly number[]): number {
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

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

interface Strip {
  glyphs: Glyph[];
  y: number;
  size: number;
  x0: number;
  /** Where the ink ends, and where the pen stood after it (spaces included). */
  x1: number;
  reach: number;
}

/** The lines of a page outside ruled tables, in the order in which the file draws them. */
export function drawnLines(page: number, glyphs: readonly Glyph[]): Line[] {
  const strips = joinStrips(toStrips(glyphs));
  return strips.flatMap((strip) => toLine(page, strip.glyphs) ?? []);
}

/** Cuts the drawing order where the pen leaves the line or jumps over a gap. */
function toStrips(glyphs: readonly Glyph[]): Strip[] {
  const strips: Strip[] = [];
  let current: Strip | undefined;
  for (const glyph of glyphs) {
    if (current && continues(current, glyph)) {
      current.glyphs.push(glyph);
      current.reach = Math.max(current.reach, glyph.x1);
      if (!isSpace(glyph)) {
        current.x0 = Math.min(current.x0, glyph.x0);
        current.x1 = Math.max(current.x1, glyph.x1);
      }
    } else {
      current = { glyphs: [glyph], y: glyph.y, size: glyph.size, x0: glyph.x0, x1: glyph.x1, reach: glyph.x1 };
      strips.push(current);
    }
  }
  return strips.filter((strip) => strip.glyphs.some((glyph) => !isSpace(glyph)));
}

function continues(strip: Strip, glyph: Glyph): boolean {
  const size = Math.max(strip.size, glyph.size);
  const raised = Math.min(strip.size, glyph.size) < 0.8 * size;
  if (Math.abs(glyph.y - strip.y) > size * (raised ? 0.6 : 0.2)) return false;
  // After a move of the pen a small gap may already be the one between two columns.
  const jump = size * (glyph.afterMove ? 0.12 : 1.5);
  return glyph.x0 >= strip.x0 - size * 0.3 && glyph.x0 <= strip.reach + jump;
}

/** Puts back together what stands on one baseline and is not kept apart by a column's edge. */
function joinStrips(strips: readonly Strip[]): Strip[] {
  const joined: Strip[] = [];
  const spaced = strips.filter((strip) => strip.glyphs.some(isSpace)).length > strips.length / 3;
  for (const strip of strips) {
    const last = joined.at(-1);
    if (last && (meet(last, strip) || (sameLine(last, strip, spaced) && !columnBetween(last, strip, strips)))) {
      last.glyphs.push(...strip.glyphs);
      last.x0 = Math.min(last.x0, strip.x0);
      last.x1 = Math.max(last.x1, strip.x1);
      last.reach = Math.max(last.reach, strip.reach);
    } else {
      joined.push({ ...strip, glyphs: [...strip.glyphs] });
    }
  }
  return joined;
}

/** Where spaces are written out, a gap with none in it is no space between words. */
function sameLine(left: Strip, right: Strip, spaced: boolean): boolean {
  const size = Math.max(left.size, right.size);
  const widest = spaced && left.reach - left.x1 < size * 0.1 ? 0.6 : 2;
  return Math.abs(left.y - right.y) < size * 0.2 && right.x0 > left.x0 && right.x0 - left.reach < size * widest;
}

/** Strips that interleave or touch: accented letters are often drawn after their line, from another font. */
function meet(a: Strip, b: Strip): boolean {
  const size = Math.max(a.size, b.size);
  const gap = Math.max(b.x0 - a.reach, a.x0 - b.reach);
  return Math.abs(a.y - b.y) < size * 0.2 && gap < size * 0.12;
}

/** Whether other lines begin where `right` begins, or white runs through the gap along several lines above or below. */
function columnBetween(left: Strip, right: Strip, strips: readonly Strip[]): boolean {
  const others = strips.filter((other) => Math.abs(other.y - left.y) > 1);
  if (others.filter((other) => Math.abs(other.x0 - right.x0) < 0.7).length >= 3) return true;
  const reach = left.size * 12;
  const above = others.filter((other) => other.y < left.y && other.y > left.y - reach);
  const below = others.filter((other) => other.y > left.y && other.y < left.y + reach);
  return [above, below].some((near) => whiteBetween(left, right, near));
}

function whiteBetween(left: Strip, right: Strip, near: readonly Strip[]): boolean {
  const beside = near.filter((other) => other.x1 > left.x0 && other.x0 < right.x1);
  const before = beside.filter((other) => other.x0 < left.x1);
  const after = beside.filter((other) => other.x1 > right.x0);
  if (before.length < 2 || after.length < 2) return false;
  const from = Math.max(left.x1, ...before.map((other) => other.x1));
  const to = Math.min(right.x0, ...after.map((other) => other.x0));
  return to - from > 2;
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

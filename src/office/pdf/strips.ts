import { Unreadable } from '../unreadable.ts';
import { beginsLine, columnBetween, level, type Piece } from './gaps.ts';
import type { Glyph } from './ink.ts';
import { type Line, toLine } from './lines.ts';

/** Glyphs that follow one another on a baseline: a line or, where the pen jumped over a gap, a part of one. */
interface Strip extends Piece {
  glyphs: Glyph[];
  /** Where it begins and ends with the spaces around it. */
  from: number;
  reach: number;
}

/** More pieces of text than this on one page are no writing; a dense table of borrowed letters has some three thousand. */
const mostStrips = 12_000;

/** The lines of a page outside ruled tables, in the order in which the file draws them; throws `too-big`. */
export function drawnLines(page: number, glyphs: readonly Glyph[]): Line[] {
  const spaced = glyphs.filter(isSpace).length > glyphs.length / 20;
  const drawn = toStrips(glyphs, spaced);
  if (drawn.length > mostStrips) throw new Unreadable('too-big');
  const strips = meetingStrips(drawn);
  return joinStrips(strips, spaced).flatMap((strip) => toLine(page, strip.glyphs) ?? []);
}

function isSpace(glyph: Glyph): boolean {
  return glyph.text.trim() === '';
}

/** Cuts the drawing order where the pen leaves the line or jumps over a gap. */
function toStrips(glyphs: readonly Glyph[], spaced: boolean): Strip[] {
  const strips: Strip[] = [];
  for (const glyph of glyphs) {
    const last = strips.at(-1);
    if (last && continues(last, glyph, spaced)) extend(last, toStrip(glyph));
    else strips.push(toStrip(glyph));
  }
  return strips;
}

function toStrip(glyph: Glyph): Strip {
  const ink = isSpace(glyph)
    ? { x0: Number.POSITIVE_INFINITY, x1: Number.NEGATIVE_INFINITY }
    : { x0: glyph.x0, x1: glyph.x1 };
  return { glyphs: [glyph], y: glyph.y, size: glyph.size, ...ink, from: glyph.x0, reach: glyph.x1 };
}

function continues(strip: Strip, glyph: Glyph, spaced: boolean): boolean {
  if (!level(strip, glyph)) return false;
  const size = Math.max(strip.size, glyph.size);
  // After a move of the pen a small gap may already be the one between two columns.
  const inOneGo = spaced && !endsInSpace(strip, size) ? 0.3 : 1.5;
  const jump = size * (glyph.afterMove ? 0.12 : inOneGo);
  return glyph.x0 >= strip.from - size * 0.3 && glyph.x0 <= strip.reach + jump;
}

function endsInSpace(strip: Strip, size: number): boolean {
  return strip.reach - strip.x1 > size * 0.1;
}

/** Puts back together what stands on one baseline and is not kept apart by a column's edge. */
function joinStrips(strips: readonly Strip[], spaced: boolean): Strip[] {
  const joined: Strip[] = [];
  const starts = strips.filter((strip) => beginsLine(strip, strips));
  for (const strip of strips) {
    const last = joined.at(-1);
    if (last && sameLine(last, strip, spaced) && !columnBetween(last, strip, { pieces: strips, starts, spaced }))
      extend(last, strip);
    else joined.push({ ...strip, glyphs: [...strip.glyphs] });
  }
  return joined;
}

/** Strips that interleave or touch become one: accented letters are often drawn after their line, from another font. */
function meetingStrips(strips: readonly Strip[]): Strip[] {
  const whole: Strip[] = [];
  for (const strip of strips) {
    const [first, ...others] = whole.filter((other) => meet(other, strip));
    if (!first) {
      whole.push({ ...strip, glyphs: [...strip.glyphs] });
      continue;
    }
    for (const part of [strip, ...others]) extend(first, part);
    for (const other of others) whole.splice(whole.indexOf(other), 1);
  }
  return withTheirSpaces(whole);
}

/** A space drawn by itself belongs to the word before it. */
function withTheirSpaces(strips: readonly Strip[]): Strip[] {
  const inked = strips.filter((strip) => strip.x1 > strip.x0);
  for (const space of strips) {
    if (space.x1 > space.x0) continue;
    const word = inked.find((strip) => level(strip, space) && Math.abs(space.from - strip.reach) < strip.size / 2);
    if (word) extend(word, space);
  }
  return inked;
}

function extend(strip: Strip, part: Strip): void {
  // A line that begins with a footnote's raised number.
  if (part.size > strip.size) Object.assign(strip, { y: part.y, size: part.size });
  strip.glyphs.push(...part.glyphs);
  strip.x0 = Math.min(strip.x0, part.x0);
  strip.x1 = Math.max(strip.x1, part.x1);
  strip.from = Math.min(strip.from, part.from);
  strip.reach = Math.max(strip.reach, part.reach);
}

/** Where spaces are written out, a gap with none in it is no space between words. */
function sameLine(left: Strip, right: Strip, spaced: boolean): boolean {
  const size = Math.max(left.size, right.size);
  const widest = spaced && !endsInSpace(left, size) ? 0.6 : 2;
  return level(left, right) && right.x0 > left.x0 && right.x0 - left.reach < size * widest;
}

function meet(a: Strip, b: Strip): boolean {
  const gap = Math.max(b.from - a.reach, a.from - b.reach);
  return level(a, b) && gap < Math.max(a.size, b.size) * 0.12;
}

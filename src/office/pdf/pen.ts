import { type Font, plainFont, printed } from './fonts.ts';
import type { Glyph } from './ink.ts';
import { compose, identity, type Matrix, move } from './matrix.ts';

/** The text state of a page (ISO 32000-1, 9.3) and the glyphs drawn so far. */
export interface Pen {
  glyphs: Glyph[];
  font: Font;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  stretch: number;
  leading: number;
  rise: number;
  /** Fill and stroke together: how word processors make a font bold that has no bold face. */
  thickened: boolean;
  line: Matrix;
  text: Matrix;
  moved: boolean;
}

/** A pen before the first text of a page. */
export function newPen(): Pen {
  const spacing = { size: 1, charSpacing: 0, wordSpacing: 0, stretch: 1, leading: 0, rise: 0 };
  return { glyphs: [], font: plainFont, ...spacing, thickened: false, line: identity, text: identity, moved: true };
}

/** Sets the start of the line, absolutely (Tm) or from the last one (Td, T*). */
export function placePen(pen: Pen, matrix: Matrix): void {
  pen.line = matrix;
  pen.text = matrix;
  pen.moved = true;
}

/** Draws what one Tj or TJ holds: glyphs as pdfjs gives them, and numbers that push the pen back. */
export function drawText(pen: Pen, items: unknown, page: Matrix): void {
  if (!Array.isArray(items)) return;
  for (const item of items) {
    if (typeof item === 'number') advance(pen, (-item / 1000) * pen.size);
    else if (isDrawn(item)) drawGlyph(pen, item, page);
  }
}

interface Drawn {
  unicode: string;
  width: number;
  isSpace: boolean;
}

function isDrawn(item: unknown): item is Drawn {
  if (typeof item !== 'object' || item === null) return false;
  if (!('unicode' in item && 'width' in item && 'isSpace' in item)) return false;
  return typeof item.unicode === 'string' && typeof item.width === 'number';
}

function drawGlyph(pen: Pen, drawn: Drawn, page: Matrix): void {
  const width = drawn.width * pen.font.unit * pen.size;
  const onPage = compose(compose([pen.stretch, 0, 0, 1, 0, pen.rise], pen.text), page);
  const [a, b, c, d] = onPage;
  const start = move(0, 0, onPage);
  const end = move(width, 0, onPage);
  // Text that does not run to the right (a watermark, a stamp, a turned heading) belongs to no line.
  if (a > Math.abs(b)) {
    const { bold, italic } = pen.font;
    const size = pen.size * Math.hypot(c, d);
    const place = { x0: start.x, x1: end.x, y: start.y, size };
    pen.glyphs.push({
      text: printed(drawn.unicode, pen.font),
      ...place,
      bold: bold || pen.thickened,
      italic,
      afterMove: pen.moved,
    });
    pen.moved = false;
  }
  advance(pen, width + pen.charSpacing + (drawn.isSpace ? pen.wordSpacing : 0));
}

function advance(pen: Pen, by: number): void {
  pen.text = compose([1, 0, 0, 1, by * pen.stretch, 0], pen.text);
}

import type { Paragraph } from '../blocks.ts';
import { cleanText, tidyLine } from '../clean.ts';
import { fromOldFont } from '../encoding/fonts.ts';
import type { ParagraphFormat } from './format.ts';
import type { Label } from './numbering.ts';
import type { Piece } from './pieces.ts';

/** The printed lines of a paragraph: forced line breaks part it, the label of its list stands at the head of the first. */
export function paragraphLines(pieces: Piece[], format: ParagraphFormat, label: Label | undefined): Paragraph[] {
  const flags = {
    ...(format.align && { align: format.align }),
    ...(format.outline !== undefined && format.outline < 9 && { headingLevel: format.outline + 1 }),
  };
  const lines = splitAtBreaks(pieces).map((line) => paragraph(line, flags));
  const filled = lines.filter((line) => line.text);
  if (!label || (label.bullet && !filled.length)) return filled;
  const [first, ...rest] = filled;
  if (!first) return [{ kind: 'paragraph', text: label.text.trim(), ...flags }];
  return [{ ...first, text: label.text + first.text }, ...rest];
}

function splitAtBreaks(pieces: Piece[]): Piece[][] {
  const lines: Piece[][] = [[]];
  for (const piece of pieces) {
    for (const [index, text] of piece.text.split('\n').entries()) {
      if (index) lines.push([]);
      if (text) lines.at(-1)?.push({ ...piece, text });
    }
  }
  return lines;
}

function paragraph(line: Piece[], flags: Partial<Paragraph>): Paragraph {
  const inked = line.filter((piece) => piece.text.trim());
  return {
    kind: 'paragraph',
    text: tidyLine(cleanText(unicode(line))),
    ...flags,
    ...(inked.length && inked.every((piece) => piece.bold) && { bold: true }),
    ...(inked.length && inked.every((piece) => piece.italic) && { italic: true }),
  };
}

/** Joins pieces; those in one font are converted together, because VNI may part a vowel from its mark. */
function unicode(line: Piece[]): string {
  const parts: Piece[] = [];
  for (const piece of line) {
    const last = parts.at(-1);
    if (last && isFootnoteMark(piece, last.text)) continue;
    if (last && last.font === piece.font && last.capitals === piece.capitals) last.text += piece.text;
    else parts.push({ ...piece });
  }
  return parts.map(unicodePart).join('');
}

function unicodePart({ text, font, capitals }: Piece): string {
  const unicode = fromOldFont(text, font);
  return capitals ? unicode.toLocaleUpperCase('vi') : unicode;
}

/** A raised number after a word stands for a footnote; after a unit (m², km²) it belongs to the text. */
function isFootnoteMark(piece: Piece, before: string): boolean {
  return piece.superscript && /^\d{1,3}$/.test(piece.text.trim()) && /\p{L}{3,}$/u.test(before);
}

import { AlignmentType, Paragraph, TextRun } from 'docx';
import { millimetres } from './page.ts';
import { points } from './styles.ts';
import { boldWidth, evenLines } from './text-width.ts';

interface Centered {
  size: number;
  bold?: boolean;
  italics?: boolean;
  /** Space above, in twips. */
  before?: number;
  /** Lines keep this many twips clear of each edge. */
  clear?: number;
}

/** A long title breaks before it looks like body text. */
const CLEAR = millimetres(12);

/**
 * A centred text of one or more lines as even as its words allow, and the length in twips of its longest line. Indents,
 * not line breaks, make the lines even: it stays one text for whoever edits or reads the file.
 */
export function centeredText(
  text: string,
  within: number,
  { size, bold, italics, before = 0, clear = CLEAR }: Centered,
): { paragraph: Paragraph; longest: number } {
  const held = withNumbersHeld(text);
  const longest = Math.max(...evenLines(held, size, within - 2 * clear).map((line) => boldWidth(line, size)));
  const side = Math.max(0, Math.floor((within - longest) / 2) - millimetres(2));
  const paragraph = new Paragraph({
    alignment: AlignmentType.CENTER,
    keepNext: true,
    indent: { left: side, right: side },
    spacing: { before },
    children: [new TextRun({ text: held, bold, italics, size: points(size) })],
  });
  return { paragraph, longest };
}

/** Numbers held to the word before them: "quý I" and "năm 2024" are not parted at the end of a line. */
function withNumbersHeld(text: string): string {
  return text.replace(/ (?=\d|[IVX]+(?!\p{L}))/gu, '\u00a0');
}

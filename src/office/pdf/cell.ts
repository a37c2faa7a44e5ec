import type { Cell } from '../blocks.ts';
import type { Line } from './lines.ts';
import { joinLines, type Measure, toParagraphs } from './paragraphs.ts';

/** A cell of a table with the lines that stand in it; `measure` is how far text runs in its column. */
export function toCell(lines: readonly Line[], measure: Measure): Cell {
  const text = toParagraphs(lines, measure).map(joinLines).join('\n');
  return { text, bold: (lines.length > 0 && lines.every((line) => line.bold)) || undefined };
}

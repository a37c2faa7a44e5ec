import type { Paragraph } from '../blocks.ts';
import type { Line } from './lines.ts';
import { isCentred, joinLines, type Measure, toParagraphs } from './paragraphs.ts';
import type { Row } from './rows.ts';

/** The paragraphs of rows that belong to no table; of texts side by side, a letterhead, first the left one and then the right. */
export function runningText(rows: readonly Row[], measureOf: (page: number) => Measure): Paragraph[] {
  const indents = startsOf(rows);
  const paragraphs: Paragraph[] = [];
  let flow: Line[] = [];
  let measure: Measure | undefined;
  const flush = () => {
    for (const lines of toParagraphs(flow, measure ?? { left: 0, right: 0 })) {
      paragraphs.push(toParagraph(lines, measure, indents));
    }
    flow = [];
  };
  for (const row of rows) {
    const [only, ...others] = row.chunks;
    if (others.length > 0 || measure !== measureOf(row.page)) flush();
    measure = measureOf(row.page);
    if (only && others.length === 0) flow.push(...only.lines);
    else for (const lines of sideBySide(row)) paragraphs.push(toParagraph(lines, undefined, indents));
  }
  flush();
  return paragraphs;
}

const listMark = /^(?:[-–+•*]|\d{1,2}(?:\.\d{1,2})*[.)]?|\p{L}[.)]|[IVXL]+\.?)$/u;

/** Each line of a letterhead or signature is a paragraph, unless it can only be the end of the one above. */
function sideBySide(row: Row): Line[][] {
  const [first, second, ...more] = row.chunks;
  const [mark, ...below] = first?.lines ?? [];
  const [text, ...rest] = second?.lines ?? [];
  // A list mark far from its text, after a tab stop.
  if (mark && text && below.length + more.length === 0 && listMark.test(mark.text)) return [[mark, text, ...rest]];
  return row.chunks.flatMap((chunk) => {
    const paragraphs: Line[][] = [];
    for (const line of chunk.lines) {
      const last = paragraphs.at(-1);
      if (last && isRemainder(line)) last.push(line);
      else paragraphs.push([line]);
    }
    return paragraphs;
  });
}

/** A single word, or words that begin in lower case, were wrapped. */
function isRemainder(line: Line): boolean {
  return /^[\p{L}\p{N}]+[.,;:]?$/u.test(line.text) || /^\p{Ll}[^.)]/u.test(line.text);
}

function toParagraph(lines: readonly Line[], measure: Measure | undefined, indents: ReadonlySet<number>): Paragraph {
  return {
    kind: 'paragraph',
    text: joinLines(lines),
    bold: lines.every((line) => line.bold) || undefined,
    italic: lines.every((line) => line.italic) || undefined,
    align: measure && alignOf(lines, measure, indents),
    page: lines[0]?.page,
  };
}

function alignOf(lines: readonly Line[], measure: Measure, indents: ReadonlySet<number>): Paragraph['align'] {
  const [first] = lines;
  if (!first) return undefined;
  const indented = lines.length === 1 && indents.has(Math.round(first.x0));
  if (!indented && lines.every((line) => isCentred(line, measure))) return 'center';
  const reaches = (line: Line) => measure.right - line.x1 < 2;
  if (lines.every(reaches) && first.x0 > (measure.left + measure.right) / 2) return 'right';
  return lines.length > 1 && lines.slice(0, -1).every(reaches) ? 'justify' : 'left';
}

/** Where several lines begin: at the margin, at the indent of first lines. What stands in the middle begins anywhere. */
function startsOf(rows: readonly Row[]): Set<number> {
  const counts = new Map<number, number>();
  for (const line of rows.flatMap((row) => row.chunks.flatMap((chunk) => chunk.lines))) {
    const start = Math.round(line.x0);
    counts.set(start, (counts.get(start) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count > 2).map(([start]) => start));
}

import type { Line } from './lines.ts';

/** Between which edges, in points, text may run: the page's margins, a column, a cell. */
export interface Measure {
  left: number;
  right: number;
}

/** How a list item begins: "- ", "+ ", "• ", "a) ", "đ. ", "1. ", "2.1. ", "IV. ". */
const marker = /^([-–+•*]|\(?[\p{Ll}\d]\)|\p{Ll}\.|\d{1,2}(\.\d{1,2})*[.)]|\d{1,2}(\.\d{1,2})+|[IVXL]+[.)]) ?\p{L}/u;
const finalMark = /[.;:!?…][”"’)]*$/u;
const lowerCase = /^[“"(]?\p{Ll}/u;

/** Groups consecutive lines, in reading order, into paragraphs. */
export function toParagraphs(lines: readonly Line[], measure: Measure): Line[][] {
  const pitch = usualPitch(lines);
  const paragraphs: Line[][] = [];
  for (const line of lines) {
    const last = paragraphs.at(-1);
    if (last && continues(last, line, measure, pitch)) last.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs;
}

/** The text of a paragraph's lines; a word that was broken where no space stands is put together again. */
export function joinLines(lines: readonly Line[]): string {
  const spacesWritten = lines.some((line) => line.spaceAfter);
  return lines.reduce((text, line, i) => {
    const before = lines[i - 1];
    if (!before) return line.text;
    const hyphen = /[\p{L}\p{N}][-/]$/u.test(before.text) && /^[\p{L}\p{N}]/u.test(line.text);
    const number = spacesWritten && /\d$/.test(before.text) && /^[\d/]/.test(line.text);
    return text + (!before.spaceAfter && (hyphen || number || isCutYear(text, line.text)) ? '' : ' ') + line.text;
  }, '');
}

/** Whether a narrow column cut the year of a date in two: "30/11/20" and "26". */
function isCutYear(before: string, after: string): boolean {
  const [, first = ''] = /\/(2\d{0,2})$/.exec(before) ?? [];
  const [, rest = ''] = /^(\d{1,3})(?!\d)/.exec(after) ?? [];
  return first !== '' && /^20\d\d$/.test(first + rest);
}

function continues(paragraph: readonly Line[], line: Line, measure: Measure, pitch: number): boolean {
  const above = paragraph.at(-1);
  if (!above || Math.abs(above.size - line.size) > 0.1 * line.size) return false;
  const full = !wouldFit(above, line, measure);
  const ended = finalMark.test(above.text);
  const item = marker.test(line.text);
  const running = lowerCase.test(line.text) && !item && !ended;
  if (above.bold !== line.bold && !running) return false;
  if (above.page !== line.page) return running || (full && !item && (!ended || isFlush(paragraph, line)));
  if (line.y - above.y > above.size * pitch * 1.3) return false;
  if (item && (ended || !full)) return false;
  if (running) return true;
  return full && !isIndented(paragraph, above, line);
}

/** Whether the first word of the line below would have fitted on the line above: then the paragraph ended there. */
function wouldFit(above: Line, line: Line, { left, right }: Measure): boolean {
  const needed = line.firstWord + above.size * 0.28;
  return isCentred(above, { left, right }) ? above.x1 - above.x0 + needed < right - left : above.x1 + needed < right;
}

/** Whether a line stands in the middle between the edges, well away from both. */
export function isCentred(line: Line, { left, right }: Measure): boolean {
  const [before, after] = [line.x0 - left, right - line.x1];
  return Math.abs(before - after) < line.size && before > line.size;
}

function isIndented(paragraph: readonly Line[], above: Line, line: Line): boolean {
  const shift = line.x0 - above.x0;
  const middles = Math.abs(line.x0 + line.x1 - above.x0 - above.x1) / 2;
  if (Math.abs(shift) < line.size * 0.7) return false;
  // A heading in the middle may take two lines; under the end of a sentence it is a new one.
  if (middles < line.size * 0.5 && !finalMark.test(above.text)) return false;
  const onlyFirst = paragraph.length === 1;
  // To the right: a new first line, or the hanging part of a list item. To the left: the second line of an indented paragraph.
  return shift > 0 ? !(onlyFirst && marker.test(above.text) && shift < line.size * 4) : !onlyFirst;
}

/** Whether a line on the next page goes on without the indent with which its paragraph began. */
function isFlush(paragraph: readonly Line[], line: Line): boolean {
  const [first, second] = paragraph;
  if (!first || !second) return false;
  return first.x0 - second.x0 > line.size && Math.abs(line.x0 - second.x0) < line.size * 0.5;
}

/** The most frequent distance between baselines, in sizes of the font. */
function usualPitch(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  for (const [i, line] of lines.entries()) {
    const above = lines[i - 1];
    if (!above || above.page !== line.page || line.y <= above.y || wideApart(above, line)) continue;
    const pitch = Math.round(((line.y - above.y) / line.size) * 20) / 20;
    counts.set(pitch, (counts.get(pitch) ?? 0) + 1);
  }
  const [usual] = [...counts].toSorted(([a, m], [b, n]) => n - m || a - b);
  return usual?.[0] ?? 1.3;
}

function wideApart(above: Line, line: Line): boolean {
  return line.y - above.y > line.size * 2.6;
}

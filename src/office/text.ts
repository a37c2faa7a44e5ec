import type { Block, Cell, OfficeText, Paragraph, Table } from './blocks.ts';
import { cleanText, mendLetters, tidyLine } from './clean.ts';
import { recogniseEncoding, toUnicode } from './encoding.ts';
import { boundedBlocks, checkTable, checkText } from './limits.ts';
import { markLines, unmark } from './text/marks.ts';
import { isPipeRow, pipeCells } from './text/pipes.ts';
import { type Line, splitLines } from './text/records.ts';
import { isTable, listItem, readRows } from './text/rows.ts';
import { Unreadable } from './unreadable.ts';

/** Turns plain text (Markdown marks, tab-separated or pipe tables, pasted Word or Excel) into blocks; throws `Unreadable`. */
export function readText(text: string): OfficeText {
  checkText(text);
  const encoding = recogniseEncoding(text);
  if (encoding === 'unknown') throw new Unreadable('old-encoding');
  const convertedFrom = encoding === 'TCVN3' || encoding === 'VNI' ? encoding : undefined;
  const unicode = cleanText(convertedFrom ? toUnicode(text, convertedFrom) : text);
  const lines = splitLines(markLines(mendLetters(unicode).replace(/\r\n?|[\f\v\u2028\u2029]/g, '\n')));
  const blocks = blocksOf(lines);
  if (!blocks.length) throw new Unreadable('no-text');
  return { source: 'text', blocks, ...(convertedFrom && { convertedFrom }) };
}

function blocksOf(lines: Line[]): Block[] {
  const { blocks, add } = boundedBlocks();
  for (let at = 0; at < lines.length; ) {
    const group = groupAt(lines, at);
    add(group.blocks);
    at += group.length;
  }
  return blocks;
}

/** The lines that belong together from `at` on: a table, or paragraphs. */
function groupAt(lines: Line[], at: number): { blocks: Block[]; length: number } {
  const pipes = runOf(lines, at, (line) => line.cells.length === 1 && isPipeRow(line.cells[0] ?? ''));
  if (pipes.length > 1) {
    return { blocks: table(pipes.map((line) => pipeCells(line.cells[0] ?? ''))), length: pipes.length };
  }
  const tabbed = runOf(lines, at, (line) => line.cells.length > 1);
  if (!tabbed.length) return { blocks: paragraphs(lines[at]?.cells ?? []), length: 1 };
  if (!isTable(tabbed)) return { blocks: tabbed.flatMap((line) => paragraphs(line.cells)), length: tabbed.length };
  const rows = readRows(lines, at, widest(tabbed.map((line) => line.cells)));
  return { blocks: table(rows.cells), length: rows.length };
}

function runOf(lines: Line[], at: number, belongs: (line: Line) => boolean): Line[] {
  let end = at;
  for (let line = lines[end]; line && belongs(line); line = lines[end]) end++;
  return lines.slice(at, end);
}

function paragraphs(cells: string[]): Paragraph[] {
  const line = listItem(cells) ?? cells.join('\t');
  if (/^\s*(?:[-*_]\s*){3,}$/.test(line)) return []; // a Markdown rule
  const { text, ...flags } = unmark(line.replace(/^\s*>\s+/, ''));
  return text
    .split('\n')
    .map(tidyLine)
    .filter((part) => part)
    .map((part) => ({ kind: 'paragraph', text: part, ...flags }));
}

function table(rows: string[][]): Table[] {
  const filled = rows.filter((row) => row.some((cell) => cell.trim()));
  const width = widest(filled);
  checkTable(filled.length, width);
  if (!filled.length) return [];
  const grid = filled.map((row) => Array.from({ length: width }, (_, column) => cellOf(row[column] ?? '')));
  return [{ kind: 'table', rows: grid }];
}

function widest(rows: string[][]): number {
  return rows.reduce((width, row) => Math.max(width, row.length), 0);
}

function cellOf(marked: string): Cell {
  const lines = marked.split('\n').map(unmark);
  const printed = lines.flatMap((line) => line.text.split('\n').map((text) => tidyLine(text).replaceAll('\t', ' ')));
  const text = printed.filter((line) => line).join('\n');
  return text && lines.every((line) => line.bold || !line.text) ? { text, bold: true } : { text };
}

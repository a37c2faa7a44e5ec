import type { Block, Cell, Paragraph } from '../blocks.ts';
import { type Column, cellsOf, findBorderless, type Span } from './borderless.ts';
import type { Line } from './lines.ts';
import { isCentred, joinLines, type Measure, toParagraphs } from './paragraphs.ts';
import type { Chunk, Row } from './rows.ts';
import type { RuledTable } from './ruled.ts';

/** Turns what stands on all pages, from top to bottom, into paragraphs and tables. */
export function toBlocks(pieces: readonly (Row | RuledTable)[]): Block[] {
  const measure = marginsOf(pieces.filter((piece) => 'chunks' in piece));
  const blocks: Block[] = [];
  let rows: Row[] = [];
  for (const piece of pieces) {
    if ('chunks' in piece) {
      rows.push(piece);
    } else {
      blocks.push(...freeBlocks(rows, measure), piece.table);
      rows = [];
    }
  }
  return [...blocks, ...freeBlocks(rows, measure)];
}

/** The paragraphs and borderless tables between two ruled tables. */
function freeBlocks(rows: readonly Row[], measure: Measure): Block[] {
  const spans = findBorderless(rows);
  const blocks: Block[] = [];
  let start = 0;
  for (const span of spans) {
    blocks.push(...runningText(rows.slice(start, span.first), measure), ...tables(rows, span));
    start = span.last + 1;
  }
  blocks.push(...runningText(rows.slice(start), measure));
  return blocks;
}

function marginsOf(rows: readonly Row[]): Measure {
  const single = rows.filter((row) => row.chunks.length === 1).flatMap((row) => row.chunks.flatMap((c) => c.lines));
  const lefts = single.map((line) => line.x0).toSorted((a, b) => a - b);
  const rights = single.map((line) => line.x1).toSorted((a, b) => b - a);
  return { left: lefts[Math.floor(lefts.length / 20)] ?? 0, right: rights[Math.min(2, rights.length - 1)] ?? 0 };
}

function runningText(rows: readonly Row[], measure: Measure): Block[] {
  const blocks: Block[] = [];
  let flow: Line[] = [];
  const flush = () => {
    blocks.push(...toParagraphs(flow, measure).map((lines) => paragraph(lines, measure)));
    flow = [];
  };
  for (const row of rows) {
    const [only] = row.chunks;
    if (row.chunks.length === 1 && only) {
      flow.push(...only.lines);
    } else {
      flush();
      for (const chunk of row.chunks) blocks.push(...chunk.lines.map((line) => paragraph([line], measure)));
    }
  }
  flush();
  return blocks;
}

function paragraph(lines: readonly Line[], measure: Measure): Paragraph {
  const [first] = lines;
  return {
    kind: 'paragraph',
    text: joinLines(lines),
    bold: lines.every((line) => line.bold) || undefined,
    italic: lines.every((line) => line.italic) || undefined,
    align: lines.every((line) => isCentred(line, measure)) ? 'center' : undefined,
    page: first?.page,
  };
}

function tables(rows: readonly Row[], { first, last, columns }: Span): Block[] {
  const members = rows.slice(first, last + 1);
  return [...new Set(members.map((row) => row.page))].map((page) => ({
    kind: 'table',
    page,
    rows: members
      .filter((row) => row.page === page)
      .map((row) => cellsOf(row, columns, (chunks) => toCell(chunks, columns))),
  }));
}

function toCell(chunks: Chunk[], columns: Column[]): Cell {
  const lines = chunks.flatMap((chunk) => chunk.lines);
  const column = columns.find(({ x0, x1 }) => lines.some((line) => line.x0 < x1 && line.x1 > x0));
  const measure = { left: column?.x0 ?? 0, right: column?.x1 ?? 0 };
  const text = toParagraphs(lines, measure).map(joinLines).join('\n');
  return { text, bold: (lines.length > 0 && lines.every((line) => line.bold)) || undefined };
}

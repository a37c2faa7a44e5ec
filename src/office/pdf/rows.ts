import type { Line } from './lines.ts';

/** Lines under one another: a piece of running text, one side of a letterhead, or a cell. */
export interface Chunk {
  lines: Line[];
  x0: number;
  x1: number;
  top: number;
  bottom: number;
}

/** Chunks that stand side by side, from left to right. */
export interface Row {
  page: number;
  chunks: Chunk[];
  top: number;
  bottom: number;
}

/** Lines further apart than this, in sizes of their font, do not belong to one chunk. */
const loosest = 2.6;

/** Arranges a page's lines, given in drawing order, as rows of chunks from top to bottom. */
export function toRows(lines: readonly Line[]): Row[] {
  const rows: Row[] = [];
  for (const chunk of toChunks(lines)) {
    const last = rows.at(-1);
    const under = last && tailBeside(last, chunk);
    const over = last && headBeside(last, chunk);
    if (under) {
      rows.splice(-1, 1, toRow(under.head), toRow(under.tail, chunk));
    } else if (last && standsBeside(last, chunk)) {
      grow(last, [chunk]);
    } else if (last && over) {
      grow(last, [over.head]);
      rows.push(toRow(over.tail));
    } else {
      rows.push(toRow(chunk));
    }
  }
  return mergeLevel(rows);
}

function toRow(...chunks: Chunk[]): Row {
  return {
    page: chunks[0]?.lines[0]?.page ?? 0,
    chunks,
    top: Math.min(...chunks.map((chunk) => chunk.top)),
    bottom: Math.max(...chunks.map((chunk) => chunk.bottom)),
  };
}

function toChunk(lines: readonly Line[]): Chunk {
  return {
    lines: [...lines],
    x0: Math.min(...lines.map((line) => line.x0)),
    x1: Math.max(...lines.map((line) => line.x1)),
    top: Math.min(...lines.map(topOf)),
    bottom: Math.max(...lines.map(bottomOf)),
  };
}

/** Running text and, under it, a table's first cell look like one chunk until the cell beside the latter comes. */
function tailBeside(row: Row, chunk: Chunk): { head: Chunk; tail: Chunk } | undefined {
  const [only] = row.chunks;
  if (!only || row.chunks.length > 1 || row.page !== chunk.lines[0]?.page) return undefined;
  const cut = only.lines.findIndex((line) => bottomOf(line) > chunk.top);
  if (cut < 1) return undefined;
  const [head, tail] = [toChunk(only.lines.slice(0, cut)), toChunk(only.lines.slice(cut))];
  if (tail.x1 > chunk.x0 || tail.bottom < chunk.top) return undefined;
  const off = (other: Chunk) => Math.abs(other.top + other.bottom - chunk.top - chunk.bottom);
  const apart = tail.top - head.bottom > (chunk.lines[0]?.size ?? 0) * 0.5;
  return head.x1 > chunk.x0 || (apart && off(tail) < off(only) / 2) ? { head, tail } : undefined;
}

function toChunks(lines: readonly Line[]): Chunk[] {
  const chunks: Chunk[] = [];
  for (const line of lines) {
    const last = chunks.at(-1);
    const above = last?.lines.at(-1);
    if (last && above && goesOn(last, above, line)) {
      last.lines.push(line);
      last.x0 = Math.min(last.x0, line.x0);
      last.x1 = Math.max(last.x1, line.x1);
      last.bottom = bottomOf(line);
    } else {
      chunks.push(toChunk([line]));
    }
  }
  return chunks;
}

/** The other way round: the last cell of a row and the running text under it. */
function headBeside(row: Row, chunk: Chunk): { head: Chunk; tail: Chunk } | undefined {
  const edge = Math.max(...row.chunks.map((other) => other.x1));
  const cut = chunk.lines.findIndex((line) => line.x0 < edge);
  if (cut < 1) return undefined;
  const [head, tail] = [toChunk(chunk.lines.slice(0, cut)), toChunk(chunk.lines.slice(cut))];
  return standsBeside(row, head) && tail.top > row.bottom - 2 ? { head, tail } : undefined;
}

function goesOn(chunk: Chunk, above: Line, line: Line): boolean {
  const drop = line.y - above.y;
  const size = Math.max(above.size, line.size);
  if (drop < size * 0.5 || drop > size * loosest) return false;
  if (line.x0 >= chunk.x1 || line.x1 <= chunk.x0) return false;
  // Text keeps its left edge (but for an indent), its middle or its right edge; other text below, a table's end, does not.
  const [left, right] = [Math.abs(line.x0 - above.x0), Math.abs(line.x1 - above.x1)];
  return left < size * 1.2 || right < size * 0.6 || Math.abs(line.x0 + line.x1 - above.x0 - above.x1) < size * 1.2;
}

const topOf = (line: Line) => line.y - line.size * 0.75;
const bottomOf = (line: Line) => line.y + line.size * 0.2;

function standsBeside(row: Row, chunk: Chunk): boolean {
  if (row.page !== chunk.lines[0]?.page) return false;
  if (chunk.top > row.bottom - 1 || chunk.bottom < row.top + 1) return false;
  return row.chunks.every((other) => other.x1 <= chunk.x0 + 0.5);
}

function grow(row: Row, chunks: readonly Chunk[]): void {
  row.chunks.push(...chunks);
  row.chunks.sort((a, b) => a.x0 - b.x0);
  row.top = Math.min(row.top, ...chunks.map((chunk) => chunk.top));
  row.bottom = Math.max(row.bottom, ...chunks.map((chunk) => chunk.bottom));
}

/** Rows drawn out of their order are put in their place; those that turn out to be level become one. */
function mergeLevel(rows: readonly Row[]): Row[] {
  const merged: Row[] = [];
  for (const row of rows.toSorted((a, b) => a.top - b.top)) {
    const last = merged.at(-1);
    const shared = last ? Math.min(last.bottom, row.bottom) - row.top : 0;
    if (last && shared > 0.5 * Math.min(last.bottom - last.top, row.bottom - row.top)) grow(last, row.chunks);
    else merged.push({ ...row, chunks: [...row.chunks] });
  }
  return merged;
}

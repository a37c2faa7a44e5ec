import type { Cell } from '../blocks.ts';
import { toCell } from './cell.ts';
import type { Chunk, Row } from './rows.ts';

/** From the first to the last row (indexes into the given rows) of a table drawn without ruling lines, and its columns. */
export interface Span {
  first: number;
  last: number;
  columns: Column[];
}

export interface Column {
  x0: number;
  x1: number;
}

/** Fewer chunks than this side by side are a letterhead or a signature, not a row of a table. */
const fewest = 3;

/** Finds the tables that only their columns show: at least two rows of three chunks, with white between the columns all the way down. */
export function findBorderless(rows: readonly Row[]): Span[] {
  const spans: Span[] = [];
  for (let first = 0; first < rows.length; first++) {
    if ((rows[first]?.chunks.length ?? 0) < fewest) continue;
    const span = spanFrom(rows, first);
    if (!span) continue;
    spans.push(span);
    first = span.last;
  }
  return spans;
}

function spanFrom(rows: readonly Row[], first: number): Span | undefined {
  let last = first;
  for (let i = first + 1; i < rows.length && i - last <= 4; i++) {
    const row = rows[i];
    const table = rows.slice(first, last + 1);
    if (!row || isRunningText(row, table)) break;
    if (row.chunks.length < fewest) continue;
    const headed = rows.slice(last + 1, i).some((between) => between.chunks.length === 1);
    if (headed && beginsAnother(row, table)) break;
    last = i;
  }
  const full = rows.slice(first, last + 1).filter((row) => row.chunks.length >= fewest);
  const columns = columnsOf(full);
  if (full.length < 2 || columns.length < fewest) return undefined;
  while (fits(rows[last + 1], rows[last], columns)) last++;
  return { first, last, columns };
}

/** Whether a row that comes after a heading is the head of a table with other columns. */
function beginsAnother(row: Row, table: readonly Row[]): boolean {
  if (/^(?:s?tt|số tt)$/iu.test(row.chunks[0]?.lines[0]?.text ?? '')) return true;
  const columns = columnsOf(table.filter((other) => other.chunks.length >= fewest));
  return columns.some(({ x0, x1 }) => row.chunks.filter((chunk) => chunk.x0 < x1 && chunk.x1 > x0).length > 1);
}

/** A single chunk nearly as wide as the table and longer than a heading ends it. */
function isRunningText(row: Row, table: readonly Row[]): boolean {
  const [chunk] = row.chunks;
  if (row.chunks.length > 1 || !chunk) return false;
  const left = Math.min(...table.flatMap((other) => other.chunks.map((cell) => cell.x0)));
  const right = Math.max(...table.flatMap((other) => other.chunks.map((cell) => cell.x1)));
  return chunk.lines.length > 2 && chunk.x1 - chunk.x0 > 0.7 * (right - left);
}

/** The strips of the page's width on which the rows have ink; what one row in a dozen draws between them is a merged cell. */
function columnsOf(rows: readonly Row[]): Column[] {
  const chunks = rows.flatMap((row) => row.chunks);
  const columns = stripsOf(chunks, rows.length < 5 ? 0 : Math.ceil(rows.length / 12));
  for (const { x0, x1 } of chunks.toSorted((a, b) => a.x1 - a.x0 - (b.x1 - b.x0))) {
    const [column, ...others] = columns.filter((other) => x0 < other.x1 && x1 > other.x0);
    if (!column) columns.push({ x0, x1 });
    else if (others.length === 0) Object.assign(column, { x0: Math.min(x0, column.x0), x1: Math.max(x1, column.x1) });
  }
  return columns.toSorted((a, b) => a.x0 - b.x0);
}

/** Where more than `exceptions` of the chunks have ink above one another. */
function stripsOf(chunks: readonly Chunk[], exceptions: number): Column[] {
  const edges = chunks
    .flatMap(({ x0, x1 }) => [
      { x: x0, step: 1 },
      { x: x1, step: -1 },
    ])
    .toSorted((a, b) => a.x - b.x || a.step - b.step);
  const strips: Column[] = [];
  let depth = 0;
  for (const { x, step } of edges) {
    if (depth === exceptions && step === 1) strips.push({ x0: x, x1: x });
    depth += step;
    const last = strips.at(-1);
    if (depth === exceptions && step === -1 && last) last.x1 = x;
  }
  return strips.filter(({ x0, x1 }) => x1 > x0);
}

/** Whether a row with few chunks still belongs to the table above it. */
function fits(row: Row | undefined, above: Row | undefined, columns: readonly Column[]): boolean {
  if (!row || !above) return false;
  const [chunk] = row.chunks;
  const height = (chunk?.lines[0]?.size ?? 0) * 2;
  if (row.page === above.page && row.top - above.bottom > height) return false;
  return row.chunks.every((cell) => columns.some(({ x0, x1 }) => Math.abs(cell.x0 - x0) < 1 && cell.x1 <= x1 + 1));
}

/** Puts a row's chunks into the table's columns; a chunk that reaches over several is merged across. */
export function cellsOf(row: Row, columns: readonly Column[]): Cell[] {
  const taken = new Map<Chunk, Cell>();
  return columns.map(({ x0, x1 }) => {
    const chunks = row.chunks.filter((chunk) => chunk.x0 < x1 && chunk.x1 > x0);
    const [chunk] = chunks;
    const before = chunk && taken.get(chunk);
    if (before && chunks.length === 1) return { ...before, merged: 'across' };
    const lines = chunks.filter((other) => !taken.has(other)).flatMap((other) => other.lines);
    const cell = toCell(lines, { left: x0, right: x1 });
    for (const other of chunks) taken.set(other, cell);
    return cell;
  });
}

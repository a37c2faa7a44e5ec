import type { Rule } from './ink.ts';
import { clustersOf, type Network, networksOf } from './rules.ts';

/** A table as its ruling lines show it. */
export interface Grid {
  /** Edges of the columns and rows, one more than there are of each. */
  xs: number[];
  ys: number[];
  /** The number of the cell that covers each place, row by row; a merged cell covers several. */
  cells: number[][];
}

/** Shorter than this, in points, an overhang of a line beyond the last crossing is no open side of a table. */
const overhang = 8;

/** Finds the tables that ruling lines draw; a frame of one cell is none. */
export function findGrids(rules: readonly Rule[]): Grid[] {
  return networksOf(rules)
    .map(toGrid)
    .filter((grid) => new Set(grid.cells.flat()).size > 1);
}

function toGrid({ horizontal, vertical }: Network): Grid {
  const xs = edgesOf(vertical, horizontal);
  const ys = edgesOf(horizontal, vertical);
  const cells: number[][] = [];
  let next = 0;
  for (const [r, top] of ys.slice(0, -1).entries()) {
    const bottom = ys[r + 1] ?? top;
    const row: number[] = [];
    for (const [c, left] of xs.slice(0, -1).entries()) {
      const before = row[c - 1];
      const above = cells[r - 1]?.[c];
      const right = xs[c + 1] ?? left;
      const openLeft = before !== undefined && !covered(vertical, left, top, bottom);
      const openTop = above !== undefined && !covered(horizontal, top, left, right);
      row.push(openLeft ? before : openTop ? above : next++);
      // Open on both sides: what began as two cells is one.
      if (openLeft && openTop && before !== above) replace([...cells, row], before, above);
    }
    cells.push(row);
  }
  return { xs, ys, cells };
}

/** Where the lines of one direction stand, and where those of the other end beyond them: the sides of an open table. */
function edgesOf(lines: readonly Rule[], across: readonly Rule[]): number[] {
  const edges = clustersOf(lines, (line) => line.at).map(
    (cluster) => cluster.reduce((sum, line) => sum + line.at, 0) / cluster.length,
  );
  const [first, last] = [edges[0] ?? 0, edges.at(-1) ?? 0];
  const start = Math.min(...across.map((line) => line.from));
  const end = Math.max(...across.map((line) => line.to));
  if (start < first - overhang) edges.unshift(start);
  if (end > last + overhang) edges.push(end);
  return edges;
}

function covered(lines: readonly Rule[], at: number, from: number, to: number): boolean {
  return lines.some(
    (line) => Math.abs(line.at - at) < 3 && Math.min(line.to, to) - Math.max(line.from, from) > (to - from) / 2,
  );
}

function replace(rows: number[][], old: number, by: number): void {
  for (const row of rows) for (const [c, cell] of row.entries()) if (cell === old) row[c] = by;
}

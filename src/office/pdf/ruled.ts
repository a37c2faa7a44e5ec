import type { Cell, Table } from '../blocks.ts';
import { toCell } from './cell.ts';
import { findGrids, type Grid } from './grid.ts';
import type { Glyph, PageInk } from './ink.ts';
import { type Line, levelLines } from './lines.ts';
import type { Measure } from './paragraphs.ts';

/** A table of a page and where it stands. */
export interface RuledTable {
  page: number;
  x0: number;
  x1: number;
  top: number;
  bottom: number;
  table: Table;
}

/** Takes the tables that ruling lines draw out of a page; `rest` are the glyphs outside them. */
export function takeRuledTables({ page, glyphs, rules }: PageInk): { tables: RuledTable[]; rest: Glyph[] } {
  let rest = glyphs;
  const tables: RuledTable[] = [];
  for (const grid of findGrids(rules)) {
    const inside = new Map<number, Glyph[]>([...new Set(grid.cells.flat())].map((cell) => [cell, []]));
    const outside = rest.filter((glyph) => {
      const cell = cellAt(grid, (glyph.x0 + glyph.x1) / 2, glyph.y - glyph.size * 0.3);
      if (cell !== undefined) inside.get(cell)?.push(glyph);
      return cell === undefined;
    });
    const lines = new Map([...inside].map(([cell, members]) => [cell, levelLines(page, members)]));
    if (outside.length === rest.length || hasUnruledRows(grid, lines)) continue;
    rest = outside;
    const [x0, x1] = [grid.xs[0] ?? 0, grid.xs.at(-1) ?? 0];
    const [top, bottom] = [grid.ys[0] ?? 0, grid.ys.at(-1) ?? 0];
    tables.push({ page, x0, x1, top, bottom, table: { kind: 'table', rows: cellsOf(grid, lines), page } });
  }
  return { tables, rest };
}

function cellAt({ xs, ys, cells }: Grid, x: number, y: number): number | undefined {
  const c = xs.findLastIndex((edge) => edge <= x);
  const r = ys.findLastIndex((edge) => edge <= y);
  return cells[r]?.[c];
}

/** Lines between the columns only: the first cell then holds the numbers of all rows, and the columns must tell the table. */
function hasUnruledRows({ cells }: Grid, lines: ReadonlyMap<number, Line[]>): boolean {
  const [row, ...others] = cells;
  const first = lines.get(row?.[0] ?? -1) ?? [];
  return others.length === 0 && first.length > 2 && first.every((line) => line.text.length <= 5);
}

function cellsOf({ xs, cells }: Grid, lines: ReadonlyMap<number, Line[]>): Cell[][] {
  const columns = xs.slice(0, -1).map((left, c) => columnMeasure(left, xs[c + 1] ?? left, [...lines.values()].flat()));
  const contents = new Map<number, Cell>();
  for (const [cell, own] of lines) {
    const covered = cells.flatMap((row) => row.flatMap((other, c) => (other === cell ? [c] : [])));
    const left = columns[Math.min(...covered)]?.left ?? 0;
    const right = columns[Math.max(...covered)]?.right ?? 0;
    contents.set(cell, toCell(own, { left, right: Math.max(right, ...own.map((line) => line.x1)) }));
  }
  return cells.map((row, r) =>
    row.map((cell, c): Cell => {
      const content = contents.get(cell) ?? { text: '' };
      if (row[c - 1] === cell) return { ...content, merged: 'across' };
      return cells[r - 1]?.[c] === cell ? { ...content, merged: 'down' } : content;
    }),
  );
}

/** How far text runs in a column: as far as any line that stands within it. */
function columnMeasure(from: number, to: number, lines: readonly Line[]): Measure {
  const within = lines.filter((line) => line.x0 > from - 1 && line.x1 < to + 1);
  return {
    left: Math.min(to, ...within.map((line) => line.x0)),
    right: Math.max(from, ...within.map((line) => line.x1)),
  };
}

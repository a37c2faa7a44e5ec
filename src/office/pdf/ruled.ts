import type { Cell, Table } from '../blocks.ts';
import { toCell } from './cell.ts';
import { findGrids, type Grid } from './grid.ts';
import type { Glyph, PageInk } from './ink.ts';
import { type Line, levelLines } from './lines.ts';
import type { Measure } from './paragraphs.ts';

/** A table of a page and where it stands. */
export interface RuledTable {
  page: number;
  top: number;
  bottom: number;
  table: Table;
}

/** Takes the tables that ruling lines draw out of a page; `rest` are the glyphs outside them. */
export function takeRuledTables(ink: PageInk): { tables: RuledTable[]; rest: Glyph[] } {
  let rest = ink.glyphs;
  const tables: RuledTable[] = [];
  for (const grid of findGrids(ink.rules)) {
    const [top, bottom] = [grid.ys[0] ?? 0, grid.ys.at(-1) ?? 0];
    const inside = new Map<number, Glyph[]>();
    const outside: Glyph[] = [];
    for (const glyph of rest) {
      const cell = cellAt(grid, (glyph.x0 + glyph.x1) / 2, glyph.y - glyph.size * 0.3);
      if (cell === undefined) outside.push(glyph);
      else inside.set(cell, [...(inside.get(cell) ?? []), glyph]);
    }
    if (inside.size === 0) continue;
    rest = outside;
    tables.push({ page: ink.page, top, bottom, table: toTable(ink.page, grid, inside) });
  }
  return { tables, rest };
}

function cellAt({ xs, ys, cells }: Grid, x: number, y: number): number | undefined {
  const c = xs.findLastIndex((edge) => edge <= x);
  const r = ys.findLastIndex((edge) => edge <= y);
  return cells[r]?.[c];
}

function toTable(page: number, grid: Grid, inside: ReadonlyMap<number, Glyph[]>): Table {
  const lines = new Map([...inside].map(([cell, glyphs]) => [cell, levelLines(page, glyphs)]));
  const contents = new Map<number, Cell>();
  for (const cell of new Set(grid.cells.flat()))
    contents.set(cell, toCell(lines.get(cell) ?? [], measureOf(grid, cell, lines)));
  const rows = grid.cells.map((row, r) =>
    row.map((cell, c): Cell => {
      const content = contents.get(cell) ?? { text: '' };
      if (row[c - 1] === cell) return { ...content, merged: 'across' };
      return grid.cells[r - 1]?.[c] === cell ? { ...content, merged: 'down' } : content;
    }),
  );
  return { kind: 'table', rows, page };
}

/** How far the text of a cell may run: as far as any text does in its last column. */
function measureOf(grid: Grid, cell: number, lines: ReadonlyMap<number, Line[]>): Measure {
  const columns = grid.cells.flatMap((row) => row.flatMap((other, c) => (other === cell ? [c] : [])));
  const [first, last] = [Math.min(...columns), Math.max(...columns)];
  const under = (c: number) =>
    [...new Set(grid.cells.flatMap((row) => row[c] ?? []))].flatMap((id) => lines.get(id) ?? []);
  const inColumn = (c: number) =>
    under(c).filter((line) => line.x1 <= (grid.xs[c + 1] ?? 0) + 1 && line.x0 >= (grid.xs[c] ?? 0) - 1);
  const own = lines.get(cell) ?? [];
  return {
    left: Math.min(...[...inColumn(first), ...own].map((line) => line.x0)),
    right: Math.max(...[...inColumn(last), ...own].map((line) => line.x1)),
  };
}

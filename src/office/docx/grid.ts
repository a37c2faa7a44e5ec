import type { Cell, Table } from '../blocks.ts';

/** A cell in one row of the grid; `down` where it repeats the one above. */
export interface Spot {
  cell: Cell;
  down: boolean;
}

type Row = (Spot | undefined)[];

/** Columns under 3 mm (in twentieths of a point) are left over from borders that were dragged in some rows only. */
const narrowest = 170;

/**
 * Makes a rectangle of rows of spots, without the columns that nobody sees: those in which no row begins a cell, and
 * slivers between borders that do not quite meet. No table where there is no text.
 */
export function toRectangle(rows: Row[], widths: number[]): Table[] {
  if (!rows.some((row) => row.some((spot) => spot?.cell.text))) return [];
  const width = Math.max(...rows.map((row) => row.length));
  const columns = visibleColumns(rows, width, widths.length === width ? widths : []);
  return [
    { kind: 'table', rows: rows.map((row) => columns.map((places, at) => cellAt(row, places, columns[at - 1]))) },
  ];
}

/** The grid columns that make up each column seen, the widest first. */
function visibleColumns(rows: Row[], width: number, widths: number[]): number[][] {
  const columns: number[][] = [];
  for (let column = 0; column < width; column++) {
    const last = columns.at(-1);
    const begins = rows.some((row) => row[column] && row[column] !== row[column - 1]);
    if (last && (!begins || isSliver(rows, column, widths))) last.push(column);
    else if (last?.every((place) => isSliver(rows, place, widths))) last.push(column);
    else columns.push([column]);
  }
  for (const places of columns) places.sort((a, b) => (widths[b] ?? 0) - (widths[a] ?? 0));
  return columns;
}

/** A narrow column in which no cell with text stands alone. */
function isSliver(rows: Row[], column: number, widths: number[]): boolean {
  const width = widths[column];
  if (!width || width >= narrowest) return false;
  return !rows.some((row) => {
    const spot = row[column];
    return spot?.cell.text && spot !== row[column - 1] && spot !== row[column + 1];
  });
}

function cellAt(row: Row, places: number[], before: number[] | undefined): Cell {
  const spot = row[places[0] ?? -1];
  if (!spot) return { text: '' };
  if (spot.down) return { ...spot.cell, merged: 'down' };
  return before && row[before[0] ?? -1] === spot ? { ...spot.cell, merged: 'across' } : { ...spot.cell };
}

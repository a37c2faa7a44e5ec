import type { Block, Cell, Table } from '../blocks.ts';
import { checkTable } from '../limits.ts';
import { wholeNumber } from './format.ts';
import { type Spot, toRectangle } from './grid.ts';
import { child, type Element, elements, value } from './xml.ts';

/** A table while its rows come in. */
export interface OpenTable {
  /** Widths of the grid's columns, in twentieths of a point. */
  widths: number[];
  /** The same spot at each place of the row that a cell covers; undefined where no cell stands. */
  rows: (Spot | undefined)[][];
  /** The cell that is merged downwards at each column, while it lasts. */
  merging: (Cell | undefined)[];
  /** Finished parts, where layout rows cut the table. */
  before: Block[];
  /** Tables that stood inside a cell and are tables of their own. */
  after: Table[];
}

type ReadBlocks = (parent: Element) => Block[];

// Word itself draws no cell wider than 63 columns.
const widestCell = 63;

/** A table without rows yet. */
export function openTable(): OpenTable {
  return { widths: [], rows: [], merging: [], before: [], after: [] };
}

/** Notes the column widths of `w:tblGrid`. */
export function setGrid(table: OpenTable, grid: Element): void {
  table.widths = elements(grid)
    .filter((column) => column.name === 'w:gridCol')
    .map((column) => wholeNumber(column.attributes['w:w']) ?? 0);
}

/** Adds one `w:tr`; `readBlocks` reads what is inside a cell. Throws `too-many-rows`. */
export function addRow(table: OpenTable, row: Element, readBlocks: ReadBlocks): void {
  const properties = child(row, 'w:trPr');
  if (child(properties, 'w:del')) return;
  const spots: (Spot | undefined)[] = blanks(value(properties, 'w:gridBefore'));
  const merging: (Cell | undefined)[] = [];
  const filled: Block[][] = [];
  for (const element of cellElements(row)) {
    const look = child(element, 'w:tcPr');
    const span = Math.min(Math.max(wholeNumber(value(look, 'w:gridSpan')) ?? 1, 1), widestCell);
    const down = merge(look, 'w:vMerge');
    const above = down === 'continue' ? table.merging[spots.length] : undefined;
    const left = merge(look, 'w:hMerge') === 'continue' ? spots.at(-1) : undefined;
    const blocks = above || left ? [] : readBlocks(element);
    if (blocks.length || above) filled.push(blocks);
    const spot = left ?? { cell: above ?? cellOf(blocks), down: above !== undefined };
    for (let place = 0; place < span; place++) {
      if (down) merging[spots.length] = spot.cell;
      spots.push(spot);
    }
    checkTable(table.rows.length + 1, spots.length);
  }
  spots.push(...blanks(value(properties, 'w:gridAfter')));
  table.merging = merging;
  if (isLayout(filled)) {
    table.before.push(...toRectangle(table.rows, table.widths), ...filled.flat());
    table.rows = [];
  } else {
    table.rows.push(spots);
    table.after.push(...filled.flat().filter(isOfItsOwn));
  }
}

/** The finished table: one block, or several where a layout table held tables of its own. */
export function closeTable(table: OpenTable): Block[] {
  return [...table.before, ...toRectangle(table.rows, table.widths), ...table.after];
}

/** A table inside a cell that is no mere list among the words of a task. */
function isOfItsOwn(block: Block): block is Table {
  return block.kind === 'table' && block.rows.length > 2 && (block.rows[0]?.length ?? 0) > 2;
}

/** A row whose only filled cell holds a table is there for the layout. */
function isLayout(filled: Block[][]): boolean {
  const tables = filled[0]?.filter((block) => block.kind === 'table') ?? [];
  return filled.length === 1 && tables.some(({ rows }) => rows.length > 1 && (rows[0]?.length ?? 0) > 1);
}

/** Cells stand directly in the row, or inside content controls and custom XML. */
function cellElements(parent: Element): Element[] {
  return elements(parent).flatMap((element) => {
    if (element.name === 'w:tc') return [element];
    return /^w:(?:sdt|sdtContent|customXml|ins)$/.test(element.name) ? cellElements(element) : [];
  });
}

function merge(look: Element | undefined, name: 'w:vMerge' | 'w:hMerge'): 'restart' | 'continue' | undefined {
  const property = child(look, name);
  return property && (property.attributes['w:val'] === 'restart' ? 'restart' : 'continue');
}

function blanks(count: string | undefined): undefined[] {
  return Array.from({ length: Math.min(wholeNumber(count) ?? 0, widestCell) }, () => undefined);
}

function cellOf(blocks: Block[]): Cell {
  const lines = blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [block] : isOfItsOwn(block) ? [] : flatten(block),
  );
  const text = lines.map((line) => line.text.replaceAll('\t', ' ')).join('\n');
  return lines.length && lines.every((line) => line.bold) ? { text, bold: true } : { text };
}

function flatten(table: Table): { text: string; bold?: boolean }[] {
  return table.rows
    .map((row) => row.filter((cell) => !cell.merged && cell.text))
    .filter((row) => row.length)
    .map((row) => ({ text: row.map((cell) => cell.text).join(' '), bold: row.every((cell) => cell.bold) }));
}

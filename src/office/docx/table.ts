import type { Block, Cell, Table } from '../blocks.ts';
import { checkTableSize } from '../limits.ts';
import { wholeNumber } from './format.ts';
import { child, type Element, elements, value } from './xml.ts';

/** A table while its rows come in. */
export interface OpenTable {
  /** undefined: no cell of the row stands there. */
  rows: (Cell | undefined)[][];
  /** The cell that is merged downwards at each column, while it lasts. */
  merging: (Cell | undefined)[];
  /** Finished parts, where layout rows cut the table. */
  blocks: Block[];
}

type ReadBlocks = (parent: Element) => Block[];

// Word itself draws no cell wider than 63 columns.
const widestCell = 63;

/** A table without rows yet. */
export function openTable(): OpenTable {
  return { rows: [], merging: [], blocks: [] };
}

/** Adds one `w:tr`; `readBlocks` reads what is inside a cell. Throws `too-many-rows`. */
export function addRow(table: OpenTable, row: Element, readBlocks: ReadBlocks): void {
  const properties = child(row, 'w:trPr');
  if (child(properties, 'w:del')) return;
  const cells: (Cell | undefined)[] = blanks(value(properties, 'w:gridBefore'));
  const merging: (Cell | undefined)[] = [];
  const filled: Block[][] = [];
  for (const element of cellElements(row)) {
    const look = child(element, 'w:tcPr');
    const span = Math.min(Math.max(wholeNumber(value(look, 'w:gridSpan')) ?? 1, 1), widestCell);
    const above = merge(look, 'w:vMerge') === 'continue' ? table.merging[cells.length] : undefined;
    const left = merge(look, 'w:hMerge') === 'continue' ? cells.at(-1) : undefined;
    const blocks = above || left ? [] : readBlocks(element);
    if (blocks.length) filled.push(blocks);
    const cell: Cell = above ? { ...above, merged: 'down' } : left ? { ...left, merged: 'across' } : cellOf(blocks);
    const { merged: _, ...plain } = cell;
    for (let place = 0; place < span; place++) {
      if (merge(look, 'w:vMerge')) merging[cells.length] = plain;
      cells.push(place && !above ? { ...plain, merged: 'across' } : cell);
    }
  }
  cells.push(...blanks(value(properties, 'w:gridAfter')));
  table.merging = merging;
  if (isLayout(filled)) {
    table.blocks.push(...finish(table.rows), ...filled.flat());
    table.rows = [];
  } else {
    table.rows.push(cells);
  }
  checkTableSize(table.rows.length, cells.length);
}

/** The finished table: one block, or several where a layout table held tables of its own. */
export function closeTable(table: OpenTable): Block[] {
  return [...table.blocks, ...finish(table.rows)];
}

/** A row whose only filled cell holds a table (not a small one among the words of a task) is there for the layout. */
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
  const lines = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block] : flatten(block)));
  const text = lines.map((line) => line.text.replaceAll('\t', ' ')).join('\n');
  return lines.length && lines.every((line) => line.bold) ? { text, bold: true } : { text };
}

function flatten(table: Table): { text: string; bold?: boolean }[] {
  return table.rows
    .map((row) => row.filter((cell) => !cell.merged && cell.text))
    .filter((row) => row.length)
    .map((row) => ({ text: row.map((cell) => cell.text).join(' '), bold: row.every((cell) => cell.bold) }));
}

/** A rectangle without the columns in which no row begins a cell (left over from dragged borders), if any text is in it. */
function finish(rows: (Cell | undefined)[][]): Table[] {
  if (!rows.some((row) => row.some((cell) => cell?.text))) return [];
  const width = Math.max(...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, column) => column).filter((column) =>
    rows.some((row) => row[column] && row[column].merged !== 'across'),
  );
  return [{ kind: 'table', rows: rows.map((row) => columns.map((column) => row[column] ?? { text: '' })) }];
}

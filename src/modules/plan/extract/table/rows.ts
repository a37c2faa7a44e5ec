import type { Block, Cell, Table } from '../../../../office/blocks.ts';
import type { Source } from '../extraction.ts';
import { type Header, readHeader } from './header.ts';
import type { Role } from './roles.ts';

/** One row of a plan's table: what it says under each role, in the order of the columns. */
export interface PlanRow {
  source: Source;
  cells: Cell[];
  texts: Partial<Record<Role, string>>;
  /** Roles whose cell goes on from the row above (merged down). */
  down: Set<Role>;
  /** Of those, the roles whose words a page break has left on the page before. */
  carried: Role[];
  /** The only words of the row, where one cell (or one merged across) holds them all; '' otherwise. */
  alone: string;
  /** A cell of the row is merged across several columns. */
  spans: boolean;
  bold: boolean;
  /** First under a header or a page break: it may be the rest of the row before. */
  opens: boolean;
}

/** A table as the reader of the plan sees it: parts under one header on several pages are one. */
export interface PlanTable {
  header: Header;
  /** The block of its first part, and the block after which a heading for it may stand. */
  block: number;
  after: number;
  rows: PlanRow[];
}

const listItem = /^\s*(?:[-–+•●*▪]|\d{1,2}[.)]|[a-zđ]\))\s*/;

/** The text of a cell in one line, except where its next line begins a list item or a new sentence. */
export function flow(text: string): string {
  if (!text.includes('\n')) return text.replace(/\s+/g, ' ').trim();
  let flowed = '';
  for (const line of text.split('\n').map((part) => part.replace(/\s+/g, ' ').trim())) {
    const breaks = listItem.test(line) || (/[.;:]$/.test(flowed) && /^\p{Lu}/u.test(line));
    flowed += `${flowed && line ? (breaks ? '\n' : ' ') : ''}${line}`;
  }
  return flowed;
}

const tick = /^\s*(?:x|v|✓|✔|√|\+|●|■)\s*$/i;

function slotName(name: string): string {
  const slot = /(quy|thang|q|t)\s*(i{1,3}|iv|\d{1,2})$/.exec(name);
  return slot ? `${slot[1]?.startsWith('q') ? 'Quý' : 'Tháng'} ${(slot[2] ?? '').toUpperCase()}` : '';
}

/** What a cell says that only its header makes plain: a tick under "Quý II", a bare 3 under "Tháng". */
function worded(text: string, role: Role, name: string): string {
  if (role === 'slot' && tick.test(text)) return slotName(name);
  const unit = role === 'deadline' ? /^(thang|quy)(?![a-z])/.exec(name)?.[1] : undefined;
  if (!unit || !/^(?:\d{1,2}|[IV]{1,3})(?:\s*(?:,|-|–|và)\s*(?:\d{1,2}|[IV]{1,3}))*$/.test(text)) return text;
  return `${unit === 'thang' ? 'Tháng' : 'Quý'} ${text}`;
}

/** The role of a cell: one that is merged across from beside the number over the title's column holds the title. */
function roleAt(row: Cell[], column: number, { roles }: Header): Role {
  const own = roles[column] ?? 'other';
  if (own === 'no' || row[column + 1]?.merged !== 'across') return own;
  const length = row.slice(column + 1).findIndex((cell) => cell.merged !== 'across');
  const covered = roles.slice(column, length < 0 ? undefined : column + 1 + length);
  return covered.includes('title') ? 'title' : own;
}

/** Puts the cells of a row under their roles; several columns of one role are joined, ticked slots become words. */
function textsOf(row: Cell[], header: Header): Pick<PlanRow, 'texts' | 'down' | 'carried'> {
  const texts: PlanRow['texts'] = {};
  const down = new Set<Role>();
  const carried: Role[] = [];
  row.forEach((cell, column) => {
    const role = roleAt(row, column, header);
    const text = cell.text.trim();
    if (!text && cell.merged === 'down') carried.push(role);
    if (!text || cell.merged === 'across') return;
    if (cell.merged === 'down') down.add(role);
    const words = worded(text, role, header.names[column] ?? '');
    const before = texts[role];
    if (!before) texts[role] = words;
    else if (before !== words && role !== 'no')
      texts[role] = role === 'slot' ? `${before}, ${words}` : `${before}; ${words}`;
  });
  return { texts, down, carried };
}

function planRow(row: Cell[], header: Header, source: Source, opens: boolean): PlanRow | null {
  const filled = row.filter((cell) => cell.text.trim() && cell.merged !== 'across');
  if (filled.length === 0) return null;
  const [first] = filled;
  const alone = filled.length === 1 && first?.merged !== 'down' ? flow(first?.text ?? '') : '';
  return {
    ...textsOf(row, header),
    source,
    cells: row,
    alone,
    spans: row.some((cell) => cell.merged === 'across'),
    bold: filled.every((cell) => cell.bold),
    opens,
  };
}

function sameColumns(a: Header, b: Header): boolean {
  return a.roles.length === b.roles.length && a.roles.every((role, column) => role === b.roles[column]);
}

/** Whether a table without a header goes on with the one before: as many columns, and no words of its own between. */
function goesOn(blocks: Block[], before: PlanTable | undefined, last: number, block: number, table: Table): boolean {
  if (before?.header.roles.length !== table.rows[0]?.length) return false;
  return blocks
    .slice(last + 1, block)
    .every((between) => between.kind === 'paragraph' && between.text.trim().length < 12);
}

/** Finds the tables whose header passes `wanted`, and puts the parts that page breaks have cut them into together. */
export function readTables(blocks: Block[], wanted: (header: Header) => boolean): PlanTable[] {
  const tables: PlanTable[] = [];
  let last = -1;
  blocks.forEach((table, block) => {
    if (table.kind !== 'table') return;
    let current = goesOn(blocks, tables.at(-1), last, block, table) ? tables.at(-1) : undefined;
    let opens = true;
    for (let at = 0; at < table.rows.length; at++) {
      const header = readHeader(table.rows, at);
      if (header && wanted(header)) {
        const before = tables.at(-1);
        const again = before && sameColumns(before.header, header) && !headed(blocks, last, block);
        current = again ? before : { header, block, after: last, rows: [] };
        if (!again) tables.push(current);
        last = block;
        at += header.height - 1;
        opens = true;
        continue;
      }
      const row = table.rows[at];
      const read = row && current ? planRow(row, current.header, { block, row: at }, opens) : null;
      if (!read) continue;
      current?.rows.push(read);
      opens = false;
    }
    if (current) last = block;
  });
  return tables;
}

/** Whether a heading stands between two blocks, so that a table with the same columns begins anew. */
function headed(blocks: Block[], from: number, to: number): boolean {
  return blocks.slice(from + 1, to).some((block) => block.kind === 'paragraph' && block.text.trim().length > 12);
}

import { sql } from 'kysely';
import type { Cell } from '../../../office/blocks.ts';
import type { Db } from '../../../platform/db/db.ts';

/** The place in the document that a proposal was read from, with what stands around it. */
export interface SourcePlace {
  page: number | null;
  /** Counts the tables of the document from 1; null for a paragraph. */
  table: number | null;
  /** Counts the rows of the table from 1; null for a paragraph or a whole table. */
  row: number | null;
  /** Paragraphs before, at and after the place, the place marked. */
  paragraphs: { at: number; text: string; bold: boolean; align: string | null; here: boolean }[];
  /** The heading row of the table and the rows around the place. */
  rows: { at: number; cells: { column: number; text: string }[]; here: boolean }[];
}

interface BlockRow {
  at: number;
  kind: 'paragraph' | 'table';
  text: string | null;
  bold: boolean | null;
  align: string | null;
  page: number | null;
}

const around = 2;

/** Reads the place from the blocks that are kept with the plan: only the few rows that are shown leave the database. */
export async function sourcePlace(db: Db, planId: string, block: number, row: number | null): Promise<SourcePlace> {
  const near = await sql<BlockRow>`
    select at::int, b->>'kind' as kind, b->>'text' as text, (b->>'bold')::boolean as bold, b->>'align' as align,
           (b->>'page')::int as page
    from plan, generate_series(greatest(${block - around}::int, 0), ${block + around}::int) as at,
         lateral (select blocks->at as b) as one
    where plan.id = ${planId} and b is not null
    order by at`.execute(db);
  const here = near.rows.find(({ at }) => at === block);
  const place: SourcePlace = { page: here?.page ?? null, table: null, row: null, paragraphs: [], rows: [] };
  if (here?.kind !== 'table') {
    place.paragraphs = paragraphsOf(near.rows, block);
    return place;
  }
  const before = near.rows.filter(({ at }) => at < block);
  place.paragraphs = paragraphsOf(before, block);
  place.table = await tableNumber(db, planId, block);
  place.row = row === null ? null : row + 1;
  place.rows = await rowsAround(db, planId, block, row ?? 0);
  return place;
}

function paragraphsOf(blocks: BlockRow[], here: number): SourcePlace['paragraphs'] {
  return blocks
    .filter(({ kind }) => kind === 'paragraph')
    .map(({ at, text, bold, align }) => ({ at, text: text ?? '', bold: bold ?? false, align, here: at === here }));
}

async function tableNumber(db: Db, planId: string, block: number): Promise<number> {
  const found = await sql<{ count: number }>`
    select count(*)::int as count
    from plan, jsonb_array_elements(blocks) with ordinality as b(block, n)
    where plan.id = ${planId} and n <= ${block + 1} and block->>'kind' = 'table'`.execute(db);
  return found.rows[0]?.count ?? 1;
}

async function rowsAround(db: Db, planId: string, block: number, row: number): Promise<SourcePlace['rows']> {
  const found = await sql<{ at: number; cells: Cell[] }>`
    select at::int, blocks->${sql.lit(block)}->'rows'->at as cells
    from plan, (select 0 as at union select generate_series(greatest(${row - 1}::int, 0), ${row + 1}::int)) as n
    where plan.id = ${planId} and blocks->${sql.lit(block)}->'rows'->at is not null
    order by at`.execute(db);
  return found.rows.map(({ at, cells }) => ({
    at,
    cells: cells.flatMap(({ text, merged }, column) => (merged === 'across' || !text ? [] : [{ column, text }])),
    here: at === row,
  }));
}

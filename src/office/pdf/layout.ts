import type { Block, Table } from '../blocks.ts';
import { cellsOf, findBorderless, type Span } from './borderless.ts';
import { marginsOf, type Page } from './margins.ts';
import type { Measure } from './paragraphs.ts';
import type { Row } from './rows.ts';
import { runningText } from './running-text.ts';

/** Turns pages into paragraphs and tables. */
export function toBlocks(pages: readonly Page[]): Block[] {
  const measureOf = marginsOf(pages);
  const blocks: Block[] = [];
  let rows: Row[] = [];
  for (const piece of pages.flatMap((page) => page.pieces)) {
    if ('chunks' in piece) {
      rows.push(piece);
    } else {
      blocks.push(...freeBlocks(rows, measureOf), piece.table);
      rows = [];
    }
  }
  return [...blocks, ...freeBlocks(rows, measureOf)];
}

/** The paragraphs and borderless tables between two ruled tables. */
function freeBlocks(rows: readonly Row[], measureOf: (page: number) => Measure): Block[] {
  const blocks: Block[] = [];
  let start = 0;
  for (const span of findBorderless(rows)) {
    blocks.push(...runningText(rows.slice(start, span.first), measureOf), ...tablesOf(rows, span));
    start = span.last + 1;
  }
  return [...blocks, ...runningText(rows.slice(start), measureOf)];
}

/** One table for each page that a borderless table covers. */
function tablesOf(rows: readonly Row[], { first, last, columns }: Span): Table[] {
  const members = rows.slice(first, last + 1);
  return [...new Set(members.map((row) => row.page))].map((page) => ({
    kind: 'table',
    page,
    rows: members.filter((row) => row.page === page).map((row) => cellsOf(row, columns)),
  }));
}

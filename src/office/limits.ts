import type { Block } from './blocks.ts';
import { Unreadable } from './unreadable.ts';

/** The largest file that is read, in bytes; the same bound as the upload's. */
export const largestFile = 20 * 1024 * 1024;

// The longest plans have some hundred tasks in a dozen columns; past this bound it is a data sheet, not a plan.
const mostRows = 5_000;
const mostColumns = 100;

// Paragraphs and cells of a whole file, some thousand pages.
const mostPieces = 100_000;

// A plan of 100 pages has some 300,000 letters.
const longestText = 2_000_000;
const mostLines = 100_000;

/** Throws `too-many-rows` when a table grows past what a plan can have. */
export function checkTable(rows: number, columns: number): void {
  if (rows > mostRows || columns > mostColumns) throw new Unreadable('too-many-rows');
}

/** Throws `too-big` for a text longer than any plan. */
export function checkText(text: string): void {
  if (text.length > longestText || text.split('\n', mostLines + 1).length > mostLines) throw new Unreadable('too-big');
}

/** A list of blocks to add to; throws `too-big` when the file has more than a plan can have. */
export function boundedBlocks(): { blocks: Block[]; add(more: Block[]): void } {
  const blocks: Block[] = [];
  let left = mostPieces;
  return {
    blocks,
    add(more) {
      for (const block of more) left -= block.kind === 'table' ? block.rows.length * (block.rows[0]?.length ?? 0) : 1;
      if (left < 0) throw new Unreadable('too-big');
      for (const block of more) blocks.push(block);
    },
  };
}

import { Unreadable } from './unreadable.ts';

/** The largest file that is read, in bytes; the same bound as the upload's. */
export const largestFile = 20 * 1024 * 1024;

/** Rows of one table. The longest plans have some hundred tasks; past this bound it is a data sheet, not a plan. */
export const mostRows = 5_000;

const mostColumns = 100;

/** Throws `too-many-rows` when a table grows past what a plan can have. */
export function checkTableSize(rows: number, columns: number): void {
  if (rows > mostRows || columns > mostColumns) throw new Unreadable('too-many-rows');
}

import { readSheet as parseSheet } from 'read-excel-file/node';
import { openZip } from '../docx/zip.ts';
import { largestFile } from '../limits.ts';
import { Unreadable } from '../unreadable.ts';

/** What stands in one place of a sheet. A date is midnight UTC of its day; an empty place is null. */
export type SheetCell = string | number | boolean | Date | null;

// A list of units has some hundred rows, the units of a whole province some thousand.
const mostRows = 20_000;
const mostColumns = 200;

/**
 * Reads the first sheet of an .xlsx file, row by row, text in NFC and without spaces around it. Every row has the
 * same number of places. Throws `Unreadable`.
 */
export async function readSheet(bytes: Uint8Array): Promise<SheetCell[][]> {
  if (bytes.length === 0) throw new Unreadable('empty');
  if (bytes.length > largestFile) throw new Unreadable('big-sheet');
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new Unreadable(isEncrypted(bytes) ? 'password' : 'not-excel');
  await checkArchive(bytes);
  const rows = await parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
  const width = Math.max(0, ...rows.slice(0, mostRows).map((row) => row.length));
  if (rows.length > mostRows || width > mostColumns) throw new Unreadable('big-sheet');
  if (!rows.some((row) => row.some((cell) => cell !== null))) throw new Unreadable('no-text');
  return rows.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? null));
}

/** Unfolds every part once within the archive's budget, because the parser would unfold a zip bomb whole. */
async function checkArchive(bytes: Uint8Array): Promise<void> {
  const zip = openZip(bytes);
  if (!zip.names.has('xl/workbook.xml')) throw new Unreadable('not-excel');
  for (const name of zip.names) {
    if (!/\.(?:xml|rels)$/.test(name)) continue;
    for await (const _ of zip.unfold(name));
  }
}

async function parse(bytes: Buffer): Promise<SheetCell[][]> {
  let rows: unknown[][];
  try {
    rows = await parseSheet(bytes);
  } catch {
    throw new Unreadable('damaged');
  }
  return rows.map((row) => row.map(cellOf));
}

function cellOf(value: unknown): SheetCell {
  if (typeof value === 'string') return value.normalize('NFC').trim() || null;
  if (typeof value === 'number' || typeof value === 'boolean' || value instanceof Date) return value;
  return null;
}

/** An encrypted workbook is a compound file with a stream of this name ([MS-OFFCRYPTO] 2.3.4.4). */
function isEncrypted(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes('EncryptedPackage', 0, 'utf16le');
}

import { inflateRawSync } from 'node:zlib';
import type { Peekable } from './facts.ts';

export interface ZipEntry {
  name: string;
  locked: boolean;
  /** Where its header stands, and how long it is as packed. */
  at: number;
  packed: number;
}

// More files than any package or archive that an office sends.
const most = 20_000;
const largestDirectory = 8 * 1024 * 1024;

/** The names in a .zip by its central directory, which is what programs open it by; null where it has none that is whole. */
export async function readEntries(file: Peekable): Promise<ZipEntry[] | null> {
  const tailAt = Math.max(0, file.size - 65_557);
  const tail = await file.slice(tailAt, 65_557);
  const end = tail.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  if (end < 0 || end + 22 > tail.length) return null;
  const [count, length, at] = [tail.readUInt16LE(end + 10), tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16)];
  if (count === 0 || count > most || length > largestDirectory || at + length > tailAt + end) return null;
  return readDirectory(await file.slice(at, length), count);
}

function readDirectory(directory: Buffer, count: number): ZipEntry[] | null {
  const entries: ZipEntry[] = [];
  let at = 0;
  while (entries.length < count) {
    if (at + 46 > directory.length || directory.toString('latin1', at, at + 4) !== 'PK\x01\x02') return null;
    const [name, extra, comment] = [28, 30, 32].map((place) => directory.readUInt16LE(at + place));
    const from = at + 46;
    const to = from + (name ?? 0);
    entries.push({
      name: directory.toString('utf8', from, to),
      locked: (directory.readUInt16LE(at + 8) & 1) === 1,
      at: directory.readUInt32LE(at + 42),
      packed: directory.readUInt32LE(at + 20),
    });
    at = to + (extra ?? 0) + (comment ?? 0);
  }
  return entries;
}

const largestPart = 1024 * 1024;

/** A small file of a .zip as text; null where it does not unfold, or to more than a list of parts can be. */
export async function readPart(file: Peekable, { at, packed }: ZipEntry): Promise<string | null> {
  const header = await file.slice(at, 30);
  if (header.length < 30 || packed > largestPart) return null;
  const bytes = await file.slice(at + 30 + header.readUInt16LE(26) + header.readUInt16LE(28), packed);
  try {
    const stored = header.readUInt16LE(8) === 0;
    return (stored ? bytes : inflateRawSync(bytes, { maxOutputLength: largestPart })).toString('utf8');
  } catch {
    return null;
  }
}

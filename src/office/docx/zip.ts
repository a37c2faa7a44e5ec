import { crc32, createInflateRaw } from 'node:zlib';
import { Unreadable } from '../unreadable.ts';

/** A zip archive that is already in memory; its parts are inflated piece by piece, within one budget for all. */
export interface Zip {
  /** Names of the parts, as written in the archive. */
  names: ReadonlySet<string>;
  /** A part's bytes as they unfold; throws `too-big` past the budget and `damaged` where they do not add up. */
  unfold(name: string): AsyncGenerator<Uint8Array>;
}

interface Entry {
  name: string;
  stored: boolean;
  crc: number;
  packedSize: number;
  offset: number;
}

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const localHeader = 0x04034b50;
const longestComment = 0xffff;
const mostEntries = 5_000;

/** Bytes that the parts read from one file may unfold to; a plan of 100 pages has some 5 MB of XML. */
const unfoldedBudget = 32 * 1024 * 1024;

/** Opens an archive by its directory. The sizes written there are believed for nothing; throws `damaged`, `password`, `too-big`. */
export function openZip(bytes: Uint8Array): Zip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = new Map(readDirectory(view).map((entry) => [entry.name, entry]));
  const budget = { left: unfoldedBudget };
  return {
    names: new Set(entries.keys()),
    unfold(name) {
      const entry = entries.get(name);
      if (!entry) throw new Unreadable('damaged');
      return inflate(view, entry, budget);
    },
  };
}

function readDirectory(view: DataView): Entry[] {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > mostEntries) throw new Unreadable('too-big');
  const entries: Entry[] = [];
  for (let index = 0; index < count; index++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== directoryEntry) throw new Unreadable('damaged');
    if (view.getUint16(at + 8, true) & 1) throw new Unreadable('password');
    const method = view.getUint16(at + 10, true);
    const nameLength = view.getUint16(at + 28, true);
    const end = at + 46 + nameLength;
    if (end > view.byteLength || (method !== 0 && method !== 8)) throw new Unreadable('damaged');
    entries.push({
      name: new TextDecoder().decode(slice(view, at + 46, end)).replaceAll('\\', '/'), // as some programs write it
      stored: method === 0,
      crc: view.getUint32(at + 16, true),
      packedSize: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    });
    at = end + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - longestComment);
  for (let at = view.byteLength - 22; at >= first; at--) {
    if (view.getUint32(at, true) === endOfDirectory) return at;
  }
  throw new Unreadable('damaged');
}

async function* inflate(view: DataView, entry: Entry, budget: { left: number }): AsyncGenerator<Uint8Array> {
  const packed = packedBytes(view, entry);
  let crc = 0;
  for await (const piece of entry.stored ? [packed] : inflated(packed)) {
    budget.left -= piece.length;
    if (budget.left < 0) throw new Unreadable('too-big');
    crc = crc32(piece, crc);
    yield piece;
  }
  if (crc !== entry.crc) throw new Unreadable('damaged');
}

async function* inflated(packed: Uint8Array): AsyncGenerator<Uint8Array> {
  const stream = createInflateRaw({ chunkSize: 64 * 1024 });
  stream.end(packed);
  try {
    for await (const piece of stream) yield piece;
  } catch {
    throw new Unreadable('damaged');
  }
}

function packedBytes(view: DataView, { offset, packedSize }: Entry): Uint8Array {
  if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== localHeader) throw new Unreadable('damaged');
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packedSize > view.byteLength) throw new Unreadable('damaged');
  return slice(view, start, start + packedSize);
}

function slice(view: DataView, start: number, end: number): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset + start, end - start);
}

import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, mkdirSync } from 'node:fs';
import { mkdir, open, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { sql } from 'kysely';
import type { Tx } from './db/db.ts';
import { newId } from './id.ts';
import { ReceivedFile } from './received-file.ts';

/** Uploaded files on disk, named by their SHA-256, outside anything the web server serves by itself. */
export interface FileStore {
  /** Where a file lies. */
  path(sha256: string): string;
  /** The folder of files that are being received. */
  incoming: string;
  /** Writes what comes to disk as it comes; nobody refers to it before it is kept. What goes on after `largest` is cut off. */
  receive(name: string, from: Readable, largest: number): Promise<ReceivedFile>;
  /** Keeps a received file, or bytes, and writes its row; the same bytes are kept once. Returns the SHA-256 in hex. */
  put(tx: Tx, content: ReceivedFile | Uint8Array, mediaType: string): Promise<string>;
  /** Streams a file. */
  read(sha256: string): Readable;
}

/** The store in a folder, `files/ab/abcd…`. */
export function openFileStore(dataDir: string): FileStore {
  const path = (sha256: string) => join(dataDir, 'files', sha256.slice(0, 2), sha256);
  const incoming = join(dataDir, 'files', 'incoming');
  const receive = (name: string, from: Readable, largest: number) =>
    writeDraft(join(incoming, newId()), name, from, largest);
  return {
    path,
    incoming,
    receive,
    read: (sha256) => createReadStream(path(sha256)),
    async put(tx, content, mediaType) {
      const received = content instanceof ReceivedFile;
      const file = received ? content : await receive('', Readable.from([content]), content.length);
      await writeRow(tx, file, mediaType);
      await moveOnce(file, path(file.sha256));
      return file.sha256;
    },
  };
}

/**
 * The row comes before the place on disk: it waits for whoever is throwing the same bytes away at this moment, and from then
 * on nobody does until this transaction has ended.
 */
async function writeRow(tx: Tx, { sha256, size }: ReceivedFile, mediaType: string): Promise<void> {
  await tx
    .insertInto('file')
    .values({ sha256, size, media_type: mediaType })
    .onConflict((conflict) => conflict.column('sha256').doUpdateSet({ sent_at: sql`now()` }))
    .execute();
}

async function writeDraft(path: string, name: string, from: Readable, largest: number): Promise<ReceivedFile> {
  // At once, not later: a stream that breaks before somebody reads it would end the process.
  mkdirSync(join(path, '..'), { recursive: true, mode: 0o700 });
  const hash = createHash('sha256');
  let [size, sent] = [0, 0];
  const measured = new Transform({
    transform(chunk: Uint8Array, _, done) {
      sent += chunk.length;
      const kept = chunk.subarray(0, Math.max(0, largest - size));
      size += kept.length;
      hash.update(kept);
      done(null, kept);
    },
  });
  try {
    await pipeline(from, measured, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
  return new ReceivedFile({ name, size, sha256: hash.digest('hex'), path, tooLarge: sent > largest });
}

/** Flushed and in its place before the transaction commits, so that a row never names a missing file. */
async function moveOnce({ path, size }: ReceivedFile, place: string): Promise<void> {
  const there = await stat(place).catch(() => null);
  if (there?.size === size) {
    const now = new Date();
    await utimes(place, now, now);
    return rm(path, { force: true });
  }
  await mkdir(join(place, '..'), { recursive: true, mode: 0o700 });
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(path, place);
}

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { Tx } from './db/db.ts';
import { newId } from './id.ts';

/** Uploaded files on disk, named by their SHA-256, outside anything the web server serves by itself. */
export interface FileStore {
  /** Where a file lies. */
  path(sha256: string): string;
  /** Writes the bytes and their row; the same bytes are kept once. Returns the SHA-256 in hex. */
  put(tx: Tx, bytes: Uint8Array, mediaType: string): Promise<string>;
  /** Streams a file. */
  read(sha256: string): Readable;
}

/** The store in a folder, `files/ab/abcd…`. */
export function openFileStore(dataDir: string): FileStore {
  const path = (sha256: string) => join(dataDir, 'files', sha256.slice(0, 2), sha256);
  return {
    path,
    read: (sha256) => createReadStream(path(sha256)),
    async put(tx, bytes, mediaType) {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      await writeOnce(path(sha256), bytes);
      await tx
        .insertInto('file')
        .values({ sha256, size: bytes.length, media_type: mediaType })
        .onConflict((conflict) => conflict.column('sha256').doNothing())
        .execute();
      return sha256;
    },
  };
}

/** On disk and flushed before the transaction commits, so that a row never names a missing file. */
async function writeOnce(path: string, bytes: Uint8Array): Promise<void> {
  const there = await stat(path).catch(() => null);
  if (there?.size === bytes.length) return;
  await mkdir(join(path, '..'), { recursive: true, mode: 0o700 });
  const draft = `${path}.${newId()}`;
  const file = await open(draft, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(draft, path);
}

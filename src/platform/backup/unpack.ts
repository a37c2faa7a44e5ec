import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { extract } from 'tar-stream';

/** A backup laid out in a folder of its own. */
export interface Unpacked {
  path(name: string): string;
  remove(): Promise<void>;
}

// What a backup of ours can hold; any other name (an absolute path, "..") is not written anywhere.
const ownName = /^(manifest\.json|tables\/[a-z_]+|files\/[0-9a-f]{64})$/;

/** Lays out a backup in a new temporary folder; throws when the file breaks off or holds something foreign. */
export async function unpack(archive: string): Promise<Unpacked> {
  const folder = await mkdtemp(join(tmpdir(), 'caicach-restore-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    await mkdir(join(folder, 'tables'));
    await mkdir(join(folder, 'files'));
    const entries = extract();
    await Promise.all([pipeline(createReadStream(archive), createGunzip(), entries), writeEntries(entries, folder)]);
  } catch (error) {
    await remove();
    throw error;
  }
  return { path: (name) => join(folder, name), remove };
}

async function writeEntries(entries: ReturnType<typeof extract>, folder: string): Promise<void> {
  for await (const entry of entries) {
    if (!ownName.test(entry.header.name)) throw new Error(`it holds ${entry.header.name}`);
    await pipeline(entry, createWriteStream(join(folder, entry.header.name)));
  }
}

import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, open, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { pack } from 'tar-stream';
import type { FileStore } from '../files.ts';
import type { Manifest } from './manifest.ts';
import { copyTarget, schemaOf, type TableShape, tablesInOrder } from './tables.ts';

/**
 * Writes the whole office into one .tar.gz: each table as COPY text and each uploaded file, all of one moment, and a
 * manifest with counts and hashes. The file appears under its name only when it is whole.
 */
export async function backup(url: string, files: FileStore, out: string): Promise<Manifest> {
  const draft = `${out}.part`;
  const target = await open(draft, 'w', 0o600);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const folder = await mkdtemp(join(tmpdir(), 'caicach-backup-'));
  const archive = pack();
  const written = pipeline(archive, createGzip(), target.createWriteStream());
  // A full disk is told below, by the entry that could not be added.
  written.catch(() => {});
  try {
    await client.query('begin isolation level repeatable read read only');
    const manifest: Manifest = {
      format: 'caicach-backup-1',
      createdAt: new Date().toISOString(),
      schema: await schemaOf(client),
      tables: [],
      files: [],
    };
    for (const table of await tablesInOrder(client)) {
      const path = join(folder, table.name);
      manifest.tables.push({ ...table, ...(await exportTable(client, table, path)) });
      await addFile(archive, `tables/${table.name}`, path);
      await rm(path);
    }
    const { rows } = await client.query<{ sha256: string }>('select sha256 from file order by sha256');
    for (const { sha256 } of rows) {
      await addFile(archive, `files/${sha256}`, files.path(sha256));
      manifest.files.push(sha256);
    }
    archive.entry({ name: 'manifest.json' }, JSON.stringify(manifest));
    archive.finalize();
    await written;
    await rename(draft, out);
    return manifest;
  } finally {
    archive.destroy();
    await written.catch(() => {});
    await client.end();
    await rm(folder, { recursive: true });
    await rm(draft, { force: true });
  }
}

async function exportTable(
  client: pg.Client,
  table: TableShape,
  path: string,
): Promise<{ rows: number; sha256: string }> {
  const copy = client.query(copyTo(`copy ${copyTarget(table)} to stdout`));
  const hash = createHash('sha256');
  const hashing = new Transform({
    transform(chunk, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  await pipeline(copy, hashing, createWriteStream(path));
  return { rows: copy.rowCount ?? 0, sha256: hash.digest('hex') };
}

async function addFile(archive: ReturnType<typeof pack>, name: string, path: string): Promise<void> {
  const { size } = await stat(path);
  await pipeline(createReadStream(path), archive.entry({ name, size }));
}

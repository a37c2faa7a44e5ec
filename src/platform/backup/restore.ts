import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, mkdir, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { migrate, migrateUpTo, migrationNames } from '../db/migrate.ts';
import type { FileStore } from '../files.ts';
import { type Manifest, manifestShape } from './manifest.ts';
import { copyTarget, schemaOf, tablesInOrder } from './tables.ts';
import { type Unpacked, unpack } from './unpack.ts';

/** Why a backup cannot be restored, as one sentence for whoever runs the command. */
export class NotRestorable extends Error {
  override name = 'NotRestorable';
}

/**
 * Fills an empty database from a backup: everything is checked against the manifest first, the tables are made as they were
 * when it was written and filled in one transaction, and what has changed since is done to them as to any older database.
 * Throws `NotRestorable` for a broken backup, one of a newer version, or a database that holds data or newer tables.
 */
export async function restore(url: string, files: FileStore, archive: string): Promise<Manifest> {
  await access(archive).catch(() => {
    throw new NotRestorable(`There is no file ${archive}`);
  });
  const unpacked = await unpack(archive).catch((error) => {
    throw new NotRestorable(`The backup is damaged: ${error instanceof Error ? error.message : error}`);
  });
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const manifest = await readManifest(unpacked);
    await checkDatabase(client, manifest);
    await checkContents(manifest, unpacked);
    await migrateUpTo(url, manifest.schema.toSorted().at(-1) ?? '');
    for (const sha256 of manifest.files) await placeFile(files.path(sha256), unpacked.path(`files/${sha256}`));
    await client.query('begin');
    // What stood before a rule came stands again (migration 0019).
    await client.query("set local caicach.restoring = 'on'");
    // Migrations put a row into these: the backup's stands in its place, and the audit trail's chain goes on from its end.
    for (const name of ['audit_head', 'unit_change']) {
      if (manifest.tables.some((table) => table.name === name)) await client.query(`delete from ${name}`);
    }
    for (const table of await tablesInOrder(client)) {
      const kept = manifest.tables.find(({ name }) => name === table.name);
      if (!kept) continue;
      const copy = client.query(copyFrom(`copy ${copyTarget(kept)} from stdin`));
      await pipeline(createReadStream(unpacked.path(`tables/${table.name}`)), copy);
      if (copy.rowCount !== kept.rows) throw new NotRestorable(`The table ${table.name} should hold ${kept.rows} rows`);
    }
    await continueIdentities(client);
    await client.query('commit');
    await migrate(url);
    return manifest;
  } finally {
    await client.end();
    await unpacked.remove();
  }
}

async function readManifest(unpacked: Unpacked): Promise<Manifest> {
  const text = await readFile(unpacked.path('manifest.json'), 'utf8').catch(() => {
    throw new NotRestorable('The backup is cut off: it has no manifest.json');
  });
  return manifestShape.parse(JSON.parse(text));
}

async function checkDatabase(client: pg.Client, { schema }: Manifest): Promise<void> {
  const ours = await migrationNames();
  const missing = schema.filter((name) => !ours.includes(name));
  if (missing.length > 0)
    throw new NotRestorable(`The backup is of a newer version: this one lacks ${missing.join(', ')}`);
  const present = await schemaOf(client);
  if (present.length === 0) return;
  const { rows } = await client.query('(select from unit limit 1) union all (select from audit limit 1)');
  if (rows.length > 0) throw new NotRestorable('The database already holds data; restore only into an empty one');
  if (present.some((name) => !schema.includes(name)))
    throw new NotRestorable(
      'The database has tables of a newer version than the backup; restore into a newly created one',
    );
}

async function checkContents(manifest: Manifest, unpacked: Unpacked): Promise<void> {
  for (const { name, sha256 } of manifest.tables) {
    if ((await hashOf(unpacked.path(`tables/${name}`))) !== sha256) {
      throw new NotRestorable(`The backup is damaged: the table ${name} is not what was written`);
    }
  }
  for (const sha256 of manifest.files) {
    if ((await hashOf(unpacked.path(`files/${sha256}`))) !== sha256) {
      throw new NotRestorable(`The backup is damaged: the file ${sha256} is not what was written`);
    }
  }
}

async function hashOf(path: string): Promise<string | null> {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(path), hash);
  } catch {
    return null;
  }
  return hash.digest('hex');
}

async function placeFile(target: string, source: string): Promise<void> {
  await mkdir(dirname(target), { recursive: true, mode: 0o700 });
  await rename(source, target);
}

/** Identity columns go on after the highest value that came back. */
async function continueIdentities(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ table: string; column: string }>(`
    select c.relname as "table", a.attname as "column"
    from pg_attribute a join pg_class c on c.oid = a.attrelid
    where c.relnamespace = 'public'::regnamespace and a.attidentity <> ''`);
  for (const { table, column } of rows) {
    await client.query(
      `select setval(pg_get_serial_sequence('public.${table}', '${column}'), coalesce(max(${column}), 0) + 1, false) from ${table}`,
    );
  }
}

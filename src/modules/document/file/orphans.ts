import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';
import type { FileStore } from '../../../platform/files.ts';
import { orphanDays } from './storage.ts';

/** Every column that names a file. A test compares it with the database's own references, so that none is missing. */
export const fileReferences = [
  ['plan', 'file_sha256'],
  ['document', 'file_sha256'],
  ['evidence_revision', 'file_sha256'],
  ['sent_file', 'file_sha256'],
] as const;

const at = fileReferences.map(
  ([table, column]) => sql`not exists (select from ${sql.table(table)} r where r.${sql.ref(column)} = f.sha256)`,
);

/**
 * Throws away the files that nothing has referred to for some days, what was sent ahead of a form that was never saved, and
 * what a broken upload left on disk. Safe to be cut off and run again. Returns how many files went.
 */
export async function collectOrphans(db: Db, files: FileStore, now = new Date()): Promise<number> {
  const before = new Date(now.getTime() - orphanDays * 86_400_000);
  await db.deleteFrom('sent_file').where('at', '<', before).execute();
  await removeOld(files.incoming, before);
  let gone = 0;
  for (;;) {
    const some = await collectSome(db, files, before);
    if (some === 0) return gone + (await removeStrays(db, files, before));
    gone += some;
  }
}

/** The file goes from the disk while its row is still locked: whoever sends it again waits, and then writes it anew. */
async function collectSome(db: Db, files: FileStore, before: Date): Promise<number> {
  return db.transaction().execute(async (tx) => {
    const found = await sql<{ sha256: string }>`
      delete from file where sha256 in (
        select f.sha256 from file f
        where greatest(f.created_at, f.sent_at) < ${before} and ${sql.join(at, sql` and `)}
        limit 100 for update skip locked)
      returning sha256`.execute(tx);
    for (const { sha256 } of found.rows) await rm(files.path(sha256), { force: true });
    return found.rows.length;
  });
}

/** Files on disk that no row names: the transaction that brought them did not end well. */
async function removeStrays(db: Db, files: FileStore, before: Date): Promise<number> {
  let gone = 0;
  const root = join(files.incoming, '..');
  for (const folder of await names(root)) {
    if (!/^[0-9a-f]{2}$/.test(folder)) continue;
    const present = await names(join(root, folder));
    if (present.length === 0) continue;
    const rows = await db.selectFrom('file').where('sha256', 'in', present).select('sha256').execute();
    const known = new Set(rows.map(({ sha256 }) => sha256));
    for (const name of present)
      if (!known.has(name) && (await removeIfOld(join(root, folder, name), before))) gone += 1;
  }
  return gone;
}

async function removeOld(folder: string, before: Date): Promise<void> {
  for (const name of await names(folder)) await removeIfOld(join(folder, name), before);
}

async function removeIfOld(path: string, before: Date): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  if (!found || found.mtime > before) return false;
  await rm(path, { force: true });
  return true;
}

const names = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);

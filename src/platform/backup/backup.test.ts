import { mkdtemp, readFile, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { loadUnits } from '../../../demo/units.ts';
import { testDatabase } from '../../../tests/setup/test-database.ts';
import { commandLine } from '../actor.ts';
import { audit } from '../audit.ts';
import { openFileStore } from '../files.ts';
import { newId } from '../id.ts';
import { backup } from './backup.ts';
import { NotRestorable, restore } from './restore.ts';

const full = await testDatabase();
const empty = await testDatabase();
const folder = await mkdtemp(join(tmpdir(), 'caicach-test-'));
const files = openFileStore(join(folder, 'one'));
const archive = join(folder, 'office.tar.gz');
const bytes = new TextEncoder().encode('Kế hoạch cải cách hành chính');

await full.db.transaction().execute(async (tx) => {
  await loadUnits(tx);
  await files.put(tx, bytes, 'text/plain');
  await audit(tx, commandLine, {
    act: 'unit.import',
    subject: { kind: 'unit', id: newId() },
    after: { dòng: 'một\thai' },
  });
});

test('an office comes back whole on another server', async () => {
  const manifest = await backup(full.url, files, archive);
  const elsewhere = openFileStore(join(folder, 'two'));
  await restore(empty.url, elsewhere, archive);
  for (const { name, rows } of manifest.tables) {
    const counted = await sql<{ count: number }>`select count(*) as count from ${sql.table(name)}`.execute(empty.db);
    expect(counted.rows[0]?.count, name).toBe(rows);
  }
  expect(await readFile(elsewhere.path(manifest.files[0] ?? ''))).toEqual(Buffer.from(bytes));
  const after = await empty.db.selectFrom('audit').select('after').executeTakeFirstOrThrow();
  expect(after.after).toEqual({ dòng: 'một\thai' });
  await empty.db
    .transaction()
    .execute((tx) => audit(tx, commandLine, { act: 'a', subject: { kind: 'unit', id: newId() } }));
});

test('a database that holds data is left alone', async () => {
  await expect(restore(full.url, files, archive)).rejects.toThrow(/already holds data/);
});

test('a backup that was cut off restores nothing', async () => {
  const fresh = await testDatabase();
  const cut = join(folder, 'cut.tar.gz');
  await writeFile(cut, await readFile(archive));
  await truncate(cut, 2000);
  await expect(restore(fresh.url, files, cut)).rejects.toThrow(NotRestorable);
  const units = await fresh.db.selectFrom('unit').selectAll().execute();
  expect(units).toEqual([]);
});

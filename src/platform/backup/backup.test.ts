import { mkdtemp, readFile, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { known } from '../../../demo/ids.ts';
import { loadUnits } from '../../../demo/units.ts';
import { testDatabase } from '../../../tests/setup/test-database.ts';
import { commandLine } from '../actor.ts';
import { audit } from '../audit.ts';
import { verifyChain } from '../audit-chain.ts';
import { openFileStore } from '../files.ts';
import { newId } from '../id.ts';
import { backup } from './backup.ts';
import { makeFirstVersion } from './fixtures/first-version.ts';
import { NotRestorable, restore } from './restore.ts';

const full = await testDatabase();
const empty = await testDatabase();
const folder = await mkdtemp(join(tmpdir(), 'caicach-test-'));
const files = openFileStore(join(folder, 'one'));
const archive = join(folder, 'office.tar.gz');
const bytes = new TextEncoder().encode('Kế hoạch cải cách hành chính');

await full.db.transaction().execute(async (tx) => {
  const ids = await loadUnits(tx);
  await files.put(tx, bytes, 'text/plain');
  await audit(tx, commandLine, {
    act: 'unit.import',
    subject: { kind: 'unit', id: known(ids, 'Sở Nội vụ, Tỉnh Lam Giang') },
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
  expect(await verifyChain(empty.db, (await verifyChain(full.db)).last)).toMatchObject({ rows: 1, break: null });
  await empty.db
    .transaction()
    .execute((tx) => audit(tx, commandLine, { act: 'a', subject: { kind: 'unit', id: newId() } }));
  expect(await verifyChain(empty.db)).toMatchObject({ rows: 2, last: { number: 2 }, break: null });
});

test('a backup of the first version comes back with all that later ones make of its data', async () => {
  const [first, next] = [await testDatabase('bare'), await testDatabase('bare')];
  const [mine, theirs] = [openFileStore(join(folder, 'three')), openFileStore(join(folder, 'four'))];
  const { unitId, sha256 } = await makeFirstVersion(first.url, mine, bytes);
  const old = join(folder, 'old.tar.gz');
  expect((await backup(first.url, mine, old)).schema.at(-1)).toBe('0007_amendment.sql');
  await restore(next.url, theirs, old);
  const documents = await next.db.selectFrom('document').select(['number', 'issued_on', 'owner_id']).execute();
  expect(documents).toEqual([{ number: '12/BC-UBND', issued_on: '2026-03-31', owner_id: unitId }]);
  const shown = next.db
    .selectFrom('shown_evidence')
    .innerJoin('evidence_revision', 'evidence_revision.id', 'shown_evidence.revision_id');
  const evidence = await shown.select(['file_sha256', sql<boolean>`document_id is null`.as('bare')]).execute();
  expect(evidence.toSorted((a, b) => Number(a.bare) - Number(b.bare))).toEqual([
    { file_sha256: null, bare: false },
    { file_sha256: sha256, bare: true },
  ]);
  expect(await readFile(theirs.path(sha256))).toHaveLength(bytes.length);
  expect(await verifyChain(next.db)).toMatchObject({ rows: 1, last: { number: 1 }, break: null });
  const row = await next.db.selectFrom('audit').select('concerns').executeTakeFirstOrThrow();
  expect(row.concerns).toEqual([unitId]);
  await expect(restore((await testDatabase()).url, theirs, old)).rejects.toThrow(/newly created/);
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

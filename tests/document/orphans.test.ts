import { existsSync } from 'node:fs';
import { mkdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { collectOrphans, fileReferences } from '../../src/modules/document/file/orphans.ts';
import { newId } from '../../src/platform/id.ts';
import { openSite } from './site.ts';

const { db, files, folder, office } = await openSite();
const days = (count: number) => new Date(Date.now() + count * 86_400_000);
const put = (text: string) => db.transaction().execute((tx) => files.put(tx, Buffer.from(text), 'text/plain'));
const isKept = async (sha256: string) => ({
  row: (await db.selectFrom('file').where('sha256', '=', sha256).select('sha256').execute()).length === 1,
  disk: existsSync(files.path(sha256)),
});
const kept = { row: true, disk: true };
const gone = { row: false, disk: false };

test('every column that refers to a file is asked before a file is thrown away', async () => {
  const found = await sql<{ table: string; column: string }>`
    select c.conrelid::regclass::text as table, a.attname as column
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
    where c.contype = 'f' and c.confrelid = 'file'::regclass`.execute(db);
  const named = fileReferences.map(([table, column]) => `${table}.${column}`);
  expect(found.rows.map(({ table, column }) => `${table}.${column}`).sort()).toEqual([...named].sort());
});

test('what nothing refers to goes after some days, what anything refers to stays', async () => {
  const [orphan, ofDocument, ofEvidence] = [await put('bỏ'), await put('văn bản'), await put('minh chứng')];
  const { commune, culture } = office.ids;
  await db
    .insertInto('document')
    .values({
      ...{ id: newId(), owner_id: commune, unit_id: culture, number: '1/BC', type: 14, issued_on: '2026-01-05' },
      ...{ file_sha256: ofDocument, file_name: 'a.txt' },
    })
    .execute();
  const evidence = newId();
  await db.insertInto('evidence').values({ id: evidence, unit_id: culture }).execute();
  const revision = { id: newId(), evidence_id: evidence, revision: 1, effective_on: '2026-01-05' };
  await db
    .insertInto('evidence_revision')
    .values({ ...revision, file_sha256: ofEvidence, file_name: 'b.txt' })
    .execute();
  expect(await collectOrphans(db, files)).toBe(0);
  expect(await isKept(orphan)).toEqual(kept);
  expect(await collectOrphans(db, files, days(8))).toBe(1);
  expect(await isKept(orphan)).toEqual(gone);
  expect([await isKept(ofDocument), await isKept(ofEvidence)]).toEqual([kept, kept]);
  expect(await collectOrphans(db, files, days(8))).toBe(0);
});

test('what is sent again waits anew', async () => {
  const sha256 = await put('gửi lại');
  await sql`update file set created_at = now() - interval '30 days', sent_at = now() - interval '30 days'
            where sha256 = ${sha256}`.execute(db);
  expect(await put('gửi lại')).toBe(sha256);
  await collectOrphans(db, files);
  expect(await isKept(sha256)).toEqual(kept);
});

test('a file is never thrown away while somebody is sending it, nor missing afterwards', async () => {
  const sha256 = await put('cùng lúc');
  for (let round = 0; round < 20; round++) {
    await sql`update file set created_at = now() - interval '30 days', sent_at = now() - interval '30 days'
              where sha256 = ${sha256}`.execute(db);
    await Promise.all([collectOrphans(db, files), put('cùng lúc')]);
    const { row, disk } = await isKept(sha256);
    expect({ row, disk }).toEqual(kept);
  }
});

test('what a broken upload left on disk goes too, and forms that were never saved', async () => {
  const stray = 'ab'.repeat(32);
  const left = [files.path(stray), join(files.incoming, newId())];
  await mkdir(join(folder, 'files', 'ab'), { recursive: true });
  for (const path of left) {
    await writeFile(path, 'x');
    await utimes(path, days(-30), days(-30));
  }
  const fresh = join(files.incoming, newId());
  await writeFile(fresh, 'x');
  const cookiePerson = await db
    .insertInto('person')
    .values({ id: newId(), name: 'Đỗ Minh Tuấn' })
    .returning('id')
    .executeTakeFirstOrThrow();
  const sha256 = await put('gửi trước');
  await db
    .insertInto('sent_file')
    .values({ id: newId(), person_id: cookiePerson.id, file_sha256: sha256, name: 'a.txt' })
    .execute();
  await collectOrphans(db, files);
  expect([...left, fresh].map(existsSync)).toEqual([false, false, true]);
  expect(await isKept(sha256)).toEqual(kept);
  await collectOrphans(db, files, days(8));
  expect(await isKept(sha256)).toEqual(gone);
});

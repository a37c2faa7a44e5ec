import { readdir, readFile } from 'node:fs/promises';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect } from '../../src/platform/db/db.ts';
import { testDatabase } from '../setup/test-database.ts';

const folder = new URL('../../migrations/', import.meta.url);
const { url: server } = await testDatabase();
const name = `before_documents_${process.pid}`;
const url = server.replace(/\/[^/?]+(\?|$)/, `/${name}$1`);
const admin = new pg.Client({ connectionString: server });
await admin.connect();
await admin.query(`create database ${name}`);
const { db, close } = connect(url, 2);
afterAll(async () => {
  await close();
  await admin.query(`drop database ${name} with (force)`);
  await admin.end();
});

const hash = (letter: string) => letter.repeat(64);

beforeAll(async () => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const names = (await readdir(folder)).filter((file) => file.endsWith('.sql')).sort();
  for (const file of names.filter((each) => each < '0013'))
    await client.query(await readFile(new URL(file, folder), 'utf8'));
  // A commune with a task of its own and one of the province; one document shown twice, one for an event, one file twice.
  await client.query(`
    insert into unit (id) select ('00000000-0000-0000-0000-00000000000' || n)::uuid from generate_series(1, 3) n;
    insert into unit_version (id, unit_id, valid, name, short_name, kind, parent_id) values
      (gen_random_uuid(), '00000000-0000-0000-0000-000000000001', daterange('2020-01-01', null), 'Tỉnh Lam Giang', 'LG', 'province', null),
      (gen_random_uuid(), '00000000-0000-0000-0000-000000000002', daterange('2020-01-01', null), 'Xã Mai Lĩnh', 'ML', 'commune', '00000000-0000-0000-0000-000000000001'),
      (gen_random_uuid(), '00000000-0000-0000-0000-000000000003', daterange('2020-01-01', null), 'Phòng Kinh tế', 'KT', 'department', '00000000-0000-0000-0000-000000000002');
    insert into task (id, unit_id, year, origin, ordinal, title, deadline_type, assigner) values
      ('00000000-0000-0000-0000-0000000000a1', '00000000-0000-0000-0000-000000000002', 2026, 'assigned', 1, 'Việc xã', 'fixed', 'x'),
      ('00000000-0000-0000-0000-0000000000a2', '00000000-0000-0000-0000-000000000001', 2026, 'assigned', 2, 'Việc tỉnh', 'fixed', 'x');
    insert into assignment (id, task_id, unit_id, deadline_type) values
      ('00000000-0000-0000-0000-0000000000b1', '00000000-0000-0000-0000-0000000000a1', '00000000-0000-0000-0000-000000000003', 'fixed'),
      ('00000000-0000-0000-0000-0000000000b2', '00000000-0000-0000-0000-0000000000a2', '00000000-0000-0000-0000-000000000003', 'fixed');
    insert into file (sha256, size, media_type) values ('${hash('a')}', 1, 'application/pdf');
    insert into assignment_event (id, assignment_id, at, kind, note, happened_on, file_sha256, file_name, document_number, document_date, document_abstract) values
      ('00000000-0000-0000-0000-0000000000c1', '00000000-0000-0000-0000-0000000000b1', '2026-03-01', 'progress', 'a', null, '${hash('a')}', 'một.pdf', '05/BC-UBND', '2026-02-28', 'Báo cáo'),
      ('00000000-0000-0000-0000-0000000000c2', '00000000-0000-0000-0000-0000000000b1', '2026-03-05', 'submitted', '', '2026-03-04', null, null, '5/bc-ubnd', '2026-02-28', 'Báo cáo kết quả'),
      ('00000000-0000-0000-0000-0000000000c3', '00000000-0000-0000-0000-0000000000b2', '2026-03-06', 'submitted', '', '2026-03-06', '${hash('a')}', 'hai.pdf', '05/BC-UBND', '2026-02-28', ''),
      ('00000000-0000-0000-0000-0000000000c4', '00000000-0000-0000-0000-0000000000b2', '2026-03-07', 'event', '', '2026-03-06', null, null, '35/SNV-CCHC', null, 'Hướng dẫn'),
      ('00000000-0000-0000-0000-0000000000c5', '00000000-0000-0000-0000-0000000000b1', '2026-03-08', 'progress', 'không kèm gì', null, null, null, '', null, '')`);
  await client.query(await readFile(new URL('0013_document.sql', folder), 'utf8'));
  await client.end();
});

const rows = async (query: ReturnType<typeof sql>) => (await query.execute(db)).rows;

test('each number that a history noted is one document of its government’s register', async () => {
  expect(
    await rows(
      sql`select number, type, issued_on, issuer, abstract, right(owner_id::text, 1) as owner from document order by number`,
    ),
  ).toEqual([
    { number: '35/SNV-CCHC', type: 22, issued_on: '2026-03-07', issuer: '', abstract: 'Hướng dẫn', owner: '1' },
    { number: '5/bc-ubnd', type: 22, issued_on: '2026-02-28', issuer: '', abstract: 'Báo cáo kết quả', owner: '2' },
  ]);
});

test('documents and files are evidence of their unit, once, and serve what they served', async () => {
  expect(
    await rows(sql`
      select coalesce(r.file_name, d.number) as name, right(e.unit_id::text, 1) as unit, r.effective_on,
             array(select right(u.subject_id::text, 2) from evidence_use u where u.evidence_id = e.id order by 1) as serves
      from evidence e join evidence_revision r on r.evidence_id = e.id left join document d on d.id = r.document_id order by 1`),
  ).toEqual([
    { name: '35/SNV-CCHC', unit: '1', effective_on: '2026-03-07', serves: ['b2'] },
    { name: '5/bc-ubnd', unit: '3', effective_on: '2026-02-28', serves: ['b1', 'b2'] },
    { name: 'một.pdf', unit: '3', effective_on: '2026-03-01', serves: ['b1', 'b2'] },
  ]);
});

test('every line of a history still shows what it showed', async () => {
  expect(
    await rows(sql`
      select right(s.event_id::text, 2) as event, array_agg(coalesce(r.file_name, d.number) order by 1) as shown
      from shown_evidence s join evidence_revision r on r.id = s.revision_id left join document d on d.id = r.document_id
      group by s.event_id order by s.event_id`),
  ).toEqual([
    { event: 'c1', shown: expect.arrayContaining(['5/bc-ubnd', 'một.pdf']) },
    { event: 'c2', shown: ['5/bc-ubnd'] },
    { event: 'c3', shown: expect.arrayContaining(['5/bc-ubnd', 'một.pdf']) },
    { event: 'c4', shown: ['35/SNV-CCHC'] },
  ]);
});

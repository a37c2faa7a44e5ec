import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../../tests/setup/test-database.ts';
import { commandLine } from '../actor.ts';
import { audit } from '../audit.ts';
import { verifyChain } from '../audit-chain.ts';
import { newId } from '../id.ts';
import { enqueue } from '../jobs.ts';
import { migrate } from './migrate.ts';

const { db, url } = await testDatabase();
const owner = new pg.Client({ connectionString: url });
beforeAll(async () => {
  await owner.connect();
  await db.transaction().execute((tx) => audit(tx, commandLine, { act: 'a', subject: { kind: 'unit', id: newId() } }));
});
afterAll(() => owner.end());

const values = `'a', 'unit', gen_random_uuid(), 'page'`;

describe("under the application's role", () => {
  test.each([
    ['change a row', `update audit set act = 'b'`],
    ['delete a row', 'delete from audit'],
    ['empty the trail', 'truncate audit'],
    ['move its end', `update audit_head set chain_no = 0`],
    ['remove its end', 'delete from audit_head'],
    ['choose a hash', `insert into audit (act, subject_kind, subject_id, source, hash) values (${values}, '')`],
    ['choose a number', `insert into audit (act, subject_kind, subject_id, source, chain_no) values (${values}, 1)`],
    ['choose the time', `insert into audit (act, subject_kind, subject_id, source, at) values (${values}, now())`],
    [
      'choose the readers',
      `insert into audit (act, subject_kind, subject_id, source, concerns) values (${values}, '{}')`,
    ],
    ['chain by itself', 'select audit_append()'],
    ['switch the trigger off', 'alter table audit disable trigger user'],
    ['switch all triggers off', `set session_replication_role = 'replica'`],
    ['drop the table', 'drop table audit'],
    ['stand a table in its place', 'create table public.audit_other ()'],
    ['write down a migration', `insert into migration (name, sha256) values ('9999.sql', '')`],
  ])('nobody can %s', async (_, statement) => {
    await expect(sql.raw(statement).execute(db)).rejects.toThrow(
      /permission denied|must be owner|can only be called as trigger/,
    );
  });

  test('"reset role" leads nowhere else', async () => {
    const found = await db.connection().execute(async (one) => {
      await sql`reset role`.execute(one);
      return sql<{ role: string }>`select current_user as role`.execute(one);
    });
    expect(found.rows[0]?.role).toBe('caicach_app');
  });

  test('rows are added and chained, by a function of which no schema of one’s own changes the meaning', async () => {
    await db.connection().execute(async (one) => {
      await sql`create function pg_temp.audit_hash(public.audit) returns bytea language sql return '\\x00'::bytea`.execute(
        one,
      );
      await sql`set search_path = pg_temp, public`.execute(one);
      await one
        .transaction()
        .execute((tx) => audit(tx, commandLine, { act: 'b', subject: { kind: 'unit', id: newId() } }));
      await sql`reset search_path`.execute(one);
    });
    expect(await verifyChain(db)).toMatchObject({ break: null });
  });

  test('jobs are put into the queue', async () => {
    await db.transaction().execute((tx) => enqueue(tx, 'nothing', { id: newId() }));
    const found = await sql<{ count: number }>`select count(*) from graphile_worker.jobs`.execute(db);
    expect(found.rows[0]?.count).toBe(1);
  });
});

test('whoever owns the tables is told that nothing is changed in the trail', async () => {
  await expect(owner.query(`update audit set act = 'b'`)).rejects.toThrow('only ever added to');
  await expect(owner.query('delete from audit')).rejects.toThrow('only ever added to');
  await expect(owner.query('truncate audit')).rejects.toThrow('only ever added to');
});

test('a table that is new gets its rights at the next start', async () => {
  await owner.query('create table new_one (id int)');
  await expect(sql`select from new_one`.execute(db)).rejects.toThrow('permission denied');
  expect(await migrate(url)).toEqual([]);
  await sql`insert into new_one values (1)`.execute(db);
  await expect(sql`delete from audit`.execute(db)).rejects.toThrow('permission denied');
});

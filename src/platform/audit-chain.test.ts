import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../tests/setup/test-database.ts';
import { commandLine } from './actor.ts';
import { audit } from './audit.ts';
import { verifyChain } from './audit-chain.ts';
import type { Tx } from './db/db.ts';
import { newId } from './id.ts';

const { db, url } = await testDatabase();
const owner = new pg.Client({ connectionString: url });
await owner.connect();
afterAll(() => owner.end());

const act = (tx: Tx, name: string) =>
  audit(tx, commandLine, { act: name, subject: { kind: 'nothing', id: newId() }, after: { note: 'một\thai "ba"' } });

const acts = async (count: number) => {
  for (let n = 1; n <= count; n++) await db.transaction().execute((tx) => act(tx, `act-${n}`));
};

/** Does what only whoever owns the tables could do, past the triggers. */
async function tamper(statement: string): Promise<void> {
  await owner.query(`alter table audit disable trigger user; ${statement}; alter table audit enable trigger user`);
}

beforeEach(() =>
  tamper(`delete from audit; update audit_head set chain_no = 0, hash = decode(repeat('00', 32), 'hex')`),
);

test('an empty trail is whole', async () => {
  expect(await verifyChain(db)).toMatchObject({ rows: 0, last: { number: 0 }, break: null });
});

test('rows carry the hash of the one before, in the order of their commits', async () => {
  await db.transaction().execute(async (slow) => {
    await act(slow, 'begun first');
    await db.transaction().execute((tx) => act(tx, 'done first'));
    await act(slow, 'second of an act');
  });
  const rows = await db.selectFrom('audit').selectAll().orderBy('chain_no').execute();
  expect(rows.map((row) => row.act)).toEqual(['done first', 'begun first', 'second of an act']);
  expect(rows.map((row) => row.chain_no)).toEqual([1, 2, 3]);
  expect(rows[2]?.previous_hash).toEqual(rows[1]?.hash);
  expect(await verifyChain(db)).toMatchObject({ rows: 3, last: { number: 3 }, break: null });
});

test('an act that is undone leaves no gap', async () => {
  await acts(1);
  await db
    .transaction()
    .execute(async (tx) => {
      await act(tx, 'undone');
      throw new Error('refused');
    })
    .catch(() => {});
  await acts(1);
  expect(await verifyChain(db)).toMatchObject({ rows: 2, break: null });
});

const id = (n: number) => `id = (select id from audit where chain_no = ${n})`;
test.each<[string, string, object]>([
  ['changed fields', `update audit set after = '{"note": "khác"}' where ${id(3)}`, { kind: 'changed', number: 3 }],
  [
    'a changed time',
    `update audit set at = at + interval '1 microsecond' where ${id(2)}`,
    { kind: 'changed', number: 2 },
  ],
  ['another person', `update audit set person_id = gen_random_uuid() where ${id(5)}`, { kind: 'changed', number: 5 }],
  [
    'another reader',
    `update audit set concerns = '{}', address = '::1' where ${id(1)}`,
    { kind: 'changed', number: 1 },
  ],
  ['a row taken out', `delete from audit where ${id(3)}`, { kind: 'missing', number: 3, missing: 1 }],
  ['the first rows taken out', 'delete from audit where chain_no <= 2', { kind: 'missing', number: 1, missing: 2 }],
  ['the tail cut off', 'delete from audit where chain_no >= 4', { kind: 'cut', number: 4, missing: 2 }],
  ['everything taken out', 'delete from audit', { kind: 'cut', number: 1, missing: 5 }],
  [
    'a tail cut off with the head wound back to a wrong hash',
    `delete from audit where chain_no = 5; update audit_head set chain_no = 4`,
    { kind: 'rewritten', number: 4 },
  ],
  [
    'two rows exchanged',
    'update audit set chain_no = 5 - chain_no where chain_no in (2, 3)',
    { kind: 'changed', number: 2 },
  ],
  ['a number given twice', `update audit set chain_no = 3 where chain_no = 4`, { kind: 'order', number: 3 }],
  [
    'a row changed and hashed anew',
    `update audit set act = 'act-x' where ${id(3)}; update audit a set hash = audit_hash(a) where ${id(3)}`,
    { kind: 'replaced', number: 4 },
  ],
  [
    'the last row changed and hashed anew',
    `update audit set act = 'act-x' where ${id(5)}; update audit a set hash = audit_hash(a) where ${id(5)}`,
    { kind: 'rewritten', number: 5 },
  ],
  [
    'a row slipped in past the chain',
    `insert into audit (act, subject_kind, subject_id, source, concerns) values ('x', 'nothing', gen_random_uuid(), 'page', '{}')`,
    { kind: 'unchained', number: null },
  ],
  ['the head wound back', 'update audit_head set chain_no = 4', { kind: 'beyond', number: 5 }],
  ['the head taken away', 'delete from audit_head', { kind: 'beyond', number: 1 }],
])('names %s', async (_, statement, expected) => {
  await acts(5);
  await tamper(statement);
  const report = await verifyChain(db);
  expect(report.break).toMatchObject(expected);
  await owner.query('insert into audit_head (chain_no, hash) values (0, $1) on conflict do nothing', [
    Buffer.alloc(32),
  ]);
});

test('a chain written anew from some row on is whole in itself, but not to who knew its last row', async () => {
  await acts(5);
  const { last } = await verifyChain(db);
  expect((await verifyChain(db, last)).break).toBeNull();
  await tamper(`update audit set act = 'act-x' where ${id(2)};
    do $$ declare entry audit; head bytea; begin
      for entry in select * from audit order by chain_no loop
        entry.previous_hash := coalesce(head, entry.previous_hash); head := audit_hash(entry);
        update audit set previous_hash = entry.previous_hash, hash = head where id = entry.id;
      end loop;
      update audit_head set hash = head; end $$`);
  expect((await verifyChain(db)).break).toBeNull();
  expect((await verifyChain(db, last)).break).toMatchObject({ kind: 'rewritten', number: 5 });
});

test('many writers at once, who take their locks before, after and between their rows, never wait in a ring', async () => {
  await owner.query('create table locked (id int primary key, n int not null default 0)');
  await owner.query('grant all on locked to public; insert into locked values (1), (2), (3)');
  const touch = (tx: Tx, row: number) => sql`update locked set n = n + 1 where id = ${row}`.execute(tx);
  const orders: ((tx: Tx) => Promise<unknown>)[] = [
    async (tx) => [await act(tx, 'a'), await touch(tx, 1), await touch(tx, 2), await touch(tx, 3)],
    async (tx) => [await touch(tx, 1), await act(tx, 'b'), await touch(tx, 2), await act(tx, 'b'), await touch(tx, 3)],
    async (tx) => [await touch(tx, 1), await touch(tx, 2), await touch(tx, 3), await act(tx, 'c')],
    async (tx) => [await touch(tx, 3), await act(tx, 'd')],
  ];
  const writers = Array.from({ length: 8 }, async (_, writer) => {
    for (let n = 0; n < 25; n++) await db.transaction().execute((tx) => (orders[(writer + n) % 4] ?? act)(tx, 'x'));
  });
  await Promise.all(writers);
  const { rows, break: broken } = await verifyChain(db);
  expect(broken).toBeNull();
  expect(rows).toBe(8 * 25 + 50);
});

test('no other check waits for the commit, where it could take a lock after the chain', async () => {
  const { rows } = await owner.query('select tgname from pg_trigger where tgdeferrable');
  expect(rows).toEqual([{ tgname: 'audit_append' }]);
});

import { sql } from 'kysely';
import type { Db, Tx } from './db/db.ts';

/** How the chain of the audit trail stands. */
export interface ChainReport {
  rows: number;
  /** The number and the hash of the last row, by which a later check can prove that nothing before it was rewritten. */
  last: Link;
  /** Where it is broken first; null when it is whole. */
  break: ChainBreak | null;
}

/** A row's number in the chain, and its hash in hexadecimal. */
export interface Link {
  number: number;
  hash: string;
}

export interface ChainBreak {
  /**
   * `changed`: the row is not what was written. `missing`: rows before it are gone. `order`: its number comes twice.
   * `replaced`: it does not follow the row before, so one of the two was written anew. `unchained`: it came in past the chain.
   * `cut`: rows at the end are gone. `beyond`: there are more rows than were ever chained. `rewritten`: not the row that was known.
   */
  kind: 'changed' | 'missing' | 'order' | 'replaced' | 'unchained' | 'cut' | 'beyond' | 'rewritten';
  /** The row in question; for what is missing, the first number that is. Null for a row that never had one. */
  number: number | null;
  /** How many rows are gone. */
  missing?: number;
  /** What the row says it is; absent when it is gone. */
  row?: { id: number; act: string; at: Date };
}

const nothing = sql`decode(repeat('00', 32), 'hex')`;

// The same as audit_hash in migration 0012, said again: whoever can change rows can change functions of the database too.
const computed = sql`sha256(a.previous_hash || convert_to(jsonb_build_array(
  a.chain_no, a.id, (extract(epoch from a.at) * 1000000)::bigint, a.person_id, a.role, a.unit_id, a.address, a.source,
  a.act, a.subject_kind, a.subject_id, a.concerns, a.before, a.after)::text, 'UTF8'))`;

/** Checks every row of the audit trail in one reading by the database, however many there are; `known` is a link seen before. */
export function verifyChain(db: Db, known?: Link): Promise<ChainReport> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (tx) => {
      const { rows, head, last } = await ends(tx);
      const broken = (await firstBreak(tx)) ?? wrongEnd(head, last) ?? (known && (await rewritten(tx, known))) ?? null;
      return { rows, last, break: broken };
    });
}

async function ends(tx: Tx): Promise<{ rows: number; head: Link; last: Link }> {
  const found = await sql<{ rows: number; head: Link | null; last: Link | null }>`
    select (select count(*) from audit) as rows,
           (select json_build_object('number', chain_no, 'hash', encode(hash, 'hex')) from audit_head) as head,
           (select json_build_object('number', chain_no, 'hash', encode(hash, 'hex')) from audit
            where chain_no is not null order by chain_no desc limit 1) as last`.execute(tx);
  const { rows = 0, head, last } = found.rows[0] ?? {};
  const none = { number: 0, hash: '0'.repeat(64) };
  return { rows, head: head ?? none, last: last ?? none };
}

interface BrokenRow {
  kind: ChainBreak['kind'];
  id: number;
  number: number | null;
  numberBefore: number;
  act: string;
  at: Date;
}

async function firstBreak(tx: Tx): Promise<ChainBreak | null> {
  // The hashes are computed before the rows are sorted, so that only narrow rows are.
  const found = await sql<BrokenRow>`
    select kind, id, chain_no as number, number_before as "numberBefore", act, at from (
      select r.*, case
          when hash is null then 'unchained'
          when chain_no > number_before + 1 then 'missing'
          when chain_no <= number_before then 'order'
          when not is_itself then 'changed'
          when previous_hash <> hash_before then 'replaced'
        end as kind
      from (
        select a.id, a.chain_no, a.act, a.at, a.previous_hash, a.hash, a.is_itself,
               lag(a.chain_no, 1, 0::bigint) over w as number_before, lag(a.hash, 1, ${nothing}) over w as hash_before
        from (select a.id, a.chain_no, a.act, a.at, a.previous_hash, a.hash, a.hash = ${computed} as is_itself
              from audit a offset 0) a
        window w as (order by a.chain_no, a.id)
      ) r
    ) r
    where kind is not null
    order by chain_no, id
    limit 1`.execute(tx);
  const row = found.rows[0];
  if (!row) return null;
  const { kind, id, act, at, number, numberBefore } = row;
  if (kind !== 'missing') return { kind, number, row: { id, act, at } };
  return { kind, number: numberBefore + 1, missing: Number(number) - numberBefore - 1, row: { id, act, at } };
}

function wrongEnd(head: Link, last: Link): ChainBreak | null {
  if (head.number > last.number) return { kind: 'cut', number: last.number + 1, missing: head.number - last.number };
  if (head.number < last.number) return { kind: 'beyond', number: head.number + 1 };
  return head.hash === last.hash ? null : { kind: 'rewritten', number: last.number };
}

async function rewritten(tx: Tx, { number, hash }: Link): Promise<ChainBreak | null> {
  const found = await sql<{ hash: string }>`
    select encode(hash, 'hex') as hash from audit where chain_no = ${number}`.execute(tx);
  return found.rows[0]?.hash === hash ? null : { kind: 'rewritten', number };
}

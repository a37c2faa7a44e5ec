import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Db } from '../../src/platform/db/db.ts';
import { prepareMarked } from '../../src/platform/db/plan-once.ts';
import type { DB } from '../../src/platform/db/schema.gen.ts';

// What an act's transaction becomes inside ours.
const inside = new Map([
  ['begin', 'savepoint act'],
  ['commit', 'release savepoint act'],
  ['rollback', 'rollback to savepoint act'],
]);

interface RolledBack {
  db: Db;
  /** Runs something and takes back whatever it has written. */
  attempt<Result>(work: () => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

/** A database of one connection on which every attempt is undone: thousands of acts find the same world. */
export async function rolledBack(url: string): Promise<RolledBack> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  prepareMarked(client);
  // Pages ask several questions at once; one connection answers them in turn.
  let turn: Promise<unknown> = Promise.resolve();
  const connection = {
    query(text: string, values: readonly unknown[]) {
      const answer = turn.then(() => client.query(inside.get(text) ?? text, [...values]));
      turn = answer.catch(() => {});
      return answer;
    },
    release: () => {},
  };
  // Of a pool, Kysely uses nothing but these two.
  const pool = { connect: async () => connection, end: async () => {} } as unknown as pg.Pool;
  return {
    db: new Kysely<DB>({ dialect: new PostgresDialect({ pool }) }),
    async attempt(work) {
      await client.query('begin');
      try {
        return await work();
      } finally {
        await client.query('rollback');
      }
    },
    close: () => client.end(),
  };
}

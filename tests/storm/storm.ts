import { setTimeout as delay } from 'node:timers/promises';
import { sql } from 'kysely';
import { type ChainReport, verifyChain } from '../../src/platform/audit-chain.ts';
import { connect, type Db } from '../../src/platform/db/db.ts';
import { startEmbedded } from '../../src/platform/postgres/embedded.ts';
import { killableServer } from './server.ts';
import { mark, startWriters } from './writers.ts';

/** What a storm left behind. */
export interface Aftermath {
  rounds: number;
  acknowledged: number;
  /** Acts in the database, also those that were done but whose answer was cut off. */
  acts: number;
  /** Acknowledged acts that are gone. */
  lost: string[];
  actsWithoutAudit: string[];
  auditWithoutAct: string[];
  /** Assignments whose version is not 1 more for each of their acts. */
  miscounted: string[];
  chain: ChainReport;
}

/**
 * Kills the program with SIGKILL again and again while people write, every second time PostgreSQL too, and starts it anew; then
 * looks at what is there. `say` is told of each round.
 */
export async function storm(rounds: number, say: (words: string) => void = () => {}): Promise<Aftermath> {
  const server = await killableServer();
  try {
    await server.start();
    const before = await inDatabase(server.data, versions);
    const writers = await startWriters(server.url);
    for (let round = 1; round <= rounds; round++) {
      const done = writers.acknowledged.length;
      // Some acts first, then a moment that is another one each time.
      while (writers.acknowledged.length < done + 5) {
        writers.check();
        await delay(5);
      }
      await delay(Math.random() * 150);
      const databaseToo = round % 2 === 0;
      await server.kill(databaseToo);
      say(
        `${round}: killed the program${databaseToo ? ' and PostgreSQL' : ''}, ${writers.acknowledged.length} acts acknowledged`,
      );
      await server.start();
    }
    await writers.stop();
    return await inDatabase(server.data, (db) => lookAround(db, rounds, writers.acknowledged, before));
  } finally {
    await server.remove();
  }
}

async function inDatabase<Result>(data: string, look: (db: Db) => Promise<Result>): Promise<Result> {
  const { url, stop } = await startEmbedded(data);
  const { db, close } = connect(url, 1);
  try {
    return await look(db);
  } finally {
    await close();
    await stop();
  }
}

type Versions = Map<string, number>;

async function versions(db: Db): Promise<Versions> {
  const found = await db.selectFrom('assignment').select(['id', 'version']).execute();
  return new Map(found.map(({ id, version }) => [id, version]));
}

async function lookAround(db: Db, rounds: number, acknowledged: string[], before: Versions): Promise<Aftermath> {
  const acts = await db
    .selectFrom('assignment_event')
    .select(['note', 'assignment_id as id'])
    .where('note', 'like', `${mark}%`)
    .execute();
  const audits = await sql<{ note: string; id: string }>`
    select after ->> 'note' as note, subject_id as id from audit where after ->> 'note' like ${`${mark}%`}`.execute(db);
  const done = new Map(before);
  for (const { id } of acts) done.set(id, (done.get(id) ?? 0) + 1);
  const now = await versions(db);
  const name = ({ note, id }: { note: string; id: string }) => `${id} ${note}`;
  const notes = new Set(acts.map(({ note }) => note));
  return {
    rounds,
    acknowledged: acknowledged.length,
    acts: acts.length,
    lost: acknowledged.filter((note) => !notes.has(note)),
    actsWithoutAudit: lacking(acts.map(name), audits.rows.map(name)),
    auditWithoutAct: lacking(audits.rows.map(name), acts.map(name)),
    miscounted: [...now].filter(([id, version]) => version !== done.get(id)).map(([id]) => id),
    chain: await verifyChain(db),
  };
}

/** The names that have no partner of their own among the others. */
function lacking(names: string[], others: string[]): string[] {
  const left = new Map<string, number>();
  for (const other of others) left.set(other, (left.get(other) ?? 0) + 1);
  return names.filter((name) => {
    const count = left.get(name) ?? 0;
    left.set(name, count - 1);
    return count <= 0;
  });
}

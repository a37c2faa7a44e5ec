import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { runMigrations as migrateQueue } from 'graphile-worker';
import pg from 'pg';
import { prepareRole } from './role.ts';
import { setZone } from './zone.ts';

const folder = new URL('../../../migrations/', import.meta.url);
const lock = 7_305_226; // any number; all our processes use the same

/**
 * Brings the database to the newest schema, gives the application's role its rights and the database its zone; safe when several
 * processes start at once. `url` is the address of the tables' owner. Returns the files that were run.
 */
export async function migrate(url: string): Promise<string[]> {
  return alone(url, async (client) => {
    const done = await runPending(client, await migrationNames());
    await migrateQueue({ connectionString: url });
    await prepareRole(client);
    await setZone(client);
    return done;
  });
}

/** Makes the tables as they were once the migration `last` had run, for data of that time; nobody works with them before `migrate`. */
export async function migrateUpTo(url: string, last: string): Promise<void> {
  const names = await migrationNames();
  await alone(url, (client) =>
    runPending(
      client,
      names.filter((name) => name <= last),
    ),
  );
}

/** All migrations that this program has, in their order. */
export async function migrationNames(): Promise<string[]> {
  return (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
}

async function alone<Result>(url: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [lock]);
    return await work(client);
  } finally {
    await client.end();
  }
}

async function runPending(client: pg.Client, names: string[]): Promise<string[]> {
  await client.query(
    'create table if not exists migration (name text primary key, sha256 text not null, at timestamptz not null default now())',
  );
  const { rows } = await client.query<{ name: string; sha256: string }>('select name, sha256 from migration');
  const known = new Map(rows.map((row) => [row.name, row.sha256]));
  const done: string[] = [];
  for (const name of names) {
    const text = await readFile(new URL(name, folder), 'utf8');
    const sha256 = createHash('sha256').update(text).digest('hex');
    const before = known.get(name);
    if (before === sha256) continue;
    if (before) throw new Error(`Migration ${name} was changed after it had run; add a new one instead`);
    await runOne(client, name, text, sha256);
    done.push(name);
  }
  return done;
}

async function runOne(client: pg.Client, name: string, text: string, sha256: string): Promise<void> {
  await client.query('begin');
  try {
    await client.query(text);
    await client.query('insert into migration (name, sha256) values ($1, $2)', [name, sha256]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`Migration ${name} failed: ${error instanceof Error ? error.message : error}`);
  }
}

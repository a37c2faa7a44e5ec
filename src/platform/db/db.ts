import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import { prepareMarked } from './plan-once.ts';
import type { DB } from './schema.gen.ts';
import { zone } from './zone.ts';

export type Db = Kysely<DB>;
export type Tx = Transaction<DB>;

// Dates stay "yyyy-mm-dd" and exact decimals stay text: a JavaScript Date shifts days, a float loses digits.
const asText = (value: string) => value;
pg.types.setTypeParser(pg.types.builtins.DATE, asText);
pg.types.setTypeParser(pg.types.builtins.NUMERIC, asText);
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
const [textArray, dateArray] = [1009, 1182]; // pg_type.oid of text[] and date[]
pg.types.setTypeParser(dateArray, pg.types.getTypeParser(textArray));

/**
 * Opens a pool of connections, which work under `role` where one is given; `close()` ends it. `?pgbouncer=true` in the address
 * means that no statement may have a name, that the login itself has to be of the role, and that the database's own zone counts.
 */
export function connect(
  url: string,
  max = 10,
  role: string | null = null,
): { db: Db; pool: pg.Pool; close(): Promise<void> } {
  const mayPrepare = !/[?&]pgbouncer=/.test(url);
  // The office's days, also where SQL takes the date of a moment. The role is given with the connection, so that "reset role"
  // leads back to it.
  const settings = [`timezone=${zone}`, ...(role ? [`role=${role}`] : [])];
  const options = mayPrepare ? settings.map((setting) => `-c ${setting}`).join(' ') : undefined;
  const pool = new pg.Pool({ connectionString: url, max, application_name: 'caicach', options });
  // A connection that the server drops is replaced at the next query; without listeners it would end the process.
  pool.on('error', () => {});
  pool.on('connect', (client) => {
    client.on('error', () => {});
    if (mayPrepare) prepareMarked(client);
  });
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
  return { db, pool, close: () => db.destroy() };
}

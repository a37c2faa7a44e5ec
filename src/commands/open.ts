import type pg from 'pg';
import { type Config, readConfig } from '../config.ts';
import { connect, type Db } from '../platform/db/db.ts';
import { migrate } from '../platform/db/migrate.ts';
import { type FileStore, openFileStore } from '../platform/files.ts';

/** What a command that works on data stands on. */
export interface Office {
  config: Config;
  url: string;
  db: Db;
  pool: pg.Pool;
  files: FileStore;
  /** Closes the connections and lets go of the embedded server, which stops when no other process uses it. */
  close(): Promise<void>;
}

/** The address of the database: `DATABASE_URL`, or the embedded server, started when it is not running yet. */
export async function openServer(config: Config): Promise<{ url: string; stop(): Promise<void> }> {
  if (config.databaseUrl) return { url: config.databaseUrl, stop: async () => {} };
  const { startEmbedded } = await import('../platform/postgres/embedded.ts');
  return startEmbedded(config.dataDir);
}

/** Opens database and files, with the schema brought up to date. */
export async function openOffice(env: NodeJS.ProcessEnv): Promise<Office> {
  const config = readConfig(env);
  const server = await openServer(config);
  try {
    await migrate(server.url);
  } catch (error) {
    await server.stop();
    throw error;
  }
  const { db, pool, close } = connect(server.url);
  return {
    config,
    url: server.url,
    db,
    pool,
    files: openFileStore(config.dataDir),
    async close() {
      await close();
      await server.stop();
    },
  };
}

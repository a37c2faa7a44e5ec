import type pg from 'pg';
import { type Config, readConfig } from '../config.ts';
import { connect, type Db } from '../platform/db/db.ts';
import { migrate } from '../platform/db/migrate.ts';
import { roleToTake } from '../platform/db/role.ts';
import { type FileStore, openFileStore } from '../platform/files.ts';

/** What a command that works on data stands on. */
export interface Office {
  config: Config;
  /** The address of the tables' owner, for what copies whole tables. */
  ownerUrl: string;
  db: Db;
  pool: pg.Pool;
  files: FileStore;
  /** Closes the connections and lets go of the embedded server, which stops when no other process uses it. */
  close(): Promise<void>;
}

/** A database that answers: its address for the application, and for the owner of the tables. */
interface DatabaseServer {
  url: string;
  ownerUrl: string;
  stop(): Promise<void>;
}

/** The database of `DATABASE_URL`, or the embedded server, started when it is not running yet. */
export async function openServer({ databaseUrl, databaseOwnerUrl, dataDir }: Config): Promise<DatabaseServer> {
  if (databaseUrl) return { url: databaseUrl, ownerUrl: databaseOwnerUrl ?? databaseUrl, stop: async () => {} };
  const { startEmbedded } = await import('../platform/postgres/embedded.ts');
  const { applicationUrl, url, stop } = await startEmbedded(dataDir);
  return { url: applicationUrl, ownerUrl: url, stop };
}

/** Opens database and files, with the schema brought up to date; the connections work under the application's role. */
export async function openOffice(env: NodeJS.ProcessEnv): Promise<Office> {
  const config = readConfig(env);
  const { url, ownerUrl, stop } = await openServer(config);
  const role = await prepare(url, ownerUrl).catch(async (error) => {
    await stop();
    throw error;
  });
  const { db, pool, close } = connect(url, 10, role);
  return {
    config,
    ownerUrl,
    db,
    pool,
    files: openFileStore(config.dataDir),
    async close() {
      await close();
      await stop();
    },
  };
}

async function prepare(url: string, ownerUrl: string): Promise<string | null> {
  await migrate(ownerUrl);
  return roleToTake(url);
}

import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where data lives, which server to use, where to listen. Read from the environment once, at start. */
export interface Config {
  port: number;
  /** A PostgreSQL ≥ 15 to use instead of the embedded one. */
  databaseUrl: string | null;
  /** The address of the tables' owner, for migrations, backup and restore, where `databaseUrl` is a login that may do less. */
  databaseOwnerUrl: string | null;
  /** The folder of the embedded database and of uploaded files. */
  dataDir: string;
  /** Set where a proxy ends TLS: cookies are then sent over https only. */
  secureCookies: boolean;
  logLevel: string;
}

/** Parses the environment; throws a sentence for the person who starts the program. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const port = Number(env.PORT ?? 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`PORT must be a port number, not "${env.PORT}"`);
  return {
    port,
    databaseUrl: env.DATABASE_URL || null,
    databaseOwnerUrl: env.DATABASE_OWNER_URL || null,
    dataDir: resolve(env.CAICACH_DATA || fileURLToPath(new URL('../.data', import.meta.url))),
    secureCookies: env.CAICACH_SECURE_COOKIES === '1',
    logLevel: env.CAICACH_LOG || 'info',
  };
}

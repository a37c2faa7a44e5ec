import { findBinaries } from './binaries.ts';
import { applicationLogin, createCluster, ownerLogin } from './cluster.ts';
import { openHome } from './home.ts';
import { isHeld } from './keeper.ts';
import { ensureRunning, type Running } from './running.ts';
import { type Server, shutDown, urlOf } from './server.ts';

export interface Embedded {
  /** The address of an empty or used database with UTF-8 text, for `pg`'s `connectionString`; the owner's, who may all. */
  url: string;
  /** The same for the application's own login, which may not touch what is there of the audit trail. */
  applicationUrl: string;
  /** Lets go of the server; it stops when no other process uses it. */
  stop(): Promise<void>;
  /** True when the server ran already, or another process started it first. */
  attached: boolean;
}

export interface EmbeddedOptions {
  /** The folder of other PostgreSQL programs than the packaged ones, e.g. `/usr/lib/postgresql/15/bin`. */
  bin?: string;
  /** More settings by their PostgreSQL names, for a server that is started here. */
  settings?: Record<string, string>;
}

/**
 * Gives a running PostgreSQL on the data folder: attached to when it runs, recovered when it was killed, made when there
 * is none. While this process holds it, a server that dies is started again at the same address.
 */
export async function startEmbedded(dataDir: string, options: EmbeddedOptions = {}): Promise<Embedded> {
  const home = await openHome(dataDir);
  const bin = options.bin ?? (await findBinaries(home));
  await createCluster(home, bin);
  const server: Server = { home, bin, owner: await ownerLogin(home), settings: options.settings ?? {} };
  const first = await ensureRunning(server);
  const letGo = hold(server, first);
  const applicationUrl = urlOf(server, first.port, await applicationLogin(home));
  return { url: first.url, applicationUrl, attached: first.attached, stop: () => letGo() };
}

/** Keeps the server up until the function that it gives is called. */
function hold(server: Server, first: Running): () => Promise<void> {
  let holding = true;
  let current = Promise.resolve(first);
  const watch = ({ keeper }: Running) => keeper.onEnd(revive);
  const revive = () => {
    if (!holding) return;
    current = ensureRunning(server);
    current.then(watch, (error: Error) => process.stderr.write(`${error.message}\n`));
  };
  watch(first);
  return async () => {
    holding = false;
    const { keeper, url } = await current;
    await keeper.close();
    if (!(await isHeld(url))) await shutDown(server);
  };
}

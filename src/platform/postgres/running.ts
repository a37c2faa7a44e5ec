import { spawnSync } from 'node:child_process';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { addApplicationLogin } from './cluster.ts';
import { type Keeper, openKeeper } from './keeper.ts';
import { isServerOf } from './process.ts';
import { lastWords, launch, type PidFile, readPidFile, type Server, urlOf } from './server.ts';

/** A server that answers. */
export interface Running {
  url: string;
  port: number;
  keeper: Keeper;
  /** True when the server was there before, or another process started it first. */
  attached: boolean;
}

type Sight = { state: 'absent' | 'busy' } | { state: 'ready'; url: string; port: number; keeper: Keeper };

const patience = 10 * 60_000; // recovery after a crash replays at most max_wal_size; minutes on a slow disk
const attempts = 5;

/** Attaches to the server of this cluster, starting or restarting it where it does not run. Throws with its last words. */
export async function ensureRunning(server: Server): Promise<Running> {
  const deadline = Date.now() + patience;
  let exited = Promise.resolve();
  let child: { exitCode: number | null; signalCode: string | null } | null = null;
  for (let attempt = 0; Date.now() < deadline; await Promise.race([exited, delay(25)])) {
    const lives = child !== null && child.exitCode === null && child.signalCode === null;
    const sight = await look(server);
    if (sight.state === 'ready') return { url: sight.url, port: sight.port, keeper: sight.keeper, attached: !lives };
    if (sight.state === 'busy' || lives) continue;
    if (attempt === attempts) break;
    // Another process may be starting it, or what a killed server left may be dying still: longer pauses each time.
    if (attempt > 0) await delay(100 * 2 ** attempt);
    attempt += 1;
    const stale = await readPidFile(server);
    if (stale && !(await clearLeftovers(server, stale))) continue;
    // Another process may have taken the cluster: it is looked at again.
    if (!(await hasApplicationLogin(server))) continue;
    const started = await launch(server, stale?.port ?? 0);
    exited = new Promise((resolve) => started.once('exit', () => resolve()));
    child = started;
  }
  throw new Error(`PostgreSQL does not start in ${server.home.cluster}:\n${await lastWords(server)}`);
}

/** What stands behind the pid file: a server that answers, one that is starting or stopping, or none that lives. */
async function look(server: Server): Promise<Sight> {
  const file = await readPidFile(server);
  if (!file) return { state: 'absent' };
  const url = urlOf(server, file.port);
  try {
    return { state: 'ready', url, port: file.port, keeper: await openKeeper(url) };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    // The server itself answered: it is starting or stopping (57P03), is going down (57P01), or is full (53300).
    if (code === '57P03' || code === '57P01' || code === '53300') return { state: 'busy' };
    if (error instanceof pg.DatabaseError) throw error;
    // Single-user mode, in which a login is added, writes its number with a minus.
    return { state: isServerOf(Math.abs(file.pid), server.home.cluster) ? 'busy' : 'absent' };
  }
}

/** Gives a cluster of the first versions the application's login; false when it could not be done now. */
function hasApplicationLogin({ home, bin }: Server): Promise<boolean> {
  return addApplicationLogin(home, bin).then(
    () => true,
    () => false,
  );
}

/**
 * Clears away what a killed server left: its pid file and socket, which block a start while any process has its number,
 * and sessions still at work. False when the pid file is another one by now, that is, somebody else was first.
 */
async function clearLeftovers(server: Server, stale: PidFile): Promise<boolean> {
  const { home } = server;
  const aside = join(home.cluster, `postmaster.pid.${process.pid}`);
  const current = await readPidFile(server);
  if (current?.text !== stale.text) return false;
  await rename(join(home.cluster, 'postmaster.pid'), aside);
  await rm(aside);
  await rm(join(home.run, `.s.PGSQL.${stale.port}`), { force: true });
  await rm(join(home.run, `.s.PGSQL.${stale.port}.lock`), { force: true });
  endOrphans(server);
  return true;
}

/**
 * Ends sessions that outlived their server: most notice by themselves, one in a long calculation does not, and holds the
 * memory that the next server needs. They are known by their working folder, which only their own account may read.
 */
function endOrphans({ home }: Server): void {
  if (process.platform !== 'linux') return;
  const script =
    'cd /proc; for p in [0-9]*; do [ "$(readlink $p/cwd)" = "$1" ] && [ "$(cat $p/comm)" = postgres ] && kill -QUIT $p; done';
  spawnSync('/bin/sh', ['-c', script, 'sh', home.cluster], { ...home.account, cwd: '/', stdio: 'ignore' });
}

import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { closeSync, fchownSync, openSync } from 'node:fs';
import { readFile, rename, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Login } from './cluster.ts';
import type { Home } from './home.ts';
import { ownerRole } from './role.ts';

/** A cluster that is ready to be started, and what to start it with. */
export interface Server {
  home: Home;
  bin: string;
  owner: Login;
  /** Settings beside those that the launcher needs, by their PostgreSQL names. */
  settings: Record<string, string>;
}

/** What a running server says of itself in `postmaster.pid`. */
export interface PidFile {
  text: string;
  pid: number;
  port: number;
}

const socketPort = 5432;
const fullLog = 5_000_000;

/** A Unix socket keeps the server off the network; its path may have 103 bytes, and Windows has none that `pg` speaks. */
function usesSocket(home: Home): boolean {
  return process.platform !== 'win32' && Buffer.byteLength(join(home.run, `.s.PGSQL.${socketPort}`)) <= 103;
}

/** The address for `pg`, psql and whatever else reads PostgreSQL URLs; the owner's, where no other login is named. */
export function urlOf({ home, owner }: Server, port: number, { role: user, password }: Login = owner): string {
  if (!usesSocket(home)) return `postgresql://${user}:${password}@127.0.0.1:${port}/${ownerRole}`;
  const query = new URLSearchParams({ host: home.run, port: String(port), user, password });
  return `postgresql:///${ownerRole}?${query}`;
}

/** Reads `postmaster.pid`; null when there is none. */
export async function readPidFile({ home }: Server): Promise<PidFile | null> {
  const text = await readFile(join(home.cluster, 'postmaster.pid'), 'utf8').catch(() => '');
  const lines = text.split('\n');
  return text === '' ? null : { text, pid: Number(lines[0]), port: Number(lines[3]) };
}

/**
 * Starts PostgreSQL as a process of its own, so that neither Ctrl-C nor the end of this process takes it along.
 * `lastPort` is taken again where it is free: open pools know it.
 */
export async function launch({ home, bin, settings }: Server, lastPort: number): Promise<ChildProcess> {
  const port = usesSocket(home) ? socketPort : await freePort(lastPort);
  const options = {
    port: String(port),
    listen_addresses: usesSocket(home) ? '' : '127.0.0.1',
    unix_socket_directories: usesSocket(home) ? home.run : '',
    unix_socket_permissions: '0700',
    ...settings,
  };
  const args = Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const log = await openLog(home);
  try {
    const child = spawn(join(bin, 'postgres'), ['-D', home.cluster, ...args], {
      ...home.account,
      cwd: '/',
      env: { PATH: process.env.PATH, TZ: process.env.TZ },
      detached: true,
      stdio: ['ignore', log, log],
    });
    child.unref();
    return child;
  } finally {
    closeSync(log);
  }
}

/** Asks the server to cut its clients off and stop, and waits until it has. */
export async function shutDown({ home, bin }: Server): Promise<void> {
  const args = ['stop', '--pgdata', home.cluster, '--mode', 'fast', '--silent'];
  await promisify(execFile)(join(bin, 'pg_ctl'), args, { ...home.account, cwd: '/' });
}

/** The last lines that the server wrote, for the message of a start that failed. */
export async function lastWords({ home }: Server): Promise<string> {
  const text = await readFile(home.log, 'utf8').catch(() => '');
  return text.trimEnd().split('\n').slice(-8).join('\n');
}

async function openLog(home: Home): Promise<number> {
  const size = await stat(home.log).then(
    (file) => file.size,
    () => 0,
  );
  if (size > fullLog) await rename(home.log, `${home.log}.1`);
  const log = openSync(home.log, 'a', 0o600);
  const { uid, gid } = home.account;
  if (uid !== undefined && gid !== undefined) fchownSync(log, uid, gid);
  return log;
}

/** The wanted port when nobody has it, otherwise any free one. */
function freePort(wanted: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => (wanted === 0 ? reject(error) : resolve(freePort(0))));
    probe.listen(wanted, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

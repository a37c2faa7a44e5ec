import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { serverPid } from '../../src/platform/postgres/fixtures/hold.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The program as `npm start` runs it, with an embedded database in a folder of its own, made to be killed. */
export interface KillableServer {
  url: string;
  data: string;
  start(): Promise<void>;
  /** kill -9 of the program, and of PostgreSQL too. */
  kill(databaseToo: boolean): Promise<void>;
  /** Stops whatever still runs and removes the folder. */
  remove(): Promise<void>;
}

/** Prepares a server with the demonstration province; it runs from `start` on. */
export async function killableServer(): Promise<KillableServer> {
  const data = await mkdtemp(join(tmpdir(), 'caicach-storm-'));
  // The database runs under an account of its own when we are root, and must get through.
  await chmod(data, 0o755);
  const port = await freePort();
  const url = `http://localhost:${port}`;
  let child: ChildProcess | undefined;
  return {
    url,
    data,
    async start() {
      child = launch(data, port);
      await untilHealthy(url, child);
    },
    async kill(databaseToo) {
      const running = child;
      if (!running) return;
      const ended = once(running, 'exit');
      running.kill('SIGKILL');
      if (databaseToo) process.kill(serverPid(data), 'SIGKILL');
      await ended;
    },
    async remove() {
      if (child?.exitCode === null && child.signalCode === null) {
        const ended = once(child, 'exit');
        child.kill('SIGTERM');
        await ended;
      }
      await rm(data, { recursive: true, maxRetries: 20, retryDelay: 50 });
    },
  };
}

function launch(data: string, port: number): ChildProcess {
  const env = { ...process.env, NODE_ENV: 'production', DATABASE_URL: '', CAICACH_DATA: data, CAICACH_LOG: 'warn' };
  return spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: root,
    env: { ...env, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

async function untilHealthy(url: string, child: ChildProcess): Promise<void> {
  for (;;) {
    const health = await fetch(`${url}/health`).catch(() => null);
    if (health?.ok) return;
    if (child.exitCode !== null || child.signalCode !== null) throw new Error('The program ended instead of serving');
    await delay(25);
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('No free port');
  return address.port;
}

import { readFileSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isRunning, isServerOf } from '../../src/platform/postgres/process.ts';

/** How the folders of test clusters are named: the process that made one stands in it. */
export const prefix = 'caicach-test-';

/** Stops and removes the clusters of test runs that were killed before they could. */
export async function removeAbandoned(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const maker = name.startsWith(prefix) ? Number(name.slice(prefix.length).split('-')[0]) : 0;
    if (maker === 0 || Number.isNaN(maker) || isRunning(maker)) continue;
    const folder = join(tmpdir(), name);
    const cluster = join(folder, 'postgres', 'data');
    try {
      const server = Number.parseInt(readFileSync(join(cluster, 'postmaster.pid'), 'utf8'), 10);
      if (isServerOf(server, cluster)) process.kill(server, 'SIGQUIT');
    } catch {
      // It has no server any more, or is another user's.
    }
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 }).catch(() => {});
  }
}

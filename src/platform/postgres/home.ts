import { existsSync } from 'node:fs';
import { chown, mkdir, mkdtemp, readFile, realpath, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Account, accountFor, may } from './account.ts';

/** Where one embedded server lives, and the account that it runs under. */
export interface Home {
  /** The folder that holds the rest, mode 0700, of the server's account. */
  folder: string;
  /** PGDATA. */
  cluster: string;
  /** The folder of the Unix socket. */
  run: string;
  log: string;
  account: Account;
}

const elsewhere = '/var/lib/caicach';

/**
 * The server's home for a data folder: its subfolder `postgres`, or, when we are root and the server's account cannot
 * reach that (a project under a home of mode 0700), a folder in /var/lib/caicach that `postgres.location` names.
 */
export async function openHome(dataDir: string): Promise<Home> {
  await mkdir(dataDir, { recursive: true });
  const data = await realpath(dataDir);
  const pointer = join(data, 'postgres.location');
  const folder = (await readFile(pointer, 'utf8').catch(() => '')).trim() || join(data, 'postgres');
  const home = await at(folder);
  if (existsSync(folder) || may(home.account, '-x', data)) return claim(home);
  await mkdir(elsewhere, { recursive: true, mode: 0o755 });
  const moved = await mkdtemp(join(elsewhere, 'postgres-'));
  await writeFile(pointer, `${moved}\n`);
  return claim(await at(moved));
}

async function at(folder: string): Promise<Home> {
  const cluster = join(folder, 'data');
  const account = await accountFor(cluster);
  return { folder, cluster, run: join(folder, 'run'), log: join(folder, 'log'), account };
}

async function claim(home: Home): Promise<Home> {
  const { uid, gid } = home.account;
  for (const folder of [home.folder, home.run]) {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    if (uid !== undefined && gid !== undefined) await chown(folder, uid, gid);
  }
  return home;
}

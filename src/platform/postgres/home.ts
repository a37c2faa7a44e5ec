import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, realpath, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Account, accountFor, may } from './account.ts';
import { give } from './place.ts';

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

/** Makes the folders, and hands them to the account with whatever root has copied there. */
async function claim(home: Home): Promise<Home> {
  try {
    await mkdir(home.folder, { recursive: true, mode: 0o700 });
    await mkdir(home.run, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new Error(
      `This account may not write in ${home.folder}: start as its owner or as root, or set CAICACH_DATA to another folder`,
      { cause: error },
    );
  }
  for (const path of [home.folder, home.run, home.cluster]) {
    const owner = await stat(path).catch(() => null);
    if (owner?.uid === 0) give(home.account, path);
  }
  return home;
}

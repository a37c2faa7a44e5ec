import { spawnSync } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';

/** The account that the server's processes run under; empty for our own. Made to be spread into `spawn` options. */
export interface Account {
  uid?: number;
  gid?: number;
}

const unprivileged = ['postgres', 'nobody', 'daemon', 'www-data'];

/**
 * The account to run the server with: our own, unless we are root, under which PostgreSQL refuses to run.
 * A cluster that is there already keeps the account that owns it. Throws when the machine has none to offer.
 */
export async function accountFor(cluster: string): Promise<Account> {
  if (process.getuid?.() !== 0) return {};
  const owner = await stat(cluster).catch(() => null);
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const entries = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'));
  for (const name of unprivileged) {
    const entry = entries.find(([user]) => user === name);
    if (entry) return { uid: Number(entry[2]), gid: Number(entry[3]) };
  }
  throw new Error(
    `PostgreSQL does not run as root, and this machine has none of the accounts ${unprivileged.join(', ')}: add one, start as another user, or set DATABASE_URL`,
  );
}

/** Whether the account may do what `test` asks (`-x`, `-w` …) with the path, every folder above it included. */
export function may(account: Account, test: '-r' | '-w' | '-x', path: string): boolean {
  if (account.uid === undefined) return true;
  const { status } = spawnSync('/bin/sh', ['-c', `test ${test} "$1"`, 'sh', path], { ...account, cwd: '/' });
  return status === 0;
}

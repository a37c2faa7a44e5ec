import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import type { Home } from './home.ts';
import { give, putInPlace } from './place.ts';
import { isRunning } from './process.ts';

/** The role that owns the one database; both have this name. It is no superuser, as on a server of one's own. */
export const role = 'caicach';

const execute = promisify(execFile);
const passwordFile = 'caicach.password';

/** Nobody gets in without the password, and the superuser not at all (single-user mode needs no line here). */
const access = `local all ${role} scram-sha-256\nhost all ${role} 127.0.0.1/32 scram-sha-256\n`;

/** Makes the cluster with its role and database when it is not there. It appears under its name only when complete. */
export async function createCluster(home: Home, bin: string): Promise<void> {
  await removeUnfinished(home);
  if (existsSync(home.cluster)) return;
  const fresh = `${home.cluster}.init.${process.pid}`;
  const password = randomBytes(24).toString('hex');
  await run(home, join(bin, 'initdb'), ['--pgdata', fresh, ...(await initOptions(bin))]);
  await run(
    home,
    join(bin, 'postgres'),
    ['--single', '-D', fresh, '-c', 'exit_on_error=on', 'template1'],
    [`create role ${role} login createdb password '${password}'`, `create database ${role} owner ${role}`],
  );
  await writeFile(join(fresh, passwordFile), password, { mode: 0o600 });
  await writeFile(join(fresh, 'pg_hba.conf'), access, { mode: 0o600 });
  give(home.account, fresh);
  await putInPlace(fresh, home.cluster);
}

/** The password of the role. */
export function readPassword(home: Home): Promise<string> {
  return readFile(join(home.cluster, passwordFile), 'utf8');
}

/**
 * UTF-8 with C.UTF-8 rules, since with locale C `lower('ĐẶNG')` is wrong; built in since PostgreSQL 17, of the C library
 * before. LC_CTYPE matters even where the provider is built in: with C, pg_trgm takes no Vietnamese letter for a letter.
 */
async function initOptions(bin: string): Promise<string[]> {
  const { stdout } = await execute(join(bin, 'postgres'), ['--version']);
  const major = Number(/\d+/.exec(stdout)?.[0]);
  const ctype = { darwin: 'en_US.UTF-8', win32: 'C' }[process.platform as string] ?? 'C.UTF-8';
  const builtin = major >= 17 ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'] : [];
  return ['--username=postgres', '--auth=reject', '--encoding=UTF8', `--locale=${ctype}`, ...builtin];
}

async function run(home: Home, program: string, args: string[], input: string[] = []): Promise<void> {
  const done = execute(program, args, {
    ...home.account,
    cwd: '/',
    env: { PATH: process.env.PATH, TZ: process.env.TZ },
  });
  done.child.stdin?.end(input.map((line) => `${line}\n`).join(''));
  await done;
}

/** Removes what a start that was killed half-way left behind. */
async function removeUnfinished(home: Home): Promise<void> {
  const prefix = `${basename(home.cluster)}.init.`;
  for (const name of await readdir(home.folder)) {
    if (!name.startsWith(prefix)) continue;
    const pid = Number(name.slice(prefix.length));
    if (pid !== process.pid && isRunning(pid)) continue;
    // Its initdb may still be writing: it gives up once its folder is gone.
    await rm(join(home.folder, name), { recursive: true, maxRetries: 20, retryDelay: 20 });
  }
}

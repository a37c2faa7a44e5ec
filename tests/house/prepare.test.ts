import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { packagesAreCurrent } from '../../scripts/prepare.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'caicach-prepare-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

type Packages = Record<string, { version: string; optional?: boolean }>;

/** Writes a lockfile, `packages` by their names, with a time in seconds. */
function lockfile(path: string, packages: Packages, time: number): void {
  const entries = Object.entries(packages).map(([name, entry]) => [`node_modules/${name}`, entry]);
  writeFileSync(join(folder, path), JSON.stringify({ packages: { '': {}, ...Object.fromEntries(entries) } }));
  utimesSync(join(folder, path), time, time);
}

const one = { hono: { version: '4.0.0' } };

describe('installed packages', () => {
  test.each<[string, { locked: Packages; installed: Packages; lockedLater: boolean; current: boolean }]>([
    ['newer than the lockfile', { locked: one, installed: one, lockedLater: false, current: true }],
    ['named by a lockfile that was only touched', { locked: one, installed: one, lockedLater: true, current: true }],
    [
      'of another version than a newer lockfile says',
      { locked: { hono: { version: '4.0.1' } }, installed: one, lockedLater: true, current: false },
    ],
    [
      'that lack one of a newer lockfile',
      { locked: { ...one, zod: { version: '4.0.0' } }, installed: one, lockedLater: true, current: false },
    ],
    [
      'that lack what is only for other systems',
      {
        locked: { ...one, other: { version: '1.0.0', optional: true } },
        installed: one,
        lockedLater: true,
        current: true,
      },
    ],
  ])('%s', (_, { locked, installed, lockedLater, current }) => {
    mkdirSync(join(folder, 'node_modules'));
    lockfile('package-lock.json', locked, lockedLater ? 2000 : 1000);
    lockfile('node_modules/.package-lock.json', installed, 1500);
    expect(packagesAreCurrent(folder)).toBe(current);
  });

  test('that are missing, or were cut short, are not current', () => {
    lockfile('package-lock.json', one, 1000);
    expect(packagesAreCurrent(folder)).toBe(false);
    mkdirSync(join(folder, 'node_modules'));
    expect(packagesAreCurrent(folder)).toBe(false);
  });
});

import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ask } from './fixtures/ask.ts';
import { hold } from './fixtures/hold.ts';
import { copyProject } from './fixtures/project.ts';

let project: string;
beforeEach(() => {
  project = copyProject();
});
afterEach(() => rmSync(project, { recursive: true }));

const nobody = { uid: 65534, gid: 65534 };

test('packages installed without their scripts get their library links', async () => {
  const node = await hold(join(project, 'data'), { project });
  expect(await ask(node.url, 'select 1')).toEqual([1]);
  await node.stop();
});

describe.runIf(process.getuid?.() === 0)('as root', () => {
  test('in a folder of mode 0700, the server runs from a place that its account reaches, and is found again', async () => {
    chmodSync(project, 0o700);
    const data = join(project, 'data');
    const first = await hold(data, { project });
    await ask(first.url, 'create table kept as select 42 as answer');
    await first.stop();
    const place = readFileSync(join(data, 'postgres.location'), 'utf8').trim();
    expect(dirname(place)).toBe('/var/lib/caicach');
    expect(existsSync(join(data, 'postgres'))).toBe(false);
    const second = await hold(data, { project });
    expect(await ask(second.url, 'select answer from kept')).toEqual([42]);
    await second.stop();
    rmSync(place, { recursive: true });
  });

  test('a user who may not write to the packages runs a copy of the programs', async () => {
    const data = join(project, 'data');
    chownSync(data, nobody.uid, nobody.gid);
    const node = await hold(data, { project, ...nobody });
    expect(await ask(node.url, 'select 1')).toEqual([1]);
    await node.stop();
    expect(readdirSync(join(data, 'postgres')).some((name) => name.startsWith('binaries-'))).toBe(true);
  });

  test('a cluster that root has copied is handed to the account', async () => {
    const data = join(project, 'data');
    await (await hold(data, { project })).stop();
    execFileSync('chown', ['-R', 'root:root', join(data, 'postgres')]);
    const node = await hold(data, { project });
    expect(await ask(node.url, 'select 1')).toEqual([1]);
    await node.stop();
  });

  test("a cluster of another user's is served under that user", async () => {
    const data = join(project, 'data');
    chownSync(data, nobody.uid, nobody.gid);
    await (await hold(data, { project, ...nobody })).stop();
    const node = await hold(data, { project });
    expect(await ask(node.url, 'select 1')).toEqual([1]);
    await node.stop();
  });

  test("a user who may not read the server's folder is told what to do", async () => {
    const data = join(project, 'data');
    mkdirSync(join(data, 'postgres'), { mode: 0o700 });
    await expect(hold(data, { project, ...nobody })).rejects.toThrow('CAICACH_DATA');
  });
});

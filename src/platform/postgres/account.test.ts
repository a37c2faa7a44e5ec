import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { may } from './account.ts';
import { ask } from './fixtures/ask.ts';
import { hold } from './fixtures/hold.ts';
import { copyProject, removeLinks } from './fixtures/project.ts';

let project: string;
let data: string;
beforeAll(() => {
  project = copyProject();
  data = join(project, 'data');
});
beforeEach(() => {
  removeLinks(project);
  mkdirSync(data);
});
afterEach(() => {
  const elsewhere = join(data, 'postgres.location');
  if (existsSync(elsewhere)) rmSync(readFileSync(elsewhere, 'utf8').trim(), { recursive: true });
  rmSync(data, { recursive: true });
});
afterAll(() => rmSync(project, { recursive: true }));

const nobody = { uid: 65534, gid: 65534 };
const isRoot = process.getuid?.() === 0;

test('packages installed without their scripts get their library links', async () => {
  const node = await hold(data, { project });
  expect(await ask(node.url, 'select 1')).toEqual([1]);
  await node.stop();
});

// npx keeps its Node under root's home, where nobody else can run it.
describe.runIf(isRoot && may(nobody, '-x', process.execPath))('a user who is not root', () => {
  beforeEach(() => chownSync(data, nobody.uid, nobody.gid));

  test('and may not write to the packages runs a copy of the programs; root serves that cluster as this user', async () => {
    const first = await hold(data, { project, ...nobody });
    await ask(first.url, 'create table kept as select 42 as answer');
    await first.stop();
    expect(readdirSync(join(data, 'postgres')).some((name) => name.startsWith('binaries-'))).toBe(true);
    const second = await hold(data, { project });
    expect(await ask(second.url, 'select answer from kept')).toEqual([42]);
    await second.stop();
  });

  test("and may not write in the server's folder is told what to do", async () => {
    mkdirSync(join(data, 'postgres'), { mode: 0o700 });
    await expect(hold(data, { project, ...nobody })).rejects.toThrow('CAICACH_DATA');
  });
});

describe.runIf(isRoot)('root', () => {
  test('in a folder of mode 0700 has the server in a place that its account reaches, and finds it again', async () => {
    chmodSync(project, 0o700);
    const first = await hold(data, { project });
    await ask(first.url, 'create table kept as select 42 as answer');
    await first.stop();
    expect(dirname(readFileSync(join(data, 'postgres.location'), 'utf8').trim())).toBe('/var/lib/caicach');
    expect(existsSync(join(data, 'postgres'))).toBe(false);
    const second = await hold(data, { project });
    expect(await ask(second.url, 'select answer from kept')).toEqual([42]);
    await second.stop();
    chmodSync(project, 0o755);
  });

  test('hands a cluster that was copied as root to the account that runs it', async () => {
    await (await hold(data, { project })).stop();
    execFileSync('chown', ['-R', 'root:root', join(data, 'postgres')]);
    const node = await hold(data, { project });
    expect(await ask(node.url, 'select 1')).toEqual([1]);
    await node.stop();
  });
});

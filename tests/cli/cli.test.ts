import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { testDatabase } from '../setup/test-database.ts';
import { run } from './run.ts';

const sample = fileURLToPath(new URL('../../demo/ke-hoach-cchc-2026-phu-khe.docx', import.meta.url));
const folder = await mkdtemp(join(tmpdir(), 'caicach-cli-'));
afterAll(() => rm(folder, { recursive: true }));

const task = z.object({
  no: z.string(),
  parent: z.string().nullable(),
  field: z.string().nullable(),
  title: z.string(),
  product: z.string(),
  lead: z.array(z.string()),
  coordinating: z.array(z.string()),
  deadline: z.object({ text: z.string(), type: z.string(), due: z.iso.date().nullable() }),
});
const extraction = z.object({
  document: z.object({}),
  tasks: z.array(task),
  targets: z.array(z.object({ text: z.string() })),
  doubts: z.array(z.object({ kind: z.string() })),
});

describe('extract', () => {
  test('prints one JSON object on one line and nothing else', async () => {
    const { code, out, err } = await run(['extract', sample, '--json', '--year', '2026']);
    expect({ code, err }).toEqual({ code: 0, err: [] });
    expect(out.trimEnd().split('\n')).toHaveLength(1);
    const { tasks, targets, doubts } = extraction.parse(JSON.parse(out));
    expect([tasks.length, targets.length]).toEqual([17, 7]);
    expect(doubts.map(({ kind }) => kind)).toContain('deadline-other-year');
  });

  test.each([
    ['an empty file', '', 'Tệp không có nội dung (0 byte)'],
    ['a program', 'MZ\0\u0003', 'Tệp không phải là .docx'],
  ])('of %s prints one line on standard error and ends with 2', async (_, content, words) => {
    const file = join(folder, 'xau.docx');
    await writeFile(file, content);
    const { code, out, err } = await run(['extract', file, '--json']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toEqual([expect.stringContaining(words)]);
  });

  test.each([
    ['a file that is not there', join(folder, 'khong-co.docx')],
    ['a folder', folder],
  ])('of %s says so in one line', async (_, path) => {
    const { code, out, err } = await run(['extract', path, '--json']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toEqual([expect.stringContaining(path)]);
  });
});

describe('asked for help or called wrongly', () => {
  const names = ['serve', 'extract', 'import', 'report', 'migrate', 'backup', 'restore', 'admin', 'audit', 'doctor'];

  test('the program lists every command', async () => {
    const { code, out } = await run(['--help']);
    expect(code).toBe(0);
    for (const name of names) expect(out).toMatch(new RegExp(`^ {2}${name}\\b`, 'm'));
  });

  test('every command says how it is called', async () => {
    const answers = await Promise.all(names.map((name) => run([name, '--help'])));
    for (const [at, { code, out, err }] of answers.entries()) {
      expect({ code, err }).toEqual({ code: 0, err: [] });
      expect(out).toContain(`npm run -s cli -- ${names[at]}`);
    }
  });

  test.each([
    [['dance']],
    [['extract']],
    [['extract', sample, '--jason']],
    [['import', sample, '--unit', '97106']],
    [['report', '--unit', '97106', '--period', 'soon', '--out', 'x.docx']],
  ])('%j ends with 2', async (args) => {
    const { code, out } = await run(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
  });
});

describe('on data', async () => {
  const office = await testDatabase('demo');
  const other = await testDatabase();
  const env = { DATABASE_URL: office.url, CAICACH_DATA: join(folder, 'data') };
  const elsewhere = { DATABASE_URL: other.url, CAICACH_DATA: join(folder, 'elsewhere') };
  await cp(office.files, env.CAICACH_DATA, { recursive: true });

  test('a plan is imported, reported, kept in a backup and restored on another server', async () => {
    const imported = await run(['import', sample, '--unit', '97106', '--year', '2026', '--adopt'], env);
    expect(imported).toMatchObject({ code: 0, err: [] });
    expect(imported.out).toContain('14 tasks in force');
    expect(imported.out).toContain('chưa biết “Phòng Tài chính” là đơn vị nào');

    const report = join(folder, 'bao-cao.docx');
    const printed = await run(['report', '--unit', '97106', '--period', '2026-Q1', '--out', report], env);
    expect(printed).toMatchObject({ code: 0, err: [] });
    expect((await readFile(report)).subarray(0, 2).toString()).toBe('PK');

    const archive = join(folder, 'sao-luu.tar.gz');
    expect(await run(['backup', archive], env)).toMatchObject({ code: 0, err: [] });
    expect(await run(['restore', archive], elsewhere)).toMatchObject({ code: 0, err: [] });
    const again = await run(['restore', archive], elsewhere);
    expect(again.code).toBe(2);
    expect(again.err).toHaveLength(1);
    expect(await run(['doctor'], elsewhere)).toMatchObject({ code: 0, err: [] });
    const plans = await other.db.selectFrom('plan').select('file_name').execute();
    expect(plans.map(({ file_name }) => file_name)).toContain('ke-hoach-cchc-2026-phu-khe.docx');
  });

  test('a backup that cannot be written is one line on standard error', async () => {
    const path = join(folder, 'khong-co', 'sao-luu.tar.gz');
    const { code, out, err } = await run(['backup', path], env);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toEqual([expect.stringContaining(path)]);
  });

  test('a unit that is not there is one line on standard error', async () => {
    const { code, out, err } = await run(['import', sample, '--unit', 'ZZ', '--year', '2026'], env);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toEqual([expect.stringContaining('ZZ')]);
  });
});

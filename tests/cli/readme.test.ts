import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { testDatabase } from '../setup/test-database.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const readmes = ['README.md', 'README.vi.md'].map((name) => ({ name, text: readFileSync(join(root, name), 'utf8') }));
const commandsOf = (text: string) => text.match(/```sh\n([\s\S]*?)```/)?.[1] ?? '';

describe.each(readmes)('$name', ({ text }) => {
  test('links to files that are there', () => {
    const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
    const gone = targets.filter((target) => !target.startsWith('https:') && !existsSync(join(root, target)));
    expect(targets.length).toBeGreaterThan(10);
    expect(gone).toEqual([]);
  });

  test('shows the same commands as the other', () => {
    expect(commandsOf(text)).not.toBe('');
    expect(commandsOf(text)).toBe(commandsOf(readmes[0]?.text ?? ''));
  });
});

test('the page of configuration names the variables that the program reads, and their defaults', () => {
  const read = (path: string) => readFileSync(join(root, path), 'utf8');
  const rows = [...read('docs/configuration.md').matchAll(/^\| `([A-Z_]+)` \| (?:`([^`]+)` \|)?/gm)];
  const asked = [...read('src/config.ts').matchAll(/\benv\.([A-Z_]+)/g)].map(([, name]) => name);
  expect(rows.map(([, name]) => name).toSorted()).toEqual([...new Set(asked)].toSorted());
  const { port, url, sessions, logLevel, largestUpload } = readConfig({});
  expect(Object.fromEntries(rows.flatMap(([, name, value]) => (value ? [[name, value]] : [])))).toEqual({
    PORT: String(port),
    CAICACH_DATA: '.data',
    CAICACH_URL: url,
    CAICACH_SECURE_COOKIES: '0',
    CAICACH_PROXY: '0',
    CAICACH_SESSION_DAYS: String(sessions.days),
    CAICACH_SESSION_IDLE_HOURS: String(sessions.idleHours),
    CAICACH_OIDC_EMAIL_CLAIM: 'email',
    CAICACH_LOG: logLevel,
    CAICACH_MAX_UPLOAD_MB: String(largestUpload / 1024 / 1024),
  });
});

test('the commands do what they say', async () => {
  const { url, files } = await testDatabase('demo');
  const folder = await mkdtemp(join(tmpdir(), 'caicach-readme-'));
  await symlink(join(root, 'demo'), join(folder, 'demo'));
  await cp(files, join(folder, 'data'), { recursive: true });
  // On the test's own database and folder, in a folder where the files that come out do no harm.
  const script = commandsOf(readmes[0]?.text ?? '')
    .replace('"$(mktemp -d)"', join(folder, 'data'))
    .replaceAll('npm run -s cli --', `"${process.execPath}" "${join(root, 'scripts', 'cli.mjs')}"`);
  const env = { ...process.env, DATABASE_URL: url };
  const { stdout, stderr } = await promisify(execFile)('sh', ['-euc', script], { cwd: folder, env });
  expect(stderr).toBe('');
  expect(stdout).toContain('14 tasks in force');
  expect(stdout.match(/^ {2}\S/gm)).toHaveLength(3);
  expect(JSON.parse(await readFile(join(folder, 'ke-hoach.json'), 'utf8'))).toHaveProperty('tasks');
  expect(await readdir(folder)).toEqual(expect.arrayContaining(['bao-cao-quy-1.docx', 'sao-luu.tar.gz']));
  await rm(folder, { recursive: true });
});

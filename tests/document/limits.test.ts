import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import { afterAll, expect, test } from 'vitest';
import { Refused } from '../../src/platform/errors.ts';
import { openFileStore } from '../../src/platform/files.ts';
import { ReceivedFile } from '../../src/platform/received-file.ts';
import type { Env } from '../../src/web/context.ts';
import { readForm } from '../../src/web/form.ts';
import { receiveForms } from '../../src/web/receive-forms.ts';
import { sent } from './sent.ts';

const folder = await mkdtemp(join(tmpdir(), 'caicach-limits-'));
afterAll(() => rm(folder, { recursive: true }));
const files = openFileStore(folder);
const viewer = { actor: {}, name: '' };

/** What a form gives, as JSON; the keys of what was refused. */
const app = new Hono<Env>()
  .use(async (c, next) => {
    // The middleware only asks whether somebody is signed in.
    if (c.req.header('cookie')) c.set('viewer', viewer as unknown as Env['Variables']['viewer']);
    await next();
  })
  .use(receiveForms({ files, largestFile: 1000, largestForm: 2000, largestSignedOutForm: 2000, largestRequest: 5000 }))
  .onError((error, c) => c.text(error instanceof Refused ? error.message : String(error), 422))
  .post('/', async (c) => {
    const values = await readForm(c);
    return c.json(
      Object.fromEntries(
        Object.entries(values).map(([name, value]) => [
          name,
          [value].flat().map((each) => {
            if (!(each instanceof ReceivedFile)) return each instanceof File ? `in memory ${each.size}` : each;
            return `${each.name} ${each.size}${each.tooLarge ? ' cut' : ''}`;
          }),
        ]),
      ),
    );
  });

async function post(parts: [string, string | File][], headers: Record<string, string> = { cookie: 'x' }) {
  const body = new FormData();
  for (const [name, value] of parts) body.append(name, value);
  return (await app.request('http://localhost/', await sent(body, headers))).text();
}
const file = (size: number, name = 'báo cáo.pdf') => new File([new Uint8Array(size)], name);

test('fields and files come as `parseBody` gives them, the files on disk', async () => {
  const given: [string, string | File][] = [
    ['a', '1'],
    ['b', 'một'],
    ['b', 'hai'],
    ['c[]', 'x'],
    ['file', file(10)],
  ];
  expect(JSON.parse(await post(given))).toEqual({
    a: ['1'],
    b: ['một', 'hai'],
    'c[]': ['x'],
    file: ['báo cáo.pdf 10'],
  });
  expect(JSON.parse(await post([['file', file(0, '')]]))).toEqual({});
});

test('a name brings no path and no direction', async () => {
  expect(await post([['file', file(1, '../../etc/\u202epasswd')]])).toContain('passwd 1');
  expect(await post([['file', file(1, '../../etc/passwd')]])).not.toContain('..');
});

test('a file past its bound is cut and says so; a form past its bound is refused', async () => {
  expect(await post([['file', file(1500)]])).toContain('1000 cut');
  expect(await post(Array.from({ length: 6 }, () => ['file', file(900)]))).toBe('form.tooMuch');
  const { body, ...request } = await sent(formOf(6), { cookie: 'x' });
  // Without a length, as it comes piece by piece.
  const chunked = { ...request, body: new Response(body).body, duplex: 'half' };
  expect(await (await app.request('http://localhost/', chunked)).text()).toBe('form.tooMuch');
});

test('names of our own objects are only names', async () => {
  expect(
    JSON.parse(
      await post([
        ['__proto__', 'x'],
        ['constructor', 'y'],
      ]),
    ),
  ).toMatchObject({ constructor: ['y'] });
  expect(({} as Record<string, unknown>).x).toBeUndefined();
});

test('of somebody who is not signed in nothing goes to disk', async () => {
  expect(await post([['file', file(500)]], {})).toContain('in memory 500');
  expect(await post([['file', file(3000)]], {})).toBe('form.tooLarge');
});

test('nothing is left after the answer', async () => {
  expect(await readdir(files.incoming)).toEqual([]);
});

function formOf(count: number): FormData {
  const form = new FormData();
  for (let n = 0; n < count; n++) form.append('file', file(900));
  return form;
}

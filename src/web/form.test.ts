import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { Refused } from '../platform/errors.ts';
import type { Env } from './context.ts';
import { readForm } from './form.ts';

test('what calls itself a form and is none is refused, not a fault', async () => {
  const app = new Hono<Env>()
    .onError((error, c) => c.text(error.message, error instanceof Refused ? 422 : 500))
    .post('/', async (c) => c.json(Object.keys(await readForm(c))));
  const headers = { 'content-type': 'multipart/form-data' };
  const answer = await app.request('/', { method: 'POST', headers, body: 'email=x' });
  expect([answer.status, await answer.text()]).toEqual([422, 'form.cutOff']);
});

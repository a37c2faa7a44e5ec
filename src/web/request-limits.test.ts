import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { createLog } from '../platform/log.ts';
import type { Env } from './context.ts';
import { failures } from './failures.tsx';
import { limitRequests } from './request-limits.ts';

/** An application that takes two of each kind a minute from the address that the request names. */
function application() {
  return new Hono<Env>()
    .onError(failures(createLog('silent')))
    .use(async (c, next) => {
      c.set('viewer', null);
      c.set('address', c.req.header('x-from') ?? null);
      await next();
    })
    .use(limitRequests({ look_ups: 2, uploads: 2, signed_out_forms: 2 }))
    .all('*', (c) => c.text('ok'));
}

const from = (address: string) => ({ headers: { 'x-from': address } });

test('the third look-up of a minute has to wait, another address has not, a page without words never', async () => {
  const app = application();
  const statuses = [];
  for (const path of ['/?q=a', '/?q=b', '/?q=c', '/'])
    statuses.push((await app.request(path, from('10.0.0.1'))).status);
  expect(statuses).toEqual([200, 200, 429, 200]);
  expect((await app.request('/?q=c', from('10.0.0.2'))).status).toBe(200);
});

test('who has to wait is told how long', async () => {
  const app = application();
  const send = () => app.request('/sign-in', { method: 'POST', ...from('10.0.0.1') });
  await send();
  await send();
  const { status, headers } = await send();
  expect(status).toBe(429);
  expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
  expect(Number(headers.get('retry-after'))).toBeLessThanOrEqual(60);
});

import { describe, expect, test } from 'vitest';
import { openTarget } from './office.ts';

const { ask, attempt, posts, pages, world } = await openTarget();

const foreign: Record<string, string>[] = [
  { origin: 'https://elsewhere.example' },
  { origin: 'null' },
  { origin: '', 'sec-fetch-site': 'cross-site' },
  { origin: 'http://localhost.elsewhere.example' },
];

describe('a form from another site is refused', () => {
  test.each(posts)('$route', async ({ path, form }) => {
    for (const headers of foreign) {
      expect((await attempt(() => ask(path, { form, headers }))).status, JSON.stringify(headers)).toBe(403);
    }
  });
});

test('every answer keeps scripts, frames and guesses of its type away', async () => {
  for (const path of [...pages, '/nothing-here']) {
    const { headers } = await attempt(() => ask(path));
    expect(headers.get('x-content-type-options'), path).toBe('nosniff');
    if (!headers.get('content-type')?.startsWith('text/html')) continue;
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy, path).toContain("default-src 'self'");
    expect(policy, path).toContain("frame-ancestors 'none'");
    expect(policy, path).not.toContain('unsafe');
    expect(headers.get('cache-control'), path).toBe('no-store');
  }
});

test('the name that the request gives the server appears in no page', async () => {
  for (const path of pages) {
    const response = await attempt(() => ask(path, { headers: { host: 'elsewhere.example' } }));
    expect(await response.text(), path).not.toContain('elsewhere.example');
  }
});

test.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE2'])('%s does nothing anywhere', async (method) => {
  for (const { path } of posts) expect((await attempt(() => ask(path, { method }))).status, path).toBe(404);
});

test.each([
  '/%00',
  '/tasks?q=%00',
  '/%E0%A4%A',
  '/assets/..%2f..%2fpackage.json',
  '/assets/%2e%2e/%2e%2e/package.json',
  '/assets//etc/passwd',
  '/plans/..%2f..',
  `/tasks/${'a'.repeat(8000)}`,
  '/tasks/00000000-0000-0000-0000-000000000000',
  "/tasks/1' or '1'='1",
  '/tasks?__proto__[year]=1&constructor=1',
])('%s is answered without a fault and without a file', async (path) => {
  const response = await attempt(() => ask(path));
  expect(response.status).toBeLessThan(500);
  expect(await response.text()).not.toMatch(/root:|"devDependencies"/);
});

test('a form that is sent twice changes its record once', async () => {
  const { id, version } = world.assignment;
  const form = { version: String(version), percent: '40', note: 'Lần duy nhất' };
  await attempt(async () => {
    expect((await ask(`/assignments/${id}/progress`, { form })).status).toBe(303);
    expect((await ask(`/assignments/${id}/progress`, { form })).status).toBe(409);
    const page = await (await ask(`/assignments/${id}`)).text();
    expect(page.split('Lần duy nhất')).toHaveLength(2);
  });
});

test('a session that was stolen is worth nothing after its owner has signed out', async () => {
  await attempt(async () => {
    expect((await ask('/tasks')).status).toBe(200);
    await ask('/session/end', { form: {} });
    const { status, headers } = await ask('/tasks');
    expect([status, headers.get('location')]).toEqual([303, '/sign-in?next=%2Ftasks']);
  });
});

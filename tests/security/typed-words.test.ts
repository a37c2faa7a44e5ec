import { describe, expect, test } from 'vitest';
import type { Sample } from '../access/samples/sample.ts';
import { openTarget } from './office.ts';

const { ask, attempt, posts, pages } = await openTarget();

const attacks: [string, string][] = [
  ['SQL', `'; drop table task; select pg_sleep(20) --`],
  ['a NUL', 'trước\u0000sau'],
  ['half a surrogate', 'trước\ud800sau'],
  ['a header line', 'x\r\nSet-Cookie: session=stolen'],
  ['a very long text', 'ă'.repeat(100_000)],
  ['an overlong number', '9'.repeat(400)],
  ['a path', '../../../../etc/passwd'],
];

/** The form with words of ours in one field after the other. */
function* withWords(form: NonNullable<Sample['form']>, words: string) {
  for (const [field, value] of Object.entries(form)) {
    if (typeof value === 'string') yield { field, form: { ...form, [field]: words } };
  }
}

describe.each(attacks)('%s in any field is no fault', (_name, words) => {
  test.each(posts)('$route', async ({ path, form }) => {
    for (const typed of withWords(form, words)) {
      const response = await attempt(() => ask(path, { form: typed.form }));
      expect(response.status, typed.field).toBeLessThan(500);
      expect(response.headers.get('set-cookie') ?? '').not.toContain('stolen');
    }
  });
});

const html = `"'><script>alert(1)</script><img src=x onerror=alert(1)>`;

test('HTML in any field is shown as it was typed, wherever it is shown', async () => {
  await attempt(async () => {
    for (const { route, path, form } of posts.filter(({ path: each }) => each !== '/session/end')) {
      for (const typed of withWords(form, html)) {
        const response = await ask(path, { form: typed.form });
        expect(response.status, `${route}, ${typed.field}`).toBeLessThan(500);
        expect(await response.text(), `${route}, ${typed.field}`).not.toContain('<script>alert');
      }
    }
    for (const page of pages) expect(await (await ask(page)).text(), page).not.toContain('<script>alert');
  });
});

test.each([...attacks, ['HTML', html]])('%s in a search is no fault', async (_name, words) => {
  const typed = encodeURIComponent(words.replace('\ud800', '').slice(0, 2000));
  const names = ['q', 'unit', 'year', 'after', 'before', 'day', 'field', 'state', 'kind', 'from'];
  const query = names.map((name) => `${name}=${typed}`).join('&');
  for (const path of pages) {
    const response = await attempt(() => ask(`${path.split('?')[0]}?${query}`));
    expect(response.status, path).toBeLessThan(500);
    expect(await response.text(), path).not.toContain('<script>alert');
  }
});

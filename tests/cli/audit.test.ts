import pg from 'pg';
import { afterAll, expect, test } from 'vitest';
import { testDatabase } from '../setup/test-database.ts';
import { run } from './run.ts';

const { url } = await testDatabase('demo');
const env = { DATABASE_URL: url };
const owner = new pg.Client({ connectionString: url });
await owner.connect();
afterAll(() => owner.end());

const lastRow = /^last row (\d+:[0-9a-f]{64})$/m;

test('"audit verify" counts the rows and names the last, by which a later check knows what was there', async () => {
  const { code, out, err } = await run(['audit', 'verify'], env);
  expect({ code, err }).toEqual({ code: 0, err: [] });
  expect(out).toMatch(/^ok: \d+ rows/);
  const [, known = ''] = lastRow.exec(out) ?? [];
  expect(await run(['audit', 'verify', '--known', known], env)).toMatchObject({ code: 0 });
  const wrong = await run(['audit', 'verify', '--known', known.replace(/.{64}$/, 'a'.repeat(64))], env);
  expect(wrong).toMatchObject({ code: 1, err: [] });
  expect(wrong.out).toContain(`BROKEN: row ${known.split(':')[0]} is not the one that was known`);
});

test('"doctor" says whether the database keeps the application from rewriting the trail', async () => {
  const { out } = await run(['doctor'], env);
  expect(out).toMatch(/^ok +the application can only add to the audit trail$/m);
});

test('"audit verify" names the first break and ends with 1', async () => {
  await owner.query(`alter table audit disable trigger user; delete from audit where chain_no = 3`);
  const { code, out, err } = await run(['audit', 'verify'], env);
  expect({ code, err }).toEqual({ code: 1, err: [] });
  expect(out).toMatch(/^BROKEN: 1 rows are missing from 3 on; the next that is there is [a-z-]+\.[a-z-]+, \d{4}-/);
  expect((await run(['doctor'], env)).out).toMatch(/^WRONG \d+ rows in the audit trail, of \d+ written/m);
});

test.each([[['audit']], [['audit', 'mend']], [['audit', 'verify', '--known', '12']]])(
  '%j ends with 2',
  async (args) => {
    const { code, out, err } = await run(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toHaveLength(1);
  },
);

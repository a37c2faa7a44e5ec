import pg from 'pg';
import { afterAll, expect, test } from 'vitest';
import { testDatabase } from '../setup/test-database.ts';
import { run } from './run.ts';

const { url } = await testDatabase();
const owner = new pg.Client({ connectionString: url });
await owner.connect();
afterAll(() => owner.end());

test('"doctor" says where days begin otherwise, as connections through a pooler take what their login has', async () => {
  const address = new URL(url);
  address.searchParams.set('pgbouncer', 'true');
  const env = { DATABASE_URL: address.href };
  expect((await run(['doctor'], env)).out).toMatch(/^ok +days begin as in Việt Nam$/m);
  const database = address.pathname.slice(1);
  await owner.query(`alter role current_user in database ${database} set timezone to 'UTC'`);
  expect((await run(['doctor'], env)).out).toMatch(/^WRONG days begin as in UTC: run "alter role … set timezone to/m);
});

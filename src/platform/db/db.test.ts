import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { testDatabase } from '../../../tests/setup/test-database.ts';
import { today } from '../clock.ts';
import { connect } from './db.ts';
import { migrate } from './migrate.ts';

const { db, url } = await testDatabase();

test('the database has the date of Việt Nam, where a day begins seven hours before that of Greenwich', async () => {
  const { rows } = await sql<{ today: string; late: string }>`
    select current_date as today, '2026-12-14 17:30:00+00'::timestamptz::date as late`.execute(db);
  expect(rows[0]).toEqual({ today: today(), late: '2026-12-15' });
});

test('so has it for connections through a pooler, which may not choose their settings', async () => {
  await migrate(url);
  const address = new URL(url);
  address.searchParams.set('pgbouncer', 'true');
  const pooled = connect(address.href, 1);
  const { rows } = await sql<{ zone: string; late: string }>`
    select current_setting('timezone') as zone, '2026-12-14 17:30:00+00'::timestamptz::date as late`.execute(pooled.db);
  await pooled.close();
  expect(rows[0]).toEqual({ zone: 'Asia/Ho_Chi_Minh', late: '2026-12-15' });
});

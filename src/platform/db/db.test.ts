import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { testDatabase } from '../../../tests/setup/test-database.ts';
import { today } from '../clock.ts';

const { db } = await testDatabase();

test('the database has the date of Việt Nam, where a day begins seven hours before that of Greenwich', async () => {
  const { rows } = await sql<{ today: string; late: string }>`
    select current_date as today, '2026-12-14 17:30:00+00'::timestamptz::date as late`.execute(db);
  expect(rows[0]).toEqual({ today: today(), late: '2026-12-15' });
});

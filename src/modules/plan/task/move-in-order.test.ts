import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { testDatabase } from '../../../../tests/setup/test-database.ts';
import { backgroundJob } from '../../../platform/actor.ts';
import { addDays, today } from '../../../platform/clock.ts';
import { moveAssignments } from './move-assignments.ts';
import { makeOffice } from './task.fixture.ts';

const { db } = await testDatabase();
const office = await makeOffice(db);
const { ids } = office;
const day = today();

/** Ends once somebody waits for a lock of another. */
async function somebodyWaits(): Promise<void> {
  const waits = sql<{ any: boolean }>`
    select exists (select from pg_locks where not granted and pid in (
      select pid from pg_stat_activity where datname = current_database())) as any`;
  while (!(await waits.execute(db)).rows[0]?.any) await new Promise((resolve) => setTimeout(resolve, 10));
}

test('a move and an act on what it moves never wait for each other', async () => {
  const task = { year: Number(day.slice(0, 4)), due_on: addDays(day, 30) };
  const { assignmentIds } = await office.task('province', ['otherCommune', 'office'], { task });
  await db.updateTable('unit_version').set({ parent_id: ids.province }).where('unit_id', '=', ids.office).execute();
  const moves = [
    { from: ids.otherCommune, to: ids.commune },
    { from: ids.office, to: ids.office },
  ];
  let move: Promise<number> | undefined;
  await db.transaction().execute(async (act) => {
    const own = assignmentIds[1] ?? '';
    await act.selectFrom('assignment').where('id', '=', own).select('id').forUpdate().execute();
    move = db.transaction().execute((tx) => moveAssignments(tx, backgroundJob, moves, { day, words: 'Sắp xếp' }));
    move.catch(() => {});
    await somebodyWaits();
    await act.updateTable('assignment').set({ percent: 5 }).where('id', '=', own).execute();
  });
  expect(await move).toBe(1);
});

import { expect, test } from 'vitest';
import { testDatabase } from '../../../../../tests/setup/test-database.ts';
import { openFileStore } from '../../../../platform/files.ts';
import { cancelTask } from '../cancellation.ts';
import { reportProgress } from '../progress.ts';
import { remindUnits } from '../reminder.ts';
import { makeOffice, type UnitName } from '../task.fixture.ts';
import { keepUntilChanged } from './kept.ts';

const { db } = await testDatabase();
const office = await makeOffice(db);

async function changes(unit: UnitName): Promise<number> {
  const found = await db
    .selectFrom('task_change')
    .where('unit_id', '=', office.ids[unit])
    .select('changes')
    .executeTakeFirst();
  return Number(found?.changes ?? 0);
}

test('every change is counted for the government that owns the task and for the one that has it, and for no other', async () => {
  const governments = ['province', 'commune', 'otherCommune'] as const;
  const counted = async (act: () => Promise<unknown>) => {
    const before = await Promise.all(governments.map(changes));
    await act();
    const after = await Promise.all(governments.map(changes));
    return after.map((count, index) => count > (before[index] ?? 0));
  };
  let [taskId, id] = ['', ''];
  const make = async () => {
    const made = await office.task('province', ['commune']);
    [taskId, id = ''] = [made.taskId, made.assignmentIds[0]];
  };
  const words = { percent: 10, note: 'Đang làm', file: null, document: null };
  const report = () =>
    reportProgress(db, openFileStore('/nowhere'), office.actor('coordinator', 'culture'), { id, version: 1 }, words);
  const directs = office.actor('coordinator', 'homeAffairs');
  expect(await counted(make)).toEqual([true, true, false]);
  expect(await counted(report)).toEqual([true, true, false]);
  expect(await counted(() => remindUnits(db, directs, [id], { note: '' }))).toEqual([true, true, false]);
  expect(await counted(() => cancelTask(db, directs, taskId, { reason: 'Trùng' }))).toEqual([true, true, false]);
});

test('an act that fails is not counted', async () => {
  const before = await changes('commune');
  const failing = db.transaction().execute(async (tx) => {
    await tx.updateTable('assignment').set({ percent: 5 }).execute();
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  expect(await changes('commune')).toBe(before);
});

test('an answer is read again only when the count has moved, and the oldest is forgotten', async () => {
  const keep = keepUntilChanged<{ changes: number; value: string }>(2);
  let reads = 0;
  const ask = (key: string, changes: number | undefined) =>
    keep(key, changes, async () => {
      reads++;
      return { changes: changes ?? 9, value: key };
    });
  await ask('a', 1);
  await ask('a', 1);
  expect(reads).toBe(1);
  await ask('a', 2);
  expect(reads).toBe(2);
  await ask('b', 1);
  await ask('c', 1);
  await ask('a', 2);
  expect(reads).toBe(5);
  await ask('c', undefined);
  expect(reads).toBe(6);
});

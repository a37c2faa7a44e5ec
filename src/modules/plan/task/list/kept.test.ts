import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { testDatabase } from '../../../../../tests/setup/test-database.ts';
import { openFileStore } from '../../../../platform/files.ts';
import { cancelTask } from '../cancellation.ts';
import { reportProgress } from '../progress.ts';
import { remindUnits } from '../reminder.ts';
import { makeOffice, type UnitName } from '../task.fixture.ts';
import { countOfChanges, keepUntilChanged } from './kept.ts';

const { db } = await testDatabase();
const office = await makeOffice(db);

const changes = (unit: UnitName) => countOfChanges(db, office.ids[unit]);

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

test('a unit that is called otherwise, or ends, is counted for every government', async () => {
  const governments = ['province', 'commune', 'otherCommune'] as const;
  await office.task('province', [...governments]);
  const before = await Promise.all(governments.map(changes));
  await db
    .updateTable('unit_version')
    .set({ short_name: 'Tên mới' })
    .where('unit_id', '=', office.ids.office)
    .execute();
  const after = await Promise.all(governments.map(changes));
  expect(after.map((count, index) => count > (before[index] ?? 0))).toEqual([true, true, true]);
});

test('an act on a task does not wait for one that changes units, many times over', async () => {
  const { assignmentIds } = await office.task('province', ['commune']);
  const before = await changes('commune');
  await db.transaction().execute(async (tx) => {
    await sql`update unit_version set short_name = 'VHXH' where unit_id = ${office.ids.culture}`.execute(tx);
    await sql`update unit_version set short_name = 'Văn hóa' where unit_id = ${office.ids.culture}`.execute(tx);
    await db.transaction().execute(async (act) => {
      await sql`set local lock_timeout = '2s'`.execute(act);
      await act.updateTable('assignment').set({ percent: 5 }).where('id', 'in', assignmentIds).execute();
    });
  });
  expect(await changes('commune')).toBe(before + 3);
});

test('an answer is read again only when the count has moved, and the oldest is forgotten', async () => {
  const keep = keepUntilChanged<string>(2);
  let reads = 0;
  const ask = (key: string, changes: number) =>
    keep(key, changes, async () => {
      reads++;
      return key;
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
});

test('those who ask at once wait for one read, and one that failed is not kept', async () => {
  const keep = keepUntilChanged<number>();
  let reads = 0;
  const fails = async () => {
    reads++;
    throw new Error('away');
  };
  const both = await Promise.allSettled([keep('a', 1, fails), keep('a', 1, fails)]);
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(reads).toBe(1);
  expect(await keep('a', 1, async () => 7)).toBe(7);
});

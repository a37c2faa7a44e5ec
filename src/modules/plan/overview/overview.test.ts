import { describe, expect, test } from 'vitest';
import { testDatabase } from '../../../../tests/setup/test-database.ts';
import { createApp } from '../../../app.ts';
import { addDays, today } from '../../../platform/clock.ts';
import { openFileStore } from '../../../platform/files.ts';
import { createLog } from '../../../platform/log.ts';
import type { TaskStanding } from '../task/plan-progress.ts';
import { makeOffice } from '../task/task.fixture.ts';
import { countMonths } from './month-chart.ts';

const { db } = await testDatabase();
const app = createApp({ db, files: openFileStore('/nowhere'), log: createLog('silent'), secureCookies: false });
const office = await makeOffice(db);
const day = today();
const year = Number(day.slice(0, 4));

async function front(cookie: string, path = '/') {
  const response = await app.request(path, { headers: { cookie } });
  return { status: response.status, to: response.headers.get('location'), text: await response.text() };
}

test('an office without a plan is shown the first step', async () => {
  const { text } = await front(await office.signIn('leader', 'otherCommune'));
  expect(text).toContain('href="/plans"');
});

describe('the front page of a commune with four tasks', async () => {
  const done = { submitted_on: addDays(day, -20), confirmed_on: day };
  const task = (title: string, days: number) => ({ year, title, field: 'procedure', due_on: addDays(day, days) });
  await office.task('commune', ['culture', 'office'], { task: task('Đã xong', -10), assignment: done });
  await office.task('commune', ['culture'], { task: task('Bị quá hạn', -10) });
  await office.task('commune', ['office'], { task: task('Sắp đến', 10) });
  await office.task('province', ['commune'], { task: task('Tỉnh giao', 90) });

  test('says in a sentence how the plan and the assigned tasks stand', async () => {
    const { text } = await front(await office.signIn('leader', 'commune'));
    expect(text).toContain('hoàn thành 1 trên 3 nhiệm vụ, 1 nhiệm vụ quá hạn.');
    expect(text).toContain('Việc cấp trên giao: hoàn thành 0 trên 1.');
    expect(text).toContain('33,33%');
    expect(text).toContain('Xã Mai Lĩnh, ngày');
  });

  test('opens each number to its rows', async () => {
    const { text } = await front(await office.signIn('leader', 'commune'));
    expect(text).toContain('href="/tasks/matrix?origin=plan&amp;state=finished"');
    expect(text).toContain('Bị quá hạn');
    expect(text).toContain('Sắp đến');
    const rows = await front(await office.signIn('leader', 'commune'), '/tasks/matrix?origin=plan&state=finished');
    expect(rows.text).toContain('Đã xong');
    expect(rows.text).not.toContain('Bị quá hạn');
  });

  test('speaks to an officer of a department about that department first', async () => {
    const { text } = await front(await office.signIn('officer', 'office'));
    expect(text).toContain('Văn phòng HĐND và UBND, ngày');
    expect(text).toContain('đơn vị hoàn thành 1 trên 2 nhiệm vụ được giao, 0 nhiệm vụ quá hạn.');
    expect(text).toContain('Toàn xã Mai Lĩnh: 1 trên 3 nhiệm vụ.');
    expect(text).not.toContain('Bị quá hạn');
  });

  test('is opened from the province, which sees how those below stand', async () => {
    const cookie = await office.signIn('coordinator', 'homeAffairs');
    const province = await front(cookie);
    expect(province.text).toContain(`href="/?government=${office.ids.commune}"`);
    const commune = await front(cookie, `/?government=${office.ids.commune}`);
    expect(commune.text).toContain('hoàn thành 1 trên 3 nhiệm vụ');
  });

  test('leads a body outside of the tree to what it was given', async () => {
    expect(await front(await office.signIn('officer', 'post'))).toMatchObject({ status: 303, to: '/my-tasks' });
  });
});

test('months add up what fell due and what of it was done, and leave out those to come', () => {
  const standing = (lastDueOn: string | null, doneOn: string | null) => ({ lastDueOn, doneOn }) as TaskStanding; // all it reads
  const tasks = [
    standing('2025-12-10', '2025-12-09'),
    standing('2026-01-31', '2026-03-02'),
    standing('2026-03-01', null),
    standing(null, '2026-01-01'),
  ];
  expect(countMonths(tasks, 2026, '2026-03-15').slice(0, 4)).toEqual([
    { month: 1, due: 2, done: 1 },
    { month: 2, due: 2, done: 1 },
    { month: 3, due: 3, done: 2 },
    { month: 4, due: 3, done: null },
  ]);
});

import { expect, test } from 'vitest';
import { testDatabase } from '../../../tests/setup/test-database.ts';
import { createApp } from '../../app.ts';
import { today } from '../../platform/clock.ts';
import { openFileStore } from '../../platform/files.ts';
import { newId } from '../../platform/id.ts';
import { createLog } from '../../platform/log.ts';
import { openSession } from '../identity/index.ts';
import { workingCalendar } from './working-calendar.ts';
import { addWorkingDays, isKnownDay, isWorkingDay } from './working-days.ts';

const { db } = await testDatabase();
const app = createApp({ db, files: openFileStore('/nowhere'), log: createLog('silent'), secureCookies: false });

const [province, commune] = [newId(), newId()];
for (const [id, parent_id, kind] of [
  [province, null, 'province'],
  [commune, province, 'commune'],
] as const) {
  await db.insertInto('unit').values({ id }).execute();
  const version = { id: newId(), unit_id: id, valid: '[2020-01-01,)', name: kind, short_name: kind, kind, parent_id };
  await db.insertInto('unit_version').values(version).execute();
}

async function signIn(role: 'administrator' | 'officer', unit: string): Promise<string> {
  const [id, position] = [newId(), newId()];
  await db.insertInto('person').values({ id, name: 'Ngô Đức Anh' }).execute();
  await db
    .insertInto('position')
    .values({ id: position, person_id: id, unit_id: unit, title: 'Chuyên viên', role })
    .execute();
  return `session=${await openSession(db, position, today(), 1)}`;
}

const administrator = await signIn('administrator', province);
const others = [await signIn('administrator', commune), await signIn('officer', province)];

async function get(path: string, cookie = administrator) {
  return (await app.request(path, { headers: { cookie } })).text();
}

async function post(path: string, fields: Record<string, string>, cookie = administrator) {
  const headers = { cookie, origin: 'http://localhost', 'content-type': 'application/x-www-form-urlencoded' };
  const response = await app.request(`http://localhost${path}`, {
    method: 'POST',
    headers,
    body: new URLSearchParams(fields),
  });
  return { status: response.status, text: await response.text() };
}

const tet = { day: '26/01/2028', kind: 'statutory', name: 'Tết Nguyên đán', source: 'Thông báo 1/TB-BNV' };

test('a year shows its days off, on whose word, and how sure that is', async () => {
  const text = await get('/working-days?of=2026');
  expect(text).toContain('249 ngày làm việc');
  expect(text).toContain('24/11/2026');
  expect(text).toContain('Nghị quyết 28/2026/QH15');
  expect(text).toContain('Theo trí nhớ, cần đối chiếu');
});

test('an unknown year says so until an administrator has entered it', async () => {
  expect(await get('/working-days?of=2028')).toContain('Chưa có lịch nghỉ lễ năm 2028');
  expect((await post('/working-days', tet)).status).toBe(303);
  const provisional = await workingCalendar(db);
  expect(isWorkingDay(provisional, '2028-01-26')).toBe(false);
  expect(isKnownDay(provisional, '2028-01-26')).toBe(false);
  expect((await post('/working-years', { year: '2028', source: 'Thông báo 1/TB-BNV' })).status).toBe(303);
  const known = await workingCalendar(db);
  expect(addWorkingDays(known, '2028-01-25', 1)).toEqual({ day: '2028-01-27', isKnown: true });
  expect((await post('/working-years', { year: '2028', source: 'Lần nữa' })).status).toBe(422);
  const acts = await db.selectFrom('audit').select('act').orderBy('id').execute();
  expect(acts.map(({ act }) => act)).toEqual(['working-day.change', 'working-day.close-year']);
});

test('an entry goes before the reference data and can be corrected again', async () => {
  const day = { ...tet, day: '24/11/2026', kind: 'ordinary' };
  await post('/working-days', day);
  expect(isWorkingDay(await workingCalendar(db), '2026-11-24')).toBe(true);
  await post('/working-days', { ...day, kind: 'statutory' });
  expect(isWorkingDay(await workingCalendar(db), '2026-11-24')).toBe(false);
});

test('a form without a source is refused and keeps what was typed', async () => {
  const { status, text } = await post('/working-days', { ...tet, day: '30/02/2028', source: '' });
  expect(status).toBe(422);
  expect(text).toContain('Chưa rõ ngày');
  expect(text).toContain('Chưa ghi căn cứ');
  expect(text).toContain('value="Tết Nguyên đán"');
});

test('nobody else changes the calendar of all', async () => {
  for (const cookie of others) {
    expect((await post('/working-days', tet, cookie)).status).toBe(403);
    expect((await post('/working-years', { year: '2029', source: 'Thông báo' }, cookie)).status).toBe(403);
    expect(await get('/working-days', cookie)).not.toContain('Ghi vào lịch');
  }
});

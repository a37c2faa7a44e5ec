import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { testDatabase } from '../../../tests/setup/test-database.ts';
import { createApp } from '../../app.ts';
import type { Role } from '../../platform/actor.ts';
import { addDays, today } from '../../platform/clock.ts';
import { openFileStore } from '../../platform/files.ts';
import { formatDate } from '../../platform/i18n.ts';
import { newId } from '../../platform/id.ts';
import { createLog } from '../../platform/log.ts';
import { openSession } from '../identity/index.ts';
import { makeDistrict, type TestUnit } from './reorganisation/reorganisation.fixture.ts';

const { db } = await testDatabase();
const app = createApp({ db, files: openFileStore('/nowhere'), log: createLog('silent'), secureCookies: false });
const ids = await makeDistrict(db);
const day = today();

async function signIn(role: Role, unitId: string): Promise<string> {
  const [personId, positionId] = [newId(), newId()];
  await db.insertInto('person').values({ id: personId, name: 'Lê Thị Bình' }).execute();
  await db
    .insertInto('position')
    .values({ id: positionId, person_id: personId, unit_id: unitId, title: 'Chuyên viên', role })
    .execute();
  return `session=${await openSession(db, positionId, day, 1)}`;
}

const as = async (role: Role, unit: TestUnit) => signIn(role, ids[unit]);
const keeper = await as('coordinator', 'homeAffairs');
const officer = await as('officer', 'aOffice');

const get = async (path: string, cookie: string) => {
  const response = await app.request(path, { headers: { cookie } });
  return { status: response.status, text: response.ok ? await response.text() : '' };
};
async function post(path: string, cookie: string, fields: Record<string, string | string[]> = {}) {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) for (const each of [value].flat()) body.append(name, each);
  const headers = { cookie, origin: 'http://localhost', 'content-type': 'application/x-www-form-urlencoded' };
  const response = await app.request(path, { method: 'POST', body: body.toString(), headers });
  return { status: response.status, to: response.headers.get('location') ?? '', text: await response.text() };
}

/** Another tree, of which nobody here may know. */
const elsewhere = newId();
await db.insertInto('unit').values({ id: elsewhere }).execute();
await db
  .insertInto('unit_version')
  .values({
    id: newId(),
    unit_id: elsewhere,
    valid: '[2000-01-01,)',
    name: 'Tỉnh Khác',
    short_name: 'Khác',
    kind: 'province',
  })
  .execute();

describe('the tree', () => {
  test('shows the units directly below one’s government, each leading to the next level', async () => {
    const { text } = await get('/units', keeper);
    expect(text).toContain(`href="/units/${ids.district}"`);
    expect(text).not.toContain('Xã An Lạc');
    const district = await get(`/units/${ids.district}`, keeper);
    expect(district.text).toContain('Xã An Lạc');
    expect(district.text).toContain('Đơn vị cấp trên');
  });

  test('is searched as a whole without accents, and by code', async () => {
    expect((await get('/units?q=binh+minh', officer)).text).toContain('Xã Bình Minh');
    expect((await get('/units?q=95003', officer)).text).toContain('Thị trấn Mai Khê');
    expect((await get('/units?q=tinh+khac', officer)).text).not.toContain('Tỉnh Khác');
    expect((await get('/units?q=100%25', officer)).text).toContain('Không có đơn vị nào khớp');
  });

  test('is that of the day asked for; a day that does not exist is said to be wrong', async () => {
    expect((await get('/units?day=31/12/2019', keeper)).text).toContain('Ngày này chưa có đơn vị nào');
    const wrong = await get('/units?day=31/02/2025', keeper);
    expect(wrong.text).toContain('Ngày này không có.');
    expect(wrong.text).toContain('value="31/02/2025"');
  });

  test('names units of one’s own tree alone', async () => {
    expect((await get(`/units/${ids.c}`, officer)).status).toBe(200);
    expect((await get(`/units/${elsewhere}`, officer)).status).toBe(404);
    expect((await get(`/units/${newId()}`, officer)).status).toBe(404);
    expect((await get('/units/not-an-id', officer)).status).toBe(404);
  });
});

describe('a reorganisation', async () => {
  const facts = {
    title: 'Nhập xã',
    basisNumber: '1/NQ',
    basisDate: '05/01/2026',
    effectiveOn: formatDate(addDays(day, 9)),
  };
  const made = await post('/units/reorganisations', keeper, facts);
  const path = made.to;

  test('begins with a form that says what is missing and keeps what was typed', async () => {
    const refused = await post('/units/reorganisations', keeper, { ...facts, title: '', effectiveOn: '31/02/2026' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Chưa ghi tên phương án.');
    expect(refused.text).toContain('value="31/02/2026"');
    expect(made.status).toBe(303);
  });

  test.each([
    [{ kind: 'merge', name: 'Xã Mới' }, 'Chưa chọn đơn vị.'],
    [{ kind: 'merge', unit: ids.a }, 'cũng chưa ghi tên đơn vị mới'],
    [{ kind: 'merge', unit: ids.a, name: 'Xã Mới', parent: ids.province, code: '12' }, 'đúng 5 chữ số'],
    [
      { kind: 'merge', unit: ids.a, name: 'Xã Mới', parent: ids.province, eIdentifier: '12' },
      'Mã định danh điện tử chưa đúng',
    ],
    [{ kind: 'change', unit: ids.a }, 'Chưa ghi điều gì thay đổi'],
    [{ kind: 'split', unit: ids.a }, 'Chưa có phần nào'],
    [{ kind: 'split', unit: ids.a, 'part1.name': 'Xã Mới', heir: 'part2' }, 'Phần này còn trống'],
  ])('asks for what a step lacks: %j', async (fields, words) => {
    const refused = await post(`${path}/steps`, keeper, fields);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain(words);
  });

  test('looks for units without losing what was typed', async () => {
    const { text } = await get(
      `${path}/steps/new?kind=merge&q=binh&unit=${ids.a}&name=${encodeURIComponent('Xã Mới')}`,
      keeper,
    );
    expect(text).toContain('Xã Bình Minh');
    expect(text).toMatch(new RegExp(`value="${ids.a}"[^>]*checked|checked[^>]*value="${ids.a}"`));
    expect(text).toContain('value="Xã Mới"');
  });

  test('shows what it would do, and goes through to the tree', async () => {
    const fields = { kind: 'merge', unit: [ids.b], into: ids.a };
    expect((await post(`${path}/steps`, keeper, fields)).to).toBe(path);
    const draft = await get(path, keeper);
    expect(draft.text).toContain('Xã Bình Minh sáp nhập vào Xã An Lạc');
    expect(draft.text).toContain('Cần quyết định (1)');
    const version = /name="version" value="(\d+)"/.exec(draft.text)?.[1] ?? '';
    const answers = { version, [`answer.${ids.bOffice}`]: `merge:${ids.aOffice}` };
    expect((await post(`${path}/answers`, keeper, answers)).status).toBe(303);
    expect((await post(`${path}/force`, keeper, { version })).status).toBe(409);
    const next = String(Number(version) + 1);
    expect((await post(`${path}/force`, keeper, { version: next })).status).toBe(303);
    const later = await get(`/units/${ids.b}?day=${formatDate(addDays(day, 9))}`, officer);
    expect(later.text).toContain('đã kết thúc hoạt động từ');
    expect(later.text).toContain('Sáp nhập vào');
    expect((await get(path, officer)).text).toContain('Đã lên lịch');
    expect((await post(`${path}/steps`, keeper, fields)).status).toBe(422);
    expect((await post(`${path}/return`, keeper)).status).toBe(303);
  });

  test('is prepared and seen in preparation by who keeps the units alone', async () => {
    const stranger = await signIn('coordinator', elsewhere);
    for (const cookie of [officer, stranger]) {
      expect((await get(path, cookie)).status).toBe(404);
      expect((await post(`${path}/discarding`, cookie)).status).toBe(404);
      expect((await post(`${path}/force`, cookie, { version: '1' })).status).toBe(404);
    }
    expect((await get('/units/reorganisations/new', officer)).status).toBe(403);
    expect((await post('/units/reorganisations', officer, facts)).status).toBe(403);
    expect((await get('/units/reorganisations', officer)).text).not.toContain('Nhập xã');
    expect((await get('/units/reorganisations', keeper)).text).toContain('Nhập xã');
    const administrator = await as('administrator', 'province');
    expect((await get(path, administrator)).status).toBe(200);
  });

  test('is thrown away', async () => {
    expect((await post(`${path}/discarding`, keeper)).to).toBe('/units/reorganisations');
    expect((await get(path, keeper)).status).toBe(404);
  });
});

describe('groups', () => {
  test('are kept by who keeps the units; members come and go by date', async () => {
    const list = `/units/${ids.province}/groups`;
    expect((await get(list, officer)).status).toBe(403);
    expect((await get(`/units/${elsewhere}/groups`, keeper)).status).toBe(404);
    const wrong = await post(list, keeper, { name: 'Nhóm', how: 'rule' });
    expect(wrong.text).toContain('cần ít nhất một loại đơn vị');
    const { to } = await post(list, keeper, { name: 'Nhóm', how: 'list' });
    expect((await post(`${to}/members`, keeper, { unitId: ids.district, from: '01/01/2026' })).status).toBe(303);
    expect((await post(`${to}/members`, keeper, { unitId: elsewhere })).status).toBe(422);
    expect((await get(to, keeper)).text).toContain('Huyện Mai Khê');
    const ended = { unitId: ids.district, until: formatDate(day) };
    expect((await post(`${to}/members/ending`, officer, ended)).status).toBe(403);
    expect((await post(`${to}/members/ending`, keeper, ended)).status).toBe(303);
    const rows = await sql<{ until: string }>`select upper(valid) as until from unit_group_member`.execute(db);
    expect(rows.rows).toEqual([{ until: day }]);
  });
});

test('the tree comes as an Excel file; only who keeps the units may send one', async () => {
  const response = await app.request('/units.xlsx', { headers: { cookie: officer } });
  expect(response.headers.get('content-disposition')).toContain('.xlsx');
  expect((await get('/units/import', officer)).status).toBe(403);
  expect((await get('/units/import', keeper)).status).toBe(200);
});

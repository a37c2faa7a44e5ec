import { type RawBuilder, sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { testDatabase } from '../../../../tests/setup/test-database.ts';
import { addDays, today } from '../../../platform/clock.ts';
import { formatDate } from '../../../platform/i18n.ts';
import { newId } from '../../../platform/id.ts';
import { makePeople } from '../identity.fixture.ts';
import { endPosition } from './end-position.ts';
import { positionsOf } from './position.queries.ts';

const { db } = await testDatabase();
const { id, position, person, get, post } = await makePeople(db);

const commune = 'Xã Mai Lĩnh';
const economy = 'Phòng Kinh tế, Xã Mai Lĩnh';
const office = 'Văn phòng HĐND và UBND, Xã Mai Lĩnh';
const { cookie } = await person('Đặng Thị Yến', 'administrator', office, { reach: commune });
const day = today();
const given = (values: Record<string, string> = {}) => ({
  unitId: id(office),
  title: 'Phó Chánh Văn phòng',
  role: 'officer',
  from: formatDate(day),
  ...values,
});

describe('a position', () => {
  test('stands beside the others and is written with its reach', async () => {
    const { personId } = await position('Ngô Thị Ánh', 'officer', economy);
    expect((await post(`/people/${personId}/positions`, cookie, given({ role: 'coordinator' }))).status).toBe(303);
    const held = await positionsOf(db, personId, day);
    expect(held.map(({ unit, reach }) => [unit, reach])).toEqual([
      ['Văn phòng HĐND và UBND, xã Mai Lĩnh', commune],
      ['Phòng Kinh tế, xã Mai Lĩnh', 'Phòng Kinh tế, xã Mai Lĩnh'],
    ]);
  });

  test('is not given twice for the same days', async () => {
    const { personId } = await position('Vi Thị Đôi', 'officer', economy);
    const again = await post(`/people/${personId}/positions`, cookie, given({ unitId: id(economy), title: 'Khác' }));
    expect(again.status).toBe(422);
    expect(again.text).toContain('Người này đã giữ đúng vai trò đó ở đơn vị đó trong thời gian này.');
  });

  test('heads a unit alone', async () => {
    const clinic = 'Trạm Y tế, Xã Mai Lĩnh';
    const [one, two] = [await position('Trưởng Một', 'leader', clinic), await position('Trưởng Hai', 'leader', clinic)];
    const asHead = given({ unitId: id(clinic), role: 'approver', isHead: 'on' });
    expect((await post(`/people/${one.personId}/positions`, cookie, asHead)).status).toBe(303);
    const second = await post(`/people/${two.personId}/positions`, cookie, asHead);
    expect(second.text).toContain('Đơn vị đã có người đứng đầu trong thời gian này.');
  });

  test('ends on its last day, stays in the record, and its holder can no longer act', async () => {
    const leaving = await person('Kha Văn Lỡ', 'officer', economy);
    const end = { version: '1', lastDay: formatDate(addDays(day, -1)) };
    expect((await post(`/positions/${leaving.positionId}/end`, cookie, end)).status).toBe(303);
    expect((await get('/people', leaving.cookie)).to).toMatch(/^\/sign-in/);
    const page = await get(`/people/${leaving.personId}`, cookie);
    expect(page.text).toContain('Hiện không giữ chức vụ nào');
    expect(page.text).toContain(`01/07/2025 – ${formatDate(addDays(day, -1))}`);
    expect((await get('/people?standing=former', cookie)).text).toContain('Kha Văn Lỡ');
    const row = await db
      .selectFrom('audit')
      .where('subject_id', '=', leaving.personId)
      .selectAll()
      .executeTakeFirstOrThrow();
    expect(row).toMatchObject({ act: 'position.end', before: { until: null }, after: { until: addDays(day, -1) } });
  });

  test('does not end before it began, nor by a page that somebody else has overtaken', async () => {
    const { positionId } = await position('Lâm Văn Sớm', 'officer', economy, { from: day });
    const early = await post(`/positions/${positionId}/end`, cookie, {
      version: '1',
      lastDay: formatDate(addDays(day, -1)),
    });
    expect(early.text).toContain('Ngày cuối phải từ ngày bắt đầu chức vụ trở đi.');
    const stale = await post(`/positions/${positionId}/end`, cookie, { version: '0', lastDay: formatDate(day) });
    expect(stale.status).toBe(409);
  });

  test('moves: the old one ends the day before the new one begins', async () => {
    const { personId, positionId } = await position('Tiêu Thị Chuyển', 'officer', economy);
    expect((await post(`/positions/${positionId}/move`, cookie, given({ version: '1' }))).status).toBe(303);
    const held = await positionsOf(db, personId, day);
    expect(held.map(({ unitId, from, until }) => [unitId, from, until])).toEqual([
      [id(office), day, null],
      [id(economy), '2025-07-01', addDays(day, -1)],
    ]);
    const acts = await db.selectFrom('audit').where('subject_id', '=', personId).select('act').execute();
    expect(acts).toEqual([{ act: 'position.move' }]);
  });

  test('that has ended lasts longer only by whoever keeps its unit today', async () => {
    const moved = 'Trung tâm Văn hóa thử, Xã Mai Lĩnh';
    const unitId = newId();
    const version = (parent: string, valid: RawBuilder<string>) => ({
      id: newId(),
      unit_id: unitId,
      parent_id: id(parent),
      kind: 'department',
      name: moved,
      short_name: moved,
      valid,
    });
    await db.insertInto('unit').values({ id: unitId }).execute();
    await db
      .insertInto('unit_version')
      .values([
        version(commune, sql`daterange('2025-07-01', ${addDays(day, -10)}::date)`),
        version('Xã Tân Hòa', sql`daterange(${addDays(day, -10)}::date, null)`),
      ])
      .execute();
    const held = await position('Chu Văn Cũ', 'officer', commune);
    await db
      .updateTable('position')
      .set({ unit_id: unitId, reach_id: unitId, valid: sql`daterange('2025-07-01', ${addDays(day, -20)}::date)` })
      .where('id', '=', held.positionId)
      .execute();
    const longer = { version: '1', lastDay: formatDate(addDays(day, 30)) };
    expect((await post(`/positions/${held.positionId}/end`, cookie, longer)).status).toBe(403);
    const corrected = { version: '1', lastDay: formatDate(addDays(day, -15)) };
    expect((await post(`/positions/${held.positionId}/end`, cookie, corrected)).status).toBe(303);
  });

  test('that has ended does not last into the same one that came after it', async () => {
    const first = await position('Hà Văn Nối', 'officer', economy);
    const lastDay = formatDate(addDays(day, -20));
    expect((await post(`/positions/${first.positionId}/end`, cookie, { version: '1', lastDay })).status).toBe(303);
    await position('', 'officer', economy, { personId: first.personId, from: addDays(day, -10) });
    const over = await post(`/positions/${first.positionId}/end`, cookie, { version: '2', lastDay: formatDate(day) });
    expect(over.status).toBe(422);
  });

  test('is kept by nobody but administrators above it', async () => {
    const { positionId } = await position('Ông Văn Yên', 'officer', economy);
    const end = { version: '1', lastDay: formatDate(day) };
    const officer = await person('Lý Văn Nam', 'officer', economy);
    const stranger = await person('Hồ Thị Sen', 'administrator', 'Xã Tân Hòa');
    expect((await get(`/positions/${positionId}`, officer.cookie)).status).toBe(403);
    expect((await post(`/positions/${positionId}/end`, officer.cookie, end)).status).toBe(403);
    expect((await get(`/positions/${positionId}`, stranger.cookie)).status).toBe(404);
    expect((await post(`/positions/${positionId}/end`, stranger.cookie, end)).status).toBe(404);
    expect((await post(`/positions/${positionId}/move`, stranger.cookie, given({ version: '1' }))).status).toBe(404);
  });
});

describe('the last administrator of a government', () => {
  const unit = 'Xã An Thượng';
  const lastDay = addDays(day, 30);

  test('stays, whether the position would end or become another', async () => {
    const only = await person('Quản Văn Một', 'administrator', unit);
    const ended = await post(`/positions/${only.positionId}/end`, only.cookie, {
      version: '1',
      lastDay: formatDate(lastDay),
    });
    expect(ended.status).toBe(422);
    expect(ended.text).toContain('Xã An Thượng sẽ không còn ai quản trị.');
    const moved = { ...given({ unitId: id(unit), role: 'leader' }), version: '1' };
    expect((await post(`/positions/${only.positionId}/move`, only.cookie, moved)).status).toBe(422);
    const same = { ...moved, role: 'administrator', title: 'Chánh Văn phòng' };
    expect((await post(`/positions/${only.positionId}/move`, only.cookie, same)).status).toBe(303);
  });

  test('is one of two who leave at the same moment', async () => {
    const where = 'Xã Yên Sở';
    const [one, two] = [
      await person('Quản Thị Hai', 'administrator', where),
      await person('Quản Thị Ba', 'administrator', where),
    ];
    const ends = [one, two].map(({ positionId, actor }) => endPosition(db, actor, positionId, { version: 1, lastDay }));
    const settled = await Promise.allSettled(ends);
    expect(settled.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });
});

import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { testDatabase } from '../../../../tests/setup/test-database.ts';
import { addDays, today } from '../../../platform/clock.ts';
import { formatDate } from '../../../platform/i18n.ts';
import { makePeople } from '../identity.fixture.ts';
import { positionsOf } from './position.queries.ts';

const { db } = await testDatabase();
const { id, position, person, get, post } = await makePeople(db);

const commune = 'Xã Mai Lĩnh';
const economy = 'Phòng Kinh tế, Xã Mai Lĩnh';
const office = 'Văn phòng HĐND và UBND, Xã Mai Lĩnh';
const { cookie } = await person('Đặng Thị Yến', 'administrator', office, { reach: commune });
const day = today();
const ended = (positionId: string, lastDay: string) =>
  post(`/positions/${positionId}/end`, cookie, { version: '1', lastDay: formatDate(lastDay) });

describe('a wrong title or start', () => {
  const right = (values: Record<string, string> = {}) => ({
    version: '1',
    title: 'Chuyên viên chính',
    from: '01/08/2025',
    ...values,
  });

  test('is mended in place, with what it was in the trail', async () => {
    const { personId, positionId } = await position('Ngô Thị Nhầm', 'officer', economy);
    const form = await get(`/positions/${positionId}/edit`, cookie);
    expect(form.text).toContain('value="01/07/2025"');
    const saved = await post(`/positions/${positionId}`, cookie, right());
    expect([saved.status, saved.to]).toEqual([303, `/people/${personId}`]);
    const held = await positionsOf(db, personId, day);
    expect(held).toMatchObject([{ id: positionId, title: 'Chuyên viên chính', from: '2025-08-01', version: 2 }]);
    const row = await db.selectFrom('audit').where('subject_id', '=', personId).selectAll().executeTakeFirstOrThrow();
    expect(row).toMatchObject({
      act: 'position.edit',
      before: { positionId, title: 'Chuyên viên', from: '2025-07-01' },
      after: { positionId, title: 'Chuyên viên chính', from: '2025-08-01' },
    });
    expect((await post(`/positions/${positionId}`, cookie, right())).status).toBe(409);
  });

  test('keeps what was typed when it cannot be so', async () => {
    const { positionId } = await position('Ngô Văn Muộn', 'officer', economy);
    expect((await ended(positionId, addDays(day, -5))).status).toBe(303);
    const late = await post(`/positions/${positionId}`, cookie, right({ version: '2', from: formatDate(day) }));
    expect(late.status).toBe(422);
    expect(late.text).toContain('Chức vụ không thể bắt đầu sau ngày cuối');
    expect(late.text).toContain('value="Chuyên viên chính"');
    const none = await post(`/positions/${positionId}`, cookie, right({ version: '2', title: '', from: '' }));
    expect(none.text).toContain('Chưa nhập chức danh.');
    const undated = await post(`/positions/${positionId}`, cookie, right({ version: '2', from: '' }));
    expect(undated.text).toContain('Chưa nhập ngày.');
  });

  test('does not begin after its unit ended, nor while another heads it', async () => {
    const culture = 'Phòng Văn hóa - Xã hội, Xã Mai Lĩnh';
    const { positionId } = await position('Ngô Văn Cuối', 'officer', culture);
    await sql`
      update unit_version set valid = daterange(lower(valid), ${addDays(day, 5)}::date)
      where unit_id = ${id(culture)} and upper_inf(valid)`.execute(db);
    const late = await post(`/positions/${positionId}`, cookie, right({ from: formatDate(addDays(day, 9)) }));
    expect(late.status).toBe(422);
    expect(late.text).toContain('Đơn vị không còn hoạt động vào ngày đó. Hãy nhập ngày sớm hơn.');
    const head = await position('Ngô Thị Đầu', 'officer', economy);
    await db.updateTable('position').where('unit_id', '=', id(economy)).set({ is_head: false }).execute();
    await db
      .updateTable('position')
      .where('id', '=', head.positionId)
      .set({ is_head: true, valid: sql`daterange(${day}::date, null)` })
      .execute();
    const before = await position('Ngô Văn Trước', 'officer', economy);
    await db
      .updateTable('position')
      .where('id', '=', before.positionId)
      .set({ is_head: true, valid: sql`daterange('2025-07-01', ${day}::date)` })
      .execute();
    const over = await post(`/positions/${head.positionId}`, cookie, right());
    expect(over.status).toBe(422);
    expect(over.text).toMatch(/href="#f-from"[^>]*>Đơn vị đã có người đứng đầu/);
  });

  test('does not reach into the same position held before', async () => {
    const { personId, positionId } = await position('Ngô Thị Trước', 'officer', economy);
    expect((await ended(positionId, addDays(day, -20))).status).toBe(303);
    const next = await position('', 'officer', economy, { personId, from: addDays(day, -10) });
    const over = await post(`/positions/${next.positionId}`, cookie, right({ from: formatDate(addDays(day, -30)) }));
    expect(over.text).toContain('Người này đã giữ đúng vai trò đó ở đơn vị đó trong thời gian này.');
  });

  test('does not take the last administrator of a government from a day', async () => {
    const unit = 'Xã An Thượng';
    const only = await person('Quản Văn Một', 'administrator', unit);
    const later = await post(
      `/positions/${only.positionId}`,
      only.cookie,
      right({ from: formatDate(addDays(day, 9)) }),
    );
    expect(later.text).toContain(`${unit} sẽ không còn ai quản trị.`);
    expect((await post(`/positions/${only.positionId}`, only.cookie, right())).status).toBe(303);
  });

  test('is mended by nobody but administrators above it', async () => {
    const { positionId } = await position('Ông Văn Yên', 'officer', economy);
    const officer = await person('Lý Văn Nam', 'officer', economy);
    const stranger = await person('Hồ Thị Sen', 'administrator', 'Xã Tân Hòa');
    expect((await get(`/positions/${positionId}/edit`, officer.cookie)).status).toBe(403);
    expect((await post(`/positions/${positionId}`, officer.cookie, right())).status).toBe(403);
    expect((await get(`/positions/${positionId}/edit`, stranger.cookie)).status).toBe(404);
    expect((await post(`/positions/${positionId}`, stranger.cookie, right())).status).toBe(404);
  });
});

test('a position that has ended does not move on from a later day', async () => {
  const { personId, positionId } = await position('Vi Văn Hết', 'officer', economy);
  const lastDay = addDays(day, -10);
  expect((await ended(positionId, lastDay)).status).toBe(303);
  const on = (from: string) => ({
    version: '2',
    unitId: id(office),
    title: 'Phó Chánh Văn phòng',
    role: 'officer',
    from: formatDate(from),
  });
  const refused = await post(`/positions/${positionId}/move`, cookie, on(day));
  expect(refused.status).toBe(422);
  expect(refused.text).toContain(`Chức vụ này kết thúc ngày ${formatDate(lastDay)}`);
  expect(await positionsOf(db, personId, day)).toMatchObject([{ until: lastDay }]);
  expect((await post(`/positions/${positionId}/move`, cookie, on(addDays(day, -9)))).status).toBe(303);
});

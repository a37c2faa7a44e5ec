import { describe, expect, test } from 'vitest';
import { testDatabase } from '../../../../tests/setup/test-database.ts';
import { addDays, today } from '../../../platform/clock.ts';
import { formatDate } from '../../../platform/i18n.ts';
import { makePeople } from '../identity.fixture.ts';
import { signersOn } from './signers.queries.ts';

const { db } = await testDatabase();
const { id, position, person, get, post } = await makePeople(db);

// The demonstration has mandates of its own.
await db.deleteFrom('mandate').execute();
const day = today();
const commune = 'Xã Mai Lĩnh';
const office = 'Văn phòng HĐND và UBND, Xã Mai Lĩnh';
const administrator = await person('Đặng Thị Yến', 'administrator', office, { reach: commune });
const deputy = await position('Lò Văn Phó', 'approver', commune, { title: 'Phó Chủ tịch UBND xã' });
const chief = await position('Vì Thị Chánh', 'officer', office, { title: 'Chánh Văn phòng' });
const cookie = administrator.cookie;

const given = (values: Record<string, string> = {}) => ({
  mark: 'KT',
  positionId: deputy.positionId,
  unitId: id(commune),
  headTitle: '',
  signerTitle: '',
  documentTypes: '',
  basis: 'Thông báo số 05/TB-UBND',
  basisDate: '02/01/2026',
  from: formatDate(addDays(day, -30)),
  until: '',
  ...values,
});
const blocks = async (on: string, type = 'BC', unit = commune) =>
  (await signersOn(db, id(unit), on, type)).map(({ name, authority, lines }) => [name, authority, ...lines]);

describe('who may sign on a day', () => {
  test('is the head, then whoever has a mandate of that day for that type of document', async () => {
    expect((await post('/mandates', cookie, given())).status).toBe(303);
    const byOrder = given({
      mark: 'TL',
      positionId: chief.positionId,
      documentTypes: 'bc; tb',
      from: formatDate(day),
      until: formatDate(addDays(day, 10)),
    });
    expect((await post('/mandates', cookie, byOrder)).status).toBe(303);
    const head = ['Phạm Văn Lộc', 'TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'];
    const signing = ['Lò Văn Phó', 'TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'];
    const ordered = ['Vì Thị Chánh', '', 'TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG'];
    expect(await blocks(day)).toEqual([head, signing, ordered]);
    expect(await blocks(day, 'KH')).toEqual([head, signing]);
    expect(await blocks(addDays(day, 11))).toEqual([head, signing]);
    expect(await blocks(addDays(day, -31))).toEqual([head]);
    const row = await db
      .selectFrom('audit')
      .where('act', '=', 'mandate.give')
      .orderBy('id')
      .selectAll()
      .executeTakeFirstOrThrow();
    expect(row.after).toMatchObject({ mark: 'KT', headTitle: 'Chủ tịch', signerTitle: 'Phó Chủ tịch' });
  });

  test('ends with the mandate, and with the position of who holds it', async () => {
    const { id: mandateId } = await db
      .selectFrom('mandate')
      .where('mark', '=', 'KT')
      .select('id')
      .executeTakeFirstOrThrow();
    const end = { lastDay: formatDate(addDays(day, -1)) };
    expect((await post(`/mandates/${mandateId}/end`, cookie, end)).status).toBe(303);
    expect(await blocks(day)).toHaveLength(2);
    expect(await blocks(addDays(day, -1))).toHaveLength(2);
    const stop = { version: '1', lastDay: formatDate(day) };
    expect((await post(`/positions/${chief.positionId}/end`, cookie, stop)).status).toBe(303);
    expect(await blocks(addDays(day, 1))).toHaveLength(1);
  });

  test('signs a department’s documents without a collective', async () => {
    const unit = 'Trạm Y tế, Xã Mai Lĩnh';
    await position('Nông Văn Trưởng', 'leader', unit, { title: 'Trưởng phòng', isHead: true });
    const second = await position('Nông Thị Phó', 'officer', unit, { title: 'Phó Trưởng phòng' });
    await post('/mandates', cookie, given({ positionId: second.positionId, unitId: id(unit) }));
    expect(await blocks(day, 'BC', unit)).toEqual([
      ['Nông Văn Trưởng', '', 'TRƯỞNG PHÒNG'],
      ['Nông Thị Phó', '', 'KT. TRƯỞNG PHÒNG', 'PHÓ TRƯỞNG PHÒNG'],
    ]);
  });
});

describe('a mandate is refused', () => {
  test.each([
    [{ mark: 'TUQ' }, 'Ký thừa ủy quyền phải có thời hạn.'],
    [{ until: '01/01/2020' }, 'Ngày kết thúc phải từ ngày bắt đầu trở đi.'],
    [{ basis: '' }, 'Chưa nhập căn cứ.'],
    [{ basisDate: '30/02/2026' }, 'Ngày chưa đúng.'],
    [{ positionId: '' }, 'Chưa chọn người được ký.'],
    [{ unitId: id('Phòng Kinh tế, Xã Mai Lĩnh') }, 'Người này không làm việc ở đơn vị đó hay bên dưới.'],
  ])('%j', async (values, words) => {
    const { status, text } = await post('/mandates', cookie, given(values));
    expect(status).toBe(422);
    expect(text).toContain(words);
  });

  test('when the same stands already', async () => {
    const values = given({ headTitle: 'Trưởng ban', from: formatDate(day) });
    expect((await post('/mandates', cookie, values)).status).toBe(303);
    const again = await post('/mandates', cookie, values);
    expect(again.status).toBe(422);
    expect(again.text).toContain('Người này đã có đúng ủy quyền đó trong thời gian này.');
  });

  test('when its end would be put past the beginning of the same', async () => {
    const days = (from: number, until: number) => ({
      ...{ headTitle: 'Trưởng đoàn', from: formatDate(addDays(day, from)) },
      until: formatDate(addDays(day, until)),
    });
    expect((await post('/mandates', cookie, given(days(-20, -10)))).status).toBe(303);
    expect((await post('/mandates', cookie, given(days(-5, 5)))).status).toBe(303);
    const earlier = await db
      .selectFrom('mandate')
      .where('head_title', '=', 'Trưởng đoàn')
      .orderBy('valid')
      .select('id')
      .executeTakeFirstOrThrow();
    const over = await post(`/mandates/${earlier.id}/end`, cookie, { lastDay: formatDate(day) });
    expect(over.status).toBe(422);
    expect(over.text).toContain('Người này đã có đúng ủy quyền đó trong thời gian này.');
  });
});

test('mandates are read in the government and kept by its administrators', async () => {
  const officer = await person('Lý Văn Nam', 'officer', office);
  const stranger = await person('Hồ Thị Sen', 'administrator', 'Xã Tân Hòa');
  const { id: mandateId } = await db
    .selectFrom('mandate')
    .where('mark', '=', 'KT')
    .select('id')
    .executeTakeFirstOrThrow();
  expect((await get('/mandates', officer.cookie)).text).toContain('Lò Văn Phó');
  expect((await get('/mandates', stranger.cookie)).text).not.toContain('Lò Văn Phó');
  expect((await get('/mandates/new', officer.cookie)).status).toBe(403);
  const end = { lastDay: formatDate(day) };
  expect((await get(`/mandates/${mandateId}`, officer.cookie)).status).toBe(403);
  expect((await get(`/mandates/${mandateId}`, stranger.cookie)).status).toBe(404);
  expect((await post(`/mandates/${mandateId}/end`, officer.cookie, end)).status).toBe(403);
  expect((await post(`/mandates/${mandateId}/end`, stranger.cookie, end)).status).toBe(404);
  expect((await post('/mandates', officer.cookie, given())).status).toBe(403);
  expect((await post('/mandates', stranger.cookie, given())).status).toBe(404);
});

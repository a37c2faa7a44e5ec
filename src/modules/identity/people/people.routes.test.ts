import { describe, expect, test } from 'vitest';
import { testDatabase } from '../../../../tests/setup/test-database.ts';
import { addDays, today } from '../../../platform/clock.ts';
import { formatDate } from '../../../platform/i18n.ts';
import { makePeople } from '../identity.fixture.ts';

const { db } = await testDatabase();
const { id, position, person, enter, get, post } = await makePeople(db);

const commune = 'Xã Mai Lĩnh';
const office = 'Văn phòng HĐND và UBND, Xã Mai Lĩnh';
const economy = 'Phòng Kinh tế, Xã Mai Lĩnh';
const administrator = await person('Đặng Thị Yến', 'administrator', office, { reach: commune });
const officer = await person('Lý Văn Nam', 'officer', economy);
const neighbour = await person('Hồ Thị Sen', 'administrator', 'Xã Tân Hòa');
const provincial = await person('Mạc Văn Thành', 'administrator', 'Sở Nội vụ, Tỉnh Lam Giang', {
  reach: 'Tỉnh Lam Giang',
});
const day = today();

const newcomer = (values: Record<string, string> = {}) => ({
  name: 'Ngô  Thị Ánh',
  email: '',
  phone: '',
  unitId: id(economy),
  title: 'Chuyên viên',
  role: 'officer',
  from: formatDate(day),
  ...values,
});
const added = async (values: Record<string, string> = {}, cookie = administrator.cookie) => {
  const answer = await post('/people', cookie, newcomer(values));
  return { ...answer, id: answer.to?.replace('/people/', '') ?? '' };
};

describe('adding a person', () => {
  test('writes the person, the position and one audit row; the name is tidied', async () => {
    const { status, id: personId } = await added({ email: 'Anh.Ngo@MaiLinh.gov.vn', phone: '+84 912 345 678' });
    expect(status).toBe(303);
    const person = await db.selectFrom('person').where('id', '=', personId).selectAll().executeTakeFirstOrThrow();
    expect(person).toMatchObject({ name: 'Ngô Thị Ánh', email: 'anh.ngo@mailinh.gov.vn', phone: '0912345678' });
    const audited = await db.selectFrom('audit').where('subject_id', '=', personId).selectAll().execute();
    expect(audited).toMatchObject([
      { act: 'person.add', after: { name: 'Ngô Thị Ánh', role: 'officer', unitId: id(economy), from: day } },
    ]);
    const page = await get(`/people/${personId}`, administrator.cookie);
    expect(page.text).toContain('anh.ngo@mailinh.gov.vn');
    expect(page.text).toContain('0912 345 678');
  });

  test('refuses an address that somebody has, and keeps what was typed', async () => {
    await added({ email: 'mot@mailinh.gov.vn' });
    const { status, text } = await added({ name: 'Vi Văn Hai', email: 'MOT@mailinh.gov.vn' });
    expect(status).toBe(422);
    expect(text).toContain('Địa chỉ thư này đã có người dùng.');
    expect(text).toContain('value="Vi Văn Hai"');
  });

  test.each([
    ['name', '', 'Chưa nhập họ tên.'],
    ['email', 'khong-phai-thu', 'Địa chỉ thư chưa đúng.'],
    ['phone', '12345', 'Số điện thoại chưa đúng.'],
    ['title', ' ', 'Chưa nhập chức danh.'],
    ['role', 'king', 'Chưa chọn vai trò.'],
    ['unitId', '', 'Chưa chọn đơn vị.'],
    ['from', '31/02/2026', 'Ngày chưa đúng.'],
    ['from', '', 'Chưa nhập ngày.'],
  ])('says what is wrong with %s “%s”', async (field, value, words) => {
    const { status, text } = await added({ [field]: value });
    expect(status).toBe(422);
    expect(text).toContain(words);
  });

  test('gives a role no further than the giver’s own reach', async () => {
    const department = await person('Bàng Thị Vân', 'administrator', economy);
    const wide = await added({ role: 'coordinator' }, department.cookie);
    expect(wide.status).toBe(422);
    expect(wide.text).toContain('Phạm vi này rộng hơn phạm vi quản trị của bạn.');
    expect((await added({ role: 'leader' }, department.cookie)).status).toBe(303);
    expect((await added({ unitId: id(office) }, department.cookie)).status).toBe(403);
    expect((await added({ role: 'coordinator' })).status).toBe(303);
  });

  test('is for administrators whose reach contains the unit', async () => {
    expect((await added({}, officer.cookie)).status).toBe(403);
    expect((await added({}, neighbour.cookie)).status).toBe(403);
    expect((await added({}, provincial.cookie)).status).toBe(303);
    expect((await get('/people/new', officer.cookie)).status).toBe(403);
  });
});

describe('who sees whom', () => {
  test('one’s own government, without addresses; strangers are not there', async () => {
    const { id: personId } = await added({ name: 'Tống Văn Kín', email: 'kin@mailinh.gov.vn', phone: '0987654321' });
    const seen = async (cookie: string) => {
      const { status, text } = await get(`/people/${personId}`, cookie);
      return [status, text.includes('kin@mailinh.gov.vn'), text.includes('0987 654 321')];
    };
    expect(await seen(administrator.cookie)).toEqual([200, true, true]);
    expect(await seen(provincial.cookie)).toEqual([200, true, true]);
    expect(await seen(officer.cookie)).toEqual([200, false, false]);
    expect(await seen(neighbour.cookie)).toEqual([404, false, false]);
    for (const [path, fields] of [
      [`/people/${personId}`, { ...newcomer(), version: '1' }],
      [`/people/${personId}/suspension`, {}],
      [`/people/${personId}/positions`, newcomer()],
    ] as const) {
      expect([path, (await post(path, neighbour.cookie, fields)).status]).toEqual([path, 404]);
      expect([path, (await post(path, officer.cookie, fields)).status]).toEqual([path, 403]);
    }
  });

  test('the list is found without accents, by unit and by role', async () => {
    await added({ name: 'Đinh Thị Phượng', role: 'clerk', unitId: id(office) });
    const names = async (query: string, cookie = officer.cookie) => {
      const { text } = await get(`/people?${query}`, cookie);
      return [...text.matchAll(/href="\/people\/[0-9a-f-]{36}">([^<]+)</g)].map((match) => match[1]);
    };
    expect(await names('q=dinh+thi+phuong')).toEqual(['Đinh Thị Phượng']);
    expect(await names(`role=clerk&unit=${id(office)}`)).toEqual(['Đinh Thị Phượng']);
    expect(await names(`role=clerk&unit=${id(economy)}`)).toEqual([]);
    expect(await names('q=Mac+Van+Thanh')).toEqual([]);
    expect(await names('q=Dinh+Thi+Phuong', provincial.cookie)).toEqual(['Đinh Thị Phượng']);
    expect((await get('/people?q=kin', officer.cookie)).text).not.toContain('kin@mailinh.gov.vn');
  });

  test('the list is walked page by page in the order of given names', async () => {
    const unit = 'Trạm Y tế, Xã Phú Khê';
    const keeper = await person('Âu Thị Zân', 'administrator', 'Xã Phú Khê');
    for (let n = 60; n > 0; n--)
      await position(`Người ${String.fromCharCode(65 + (n % 26))} Thứ ${n}`, 'officer', unit);
    const walk = async (query: string) => {
      const { text } = await get(`/people?unit=${id(unit)}${query}`, keeper.cookie);
      const found = [...text.matchAll(/href="\/people\/([0-9a-f-]{36})">[^<]*Thứ (\d+)</g)];
      return { numbers: found.map((match) => Number(match[2])), ids: found.map((match) => match[1]) };
    };
    const first = await walk('');
    expect(first.numbers).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
    const second = await walk(`&after=${first.ids.at(-1)}`);
    expect(second.numbers).toEqual(Array.from({ length: 10 }, (_, index) => index + 51));
    expect((await walk(`&before=${second.ids[0]}`)).numbers).toEqual(first.numbers);
  });
});

describe('correcting and disabling', () => {
  test('keeps before and after, and refuses the second of two who save', async () => {
    const { id: personId } = await added({ name: 'Vương Thị Lam' });
    const change = { ...newcomer({ name: 'Vương Thị Lam Giang' }), version: '1' };
    expect((await post(`/people/${personId}`, administrator.cookie, change)).status).toBe(303);
    expect((await post(`/people/${personId}`, administrator.cookie, change)).status).toBe(409);
    const row = await db
      .selectFrom('audit')
      .where('subject_id', '=', personId)
      .where('act', '=', 'person.edit')
      .selectAll()
      .executeTakeFirstOrThrow();
    expect(row).toMatchObject({ before: { name: 'Vương Thị Lam' }, after: { name: 'Vương Thị Lam Giang' } });
  });

  test('an administrator does not change somebody who also works above their reach', async () => {
    const above = await person('Lều Văn Cao', 'leader', 'Tỉnh Lam Giang');
    await position('', 'officer', economy, { personId: above.personId });
    expect((await get(`/people/${above.personId}`, administrator.cookie)).status).toBe(200);
    const change = { ...newcomer({ email: 'toi@mailinh.gov.vn' }), version: '1' };
    expect((await post(`/people/${above.personId}`, administrator.cookie, change)).status).toBe(403);
    expect((await post(`/people/${above.personId}/suspension`, administrator.cookie)).status).toBe(403);
    expect((await post(`/people/${above.personId}`, provincial.cookie, change)).status).toBe(303);
  });

  test('an administrator changes their own address in the profile only, where the password is asked for', async () => {
    const self = await person('Quàng Thị Tự', 'administrator', office, { reach: commune });
    const change = { name: 'Quàng Thị Tự', email: 'ke-khac@mailinh.gov.vn', version: '1' };
    const refused = await post(`/people/${self.personId}`, self.cookie, change);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Thư điện tử của chính bạn chỉ đổi được');
    expect((await post(`/people/${self.personId}`, self.cookie, { ...change, email: '' })).status).toBe(303);
    expect((await post(`/people/${self.personId}`, administrator.cookie, { ...change, version: '2' })).status).toBe(
      303,
    );
  });

  test('whoever is disabled is out at once and comes back when enabled', async () => {
    const leaving = await person('Kha Văn Lỡ', 'officer', economy);
    expect((await get('/people', leaving.cookie)).status).toBe(200);
    expect((await post(`/people/${leaving.personId}/suspension`, administrator.cookie)).status).toBe(303);
    expect((await get('/people', leaving.cookie)).to).toMatch(/^\/sign-in/);
    await expect(enter(leaving.positionId)).rejects.toThrow();
    expect((await post(`/people/${leaving.personId}/reinstatement`, administrator.cookie)).status).toBe(303);
    expect((await get('/people', (await enter(leaving.positionId)).cookie)).status).toBe(200);
  });

  test('nobody disables themselves, nor the last administrator of a government', async () => {
    const own = await post(`/people/${administrator.personId}/suspension`, administrator.cookie);
    expect(own.text).toContain('Bạn không thể khóa tài khoản của chính mình.');
    const last = await post(`/people/${neighbour.personId}/suspension`, provincial.cookie);
    expect(last.status).toBe(422);
    expect(last.text).toContain('Xã Tân Hòa sẽ không còn ai quản trị.');
    await position('Tạ Thị Hai', 'administrator', 'Xã Tân Hòa', { from: addDays(day, -1) });
    expect((await post(`/people/${neighbour.personId}/suspension`, provincial.cookie)).status).toBe(303);
  });
});

describe('inviting', () => {
  test('without a mail server shows the link once, to whoever keeps the person', async () => {
    const { id: personId } = await added({ name: 'Mời Thị Vào', email: 'moi@mailinh.example' });
    expect((await post(`/people/${personId}/invitation`, officer.cookie)).status).toBe(403);
    const stranger = await person('Hồ Văn Lạ', 'administrator', 'Xã Thạch Bình');
    expect((await post(`/people/${personId}/invitation`, stranger.cookie)).status).toBe(404);
    const { status, text } = await post(`/people/${personId}/invitation`, administrator.cookie);
    expect(status).toBe(200);
    const [, link = ''] = /<code>http:\/\/localhost:\d+(\/links\/[\w-]+)</.exec(text) ?? [];
    expect((await get(link)).text).toContain('Mời Thị Vào');
    expect((await get(`/people/${personId}`, administrator.cookie)).text).not.toContain('/links/');
    const own = await post(`/people/${administrator.personId}/invitation`, administrator.cookie);
    expect([own.status, own.text.includes('/links/')]).toEqual([422, false]);
  });
});

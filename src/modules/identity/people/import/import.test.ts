import { describe, expect, test } from 'vitest';
import { testDatabase } from '../../../../../tests/setup/test-database.ts';
import { writeSheet } from '../../../../office/xlsx/write.ts';
import { today } from '../../../../platform/clock.ts';
import { makePeople } from '../../identity.fixture.ts';
import { positionsOf } from '../../position/position.queries.ts';
import { readPersonLines } from './person-sheet.ts';

const { db } = await testDatabase();
const { id, person, position, get, post } = await makePeople(db);

const day = today();
const office = 'Văn phòng HĐND và UBND, Xã Mai Lĩnh';
const administrator = await person('Quản Thị Trị', 'administrator', office, { reach: 'Xã Mai Lĩnh' });
const head = ['Họ tên', 'Thư điện tử', 'Chức danh', 'Đơn vị', 'Vai trò', 'Từ ngày'];

async function upload(rows: (string | number | Date | null)[][], cookie = administrator.cookie, columns = head) {
  const bytes = await writeSheet(
    'Danh sách',
    columns.map((heading) => ({ heading, width: 20 })),
    rows,
  );
  return post('/people/import', cookie, { file: new File([new Uint8Array(bytes)], 'danh-sach.xlsx') });
}
const personNamed = (name: string) => db.selectFrom('person').where('name', '=', name).selectAll().execute();

describe('a list of people', () => {
  test('is looked at first, then adds the new and gives the known another position', async () => {
    const known = await position('Lý Văn Nam', 'officer', 'Phòng Kinh tế, Xã Mai Lĩnh');
    const sent = await upload([
      ['Ngô Thị Ánh', 'Anh@mailinh.example', 'Chuyên viên', 'Phòng Kinh tế', null, new Date('2026-01-05T00:00:00Z')],
      ['Ngô Thị Ánh', 'anh@mailinh.example', 'Phụ trách một cửa', 'HCC', 'một cửa', '05/02/2026'],
      ['Lý  văn nam', null, 'Phó Trưởng phòng', 'Phòng văn hoá - xã hội', 'Lãnh đạo', null],
      ['Lý Văn Nam', null, 'Chuyên viên', 'KT', 'chuyên viên', null],
      [null, null, null, null, null, null],
    ]);
    expect(sent.status).toBe(303);
    const preview = await get(sent.to ?? '', administrator.cookie);
    expect(preview.text).toContain('2 người mới, 1 chức vụ thêm cho người đã có, 1 dòng đã có sẵn.');
    expect(await personNamed('Ngô Thị Ánh')).toEqual([]);
    const done = await post(sent.to ?? '', administrator.cookie);
    expect(done).toMatchObject({ status: 303, to: '/people' });
    const [fresh, ...others] = await personNamed('Ngô Thị Ánh');
    expect(others).toEqual([]);
    expect(fresh?.email).toBe('anh@mailinh.example');
    const held = await positionsOf(db, fresh?.id ?? '', day);
    expect(held.map(({ unitId, role, from }) => [unitId, role, from])).toEqual([
      [id('Trung tâm Phục vụ hành chính công, Xã Mai Lĩnh'), 'clerk', '2026-02-05'],
      [id('Phòng Kinh tế, Xã Mai Lĩnh'), 'officer', '2026-01-05'],
    ]);
    expect((await positionsOf(db, known.personId, day)).map(({ role }) => role)).toEqual(['leader', 'officer']);
    const sources = await db.selectFrom('audit').where('source', '=', 'import').select('act').orderBy('id').execute();
    expect(sources.map(({ act }) => act)).toEqual(['person.add', 'position.give', 'position.give']);
    const again = await get(sent.to ?? '', administrator.cookie);
    expect(again.text).toContain('0 người mới, 0 chức vụ thêm cho người đã có, 4 dòng đã có sẵn.');
  });

  test('names each cell that is wrong, and cannot be confirmed', async () => {
    await position('Trùng Văn Tên', 'officer', office);
    await position('Trùng Văn Tên', 'officer', 'Trạm Y tế, Xã Mai Lĩnh');
    const sent = await upload([
      ['A', 'không phải thư', null, 'Phòng Kinh tế', 'vua', '31/02/2026'],
      ['Ngô Thị Bình', null, 'Chuyên viên', 'Phòng Không Có', null, null],
      ['Trùng Văn Tên', null, 'Chuyên viên', 'Phòng Kinh tế', null, null],
      ['Trùng Văn Tên', 'ten@mailinh.example', 'Chuyên viên', 'Phòng Kinh tế', null, null],
      ['Ngô Thị Cúc', null, 'Chuyên viên', 'Phòng Kinh tế', null, null],
      ['Ngô Thị Cúc', null, 'Chuyên viên chính', 'Phòng Kinh tế', null, null],
    ]);
    const { status, text } = await get(sent.to ?? '', administrator.cookie);
    expect(status).toBe(422);
    const cells = [...text.matchAll(/<li>([A-Z]\d+): ([^<]+)</g)].map(([, cell, words]) => `${cell} ${words}`);
    expect(cells).toEqual([
      'A2 Chưa nhập họ tên. Hãy nhập đầy đủ họ, chữ đệm và tên.',
      'B2 Địa chỉ thư chưa đúng. Hãy nhập dạng ten@donvi.gov.vn.',
      'C2 Chưa nhập chức danh. Hãy nhập như trong quyết định bổ nhiệm.',
      expect.stringMatching(/^E2 “vua” không phải là vai trò\./),
      'F2 Ngày chưa đúng. Hãy nhập ngày/tháng/năm, ví dụ 14/03/2026.',
      expect.stringMatching(/^D3 Không có đơn vị “Phòng Không Có”/),
      expect.stringMatching(/^A4 Có nhiều người tên “Trùng Văn Tên”/),
      expect.stringMatching(/^A7 “Ngô Thị Cúc” đã có ở dòng trên/),
    ]);
    expect((await post(sent.to ?? '', administrator.cookie)).status).toBe(422);
    expect(await personNamed('Ngô Thị Cúc')).toEqual([]);
  });

  test('asks which unit is meant where several have the name', async () => {
    const provincial = await person('Quản Văn Tỉnh', 'administrator', 'Tỉnh Lam Giang');
    const rows = [['Ngô Thị Dung', null, 'Chuyên viên', 'Phòng Kinh tế', null, null]];
    const unclear = await upload(rows, provincial.cookie);
    expect((await get(unclear.to ?? '', provincial.cookie)).text).toContain('Có nhiều đơn vị tên “Phòng Kinh tế”.');
    const clear = await upload(
      rows.map(([name, , title]) => [name ?? '', null, title ?? '', 'Phòng Kinh tế, xã Phú Khê', null, null]),
      provincial.cookie,
    );
    expect((await post(clear.to ?? '', provincial.cookie)).status).toBe(303);
  });

  test('gives no role beyond one’s own reach', async () => {
    const department = await person('Quản Thị Phòng', 'administrator', 'Phòng Kinh tế, Xã Mai Lĩnh');
    const sent = await upload([['Ngô Thị Em', null, 'Đầu mối', 'Phòng Kinh tế', 'đầu mối', null]], department.cookie);
    const refused = await post(sent.to ?? '', department.cookie);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Phạm vi này rộng hơn phạm vi quản trị của bạn.');
  });

  test('is for administrators, and says what is wrong with the file', async () => {
    const officer = await person('Lý Thị Thường', 'officer', office);
    expect((await get('/people/import', officer.cookie)).status).toBe(403);
    expect((await upload([['Ai', null, 'x', 'KT', null, null]], officer.cookie)).status).toBe(403);
    const none = await post('/people/import', administrator.cookie, { file: new File([], '') });
    expect(none.text).toContain('Chưa chọn tệp.');
    const word = await post('/people/import', administrator.cookie, { file: new File(['xin chào'], 'a.xlsx') });
    expect(word.status).toBe(422);
    expect((await get(`/people/import/${'0'.repeat(64)}`, administrator.cookie)).status).toBe(404);
  });
});

test('columns come in any order; one that is missing is told', () => {
  const read = readPersonLines(
    [
      ['Đơn vị', 'Chức vụ', 'Họ và tên', 'Điện thoại'],
      ['KT', 'Phó', 'Lê Na', 912345678],
    ],
    day,
  );
  expect(read.problems).toEqual([]);
  expect(read.lines).toMatchObject([{ row: 2, name: 'Lê Na', phone: '0912345678', role: 'officer', from: day }]);
  expect(readPersonLines([['Họ tên']], day).problems).toMatchObject([{ cell: 'A1', key: 'people.import.noColumns' }]);
});

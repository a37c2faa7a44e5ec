import { describe, expect, test } from 'vitest';
import { demoPlanDocument } from '../../demo/plan-document.ts';
import { writeOfficialDocument } from '../../src/office/word/official.ts';
import { openSite } from './site.ts';

const { db, office, get, post } = await openSite();
const officer = await office.signIn('officer', 'culture');
const colleague = await office.signIn('officer', 'office');
const coordinator = await office.signIn('coordinator', 'office');
const auditor = await office.signIn('auditor', 'commune');
const stranger = await office.signIn('officer', 'otherOffice');

const decision = {
  number: '214/QĐ-UBND',
  type: '2',
  date: '05/03/2026',
  issuer: 'UBND xã Mai Lĩnh',
  abstract: 'Ban hành Quy chế làm việc của UBND xã',
  signer: 'Phạm Văn Lộc',
};
const register = (fields: object, cookie = officer) => post('/documents', cookie, { ...decision, ...fields });
const { to: first } = await register({});

describe('a document is registered', () => {
  test('and shown to everybody of its government, and to nobody else', async () => {
    for (const cookie of [officer, colleague, auditor])
      expect((await get(first, cookie)).text).toContain('214/QĐ-UBND');
    expect((await get(first, stranger)).status).toBe(404);
    expect((await get('/documents', stranger)).text).not.toContain('214/QĐ-UBND');
  });

  test('by officers, focal points and leaders only', async () => {
    expect((await register({ number: '1/QĐ-UBND' }, auditor)).status).toBe(403);
    expect((await get('/documents/new', auditor)).status).toBe(403);
    expect((await get('/documents', auditor)).text).not.toContain('/documents/new');
  });

  test('with its unit, where the issuer is one of ours', async () => {
    const row = await db
      .selectFrom('document')
      .where('number', '=', '214/QĐ-UBND')
      .selectAll()
      .executeTakeFirstOrThrow();
    expect(row).toMatchObject({
      issuer_id: office.ids.commune,
      owner_id: office.ids.commune,
      unit_id: office.ids.culture,
    });
  });

  test('once: the same number, date and issuer lead to it, however they are written', async () => {
    const again = await register({ number: '0214 / qđ-ubnd', issuer: 'Ủy ban nhân dân xã Mai Lĩnh' }, coordinator);
    expect(again.status).toBe(422);
    expect(again.text).toContain('Đã có văn bản này trong sổ.');
    expect(again.text).toContain(`href="${first}"`);
    expect(again.text).toContain('0214 / qđ-ubnd');
    expect((await register({ issuer: 'UBND tỉnh Đông Hải' })).status).toBe(303);
  });

  test('with what is missing said at its field', async () => {
    const { status, text } = await register({ number: '—', date: '31/02/2026', abstract: '', issuer: '', type: '' });
    expect(status).toBe(422);
    for (const words of [
      'Chưa nhập số, ký hiệu',
      'Ngày này không có',
      'Chưa nhập trích yếu',
      'Chưa ghi cơ quan',
      'Chưa chọn loại',
    ]) {
      expect(text).toContain(words);
    }
    expect((await register({ number: '9/QĐ-UBND', date: '01/01/2099' })).text).toContain('Ngày ban hành chưa đến');
  });
});

describe('a document is found', () => {
  const found = async (query: string) => {
    const { text } = await get(`/documents?${query}`, officer);
    return [...text.matchAll(/<td><a href="\/documents\/[^"]+"[^>]*>([^<]+)</g)].map((match) => match[1]);
  };

  test.each(['214/QĐ', '214 qd', '214/qđ-ubnd', 'qd 0214', 'quy che lam viec', 'QUY CHẾ 05/03/2026', 'pham van loc'])(
    'by %s',
    async (q) => expect(await found(`q=${encodeURIComponent(q)}`)).toContain('214/QĐ-UBND'),
  );

  test.each(['14/QĐ', '215/QĐ', 'quy che van thu', '06/03/2026', '%', "' or 1=1 --"])('not by %s', async (q) => {
    const rows = await found(`q=${encodeURIComponent(q)}`);
    expect(q === '%' ? rows.length : rows.includes('214/QĐ-UBND')).toEqual(q === '%' ? expect.any(Number) : false);
  });

  test('by type, issuer and year, all in the address', async () => {
    await register({
      number: '35/SNV-CCHC',
      type: '22',
      date: '10/02/2025',
      issuer: 'Sở Nội vụ',
      abstract: 'Góp ý dự thảo',
    });
    expect(await found('type=22')).toEqual(['35/SNV-CCHC']);
    expect(await found('year=2025')).toEqual(['35/SNV-CCHC']);
    expect(await found(`issuer=${encodeURIComponent('Sở Nội vụ')}`)).toEqual(['35/SNV-CCHC']);
    expect(await found('type=99&year=x&after=1')).toContain('35/SNV-CCHC');
  });

  test('page by page, forth and back', async () => {
    const rows = Array.from({ length: 120 }, (_, n) => ({
      ...{ id: crypto.randomUUID(), owner_id: office.ids.otherCommune, unit_id: office.ids.otherOffice },
      ...{ number: `${n + 1}/BC-UBND`, type: 14, issued_on: n % 2 ? '2026-01-05' : '2026-01-06', abstract: 'Số liệu' },
    }));
    await db.insertInto('document').values(rows).execute();
    const numbers: string[] = [];
    const pages: string[] = [];
    let address = '/documents?type=14';
    while (address) {
      pages.push(address);
      const { text } = await get(address, stranger);
      numbers.push(...[...text.matchAll(/>(\d+\/BC-UBND)</g)].map((match) => match[1] ?? ''));
      address = (/href="([^"]+)" rel="next"/.exec(text)?.[1] ?? '').replaceAll('&amp;', '&');
    }
    expect(pages).toHaveLength(3);
    expect(new Set(numbers).size).toBe(120);
    expect(numbers).toHaveLength(120);
    const third = (await get(pages[2] ?? '', stranger)).text;
    const back = (/href="([^"]+)" rel="prev"/.exec(third)?.[1] ?? '').replaceAll('&amp;', '&');
    const second = (await get(back, stranger)).text;
    expect([...second.matchAll(/>(\d+\/BC-UBND)</g)].map((match) => match[1])).toEqual(numbers.slice(50, 100));
  });
});

describe('a document is corrected', () => {
  test('by its unit and whoever speaks for the government, in the version that was seen', async () => {
    const correct = (cookie: string, version: string) =>
      post(first, cookie, { ...decision, signer: 'Phạm Văn Lộc', abstract: 'Ban hành Quy chế làm việc', version });
    expect((await correct(colleague, '1')).status).toBe(403);
    expect((await correct(stranger, '1')).status).toBe(404);
    expect((await correct(coordinator, '1')).status).toBe(303);
    expect((await correct(officer, '1')).status).toBe(409);
    expect((await get(`${first}/edit`, colleague)).status).toBe(403);
    expect((await get(`${first}/edit`, officer)).text).toContain('value="214/QĐ-UBND"');
    const written = await db
      .selectFrom('audit')
      .where('act', '=', 'document.correct')
      .select(['before', 'after'])
      .executeTakeFirstOrThrow();
    // What was corrected, and nothing else of the document.
    expect(Object.keys(written.before ?? {})).toEqual(Object.keys(written.after ?? {}));
    expect(written).toMatchObject({ after: { abstract: 'Ban hành Quy chế làm việc' } });
    expect(written.after).not.toHaveProperty('number');
  });

  test('as replaced by another of the register', async () => {
    const { to } = await register({ number: '300/QĐ-UBND', date: '01/04/2026', abstract: 'Sửa đổi Quy chế làm việc' });
    const version = /name="version" value="(\d+)"/.exec((await get(`${first}/edit`, officer)).text)?.[1] ?? '';
    const refused = await post(first, officer, { ...decision, version, replacedBy: '999/QĐ-UBND' });
    expect(refused.text).toContain('Trong sổ không có văn bản số này');
    expect((await post(first, officer, { ...decision, version, replacedBy: '300/qd' })).status).toBe(422);
    expect((await post(first, officer, { ...decision, version, replacedBy: '300/qd-ubnd' })).status).toBe(303);
    expect((await get(first, officer)).text).toContain('Hết hiệu lực');
    expect((await get(to, officer)).text).toContain('214/QĐ-UBND');
  });
});

describe('a file', () => {
  test('is read when it is chosen: number, date, type, issuer, abstract and signer stand in the form', async () => {
    const bytes = await writeOfficialDocument(demoPlanDocument('mai-linh', 2026));
    const file = new File([new Uint8Array(bytes)], 'kế hoạch.docx');
    const read = await post('/documents', officer, { read: 'on', file });
    expect(read.status).toBe(303);
    const { text } = await get(read.to, officer);
    expect(text).toContain('Đã đọc kế hoạch.docx');
    expect(text).toContain('value="07/KH-UBND"');
    expect(text).toContain('value="12/01/2026"');
    expect(text).toContain('value="UBND xã Mai Lĩnh"');
    expect(text).toContain('value="Phạm Văn Lộc"');
    expect(text).toMatch(/<option value="10" selected="">Kế hoạch/);
    expect(text).toContain('Cải cách hành chính xã Mai Lĩnh năm 2026');
    expect((await get(read.to, colleague)).text).not.toContain('07/KH-UBND');
    const sent = read.to.split('sent=')[1] ?? '';
    const fields = { ...decision, number: '07/KH-UBND', type: '10', date: '12/01/2026', sent };
    expect((await post('/documents', colleague, fields)).text).toContain('Tệp gửi trước đó không còn');
    const { to } = await post('/documents', officer, fields);
    const page = await get(to, officer);
    expect(page.text).toContain('kế hoạch.docx');
    expect(page.text).toContain('lấy sự hài lòng của người dân');
    const kept = await get(to.replace('/documents/', '/files/documents/'), officer);
    expect(kept.bytes.equals(Buffer.from(bytes))).toBe(true);
    expect(kept.headers.get('content-disposition')).toContain('attachment');
    expect((await get(to.replace('/documents/', '/files/documents/'), stranger)).status).toBe(404);
  });

  test('that cannot be read is kept all the same, and the fields are typed', async () => {
    const read = await post('/documents', officer, { read: 'on', file: new File(['\x89PNG\r\n\x1a\n'], 'a.png') });
    expect(read.status).toBe(422);
    const png = Buffer.from('89504e470d0a1a0a0000', 'hex');
    const scan = await post('/documents', officer, { read: 'on', file: new File([png], 'scan.png') });
    expect((await get(scan.to, officer)).text).toContain('không đọc được số, ngày, trích yếu');
  });

  test('is asked for when none was chosen, and refused when it runs', async () => {
    expect((await post('/documents', officer, { read: 'on' })).text).toContain('Chưa chọn tệp');
    const program = await register({ number: '77/QĐ-UBND', file: new File(['MZ\x90'], 'quyết định.pdf') });
    expect(program.status).toBe(422);
    expect(program.text).toContain('Không nhận chương trình, tập lệnh');
    expect(program.text).toContain('value="77/QĐ-UBND"');
  });
});

import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { addDays, today } from '../../src/platform/clock.ts';
import { formatDate } from '../../src/platform/i18n.ts';
import { openSite } from './site.ts';

const { db, office, folder, get, post, postBody } = await openSite();
const officer = await office.signIn('officer', 'culture');
const colleague = await office.signIn('officer', 'office');
const coordinator = await office.signIn('coordinator', 'office');
const auditor = await office.signIn('auditor', 'commune');
const provincial = await office.signIn('coordinator', 'homeAffairs');
const stranger = await office.signIn('officer', 'otherOffice');
const postman = await office.signIn('officer', 'post');
const day = today();
const year = Number(day.slice(0, 4));

const task = async (title: string) =>
  (await office.task('commune', ['culture'], { task: { year, title, due_on: addDays(day, 20) } })).assignmentIds[0] ??
  '';
const pdf = (mark: string, name = `${mark}.pdf`) => new File([`%PDF-1.7 ${mark}`], name);
const progress = (id: string, fields: object) =>
  post(`/assignments/${id}/progress`, officer, { version: '1', percent: '50', ...fields });
const latest = async () =>
  (await get('/evidence', officer)).text.match(/href="\/evidence\/([0-9a-f-]{36})"/)?.[1] ?? '';

async function evidenceWith(name: string): Promise<string> {
  const row = await db
    .selectFrom('evidence_revision')
    .where('file_name', '=', name)
    .select('evidence_id as id')
    .executeTakeFirstOrThrow();
  return row.id;
}

describe('a piece of evidence', () => {
  test('serves several tasks, is chosen again without being sent again, and is kept once', async () => {
    const [one, two] = [await task('Niêm yết thủ tục'), await task('Công khai thủ tục')];
    expect((await progress(one, { file: pdf('niêm yết') })).status).toBe(303);
    const id = await evidenceWith('niêm yết.pdf');
    expect((await get(`/assignments/${two}`, officer)).text).toContain(`value="evidence:${id}"`);
    expect((await progress(two, { chosen: `evidence:${id}` })).status).toBe(303);
    const three = await task('Gửi lại tệp');
    await progress(three, { file: pdf('niêm yết', 'tên khác.pdf') });
    const { text } = await get(`/evidence/${id}`, officer);
    for (const title of ['Niêm yết thủ tục', 'Công khai thủ tục', 'Gửi lại tệp']) expect(text).toContain(title);
    expect((await get(`/assignments/${two}`, coordinator)).text).toContain('niêm yết.pdf');
  });

  test('that is taken away from one task goes on serving the others, and the history stays', async () => {
    const id = await evidenceWith('niêm yết.pdf');
    const { text } = await get(`/evidence/${id}`, officer);
    const use = /name="use" value="([^"]+)"/.exec(text)?.[1] ?? '';
    expect((await post(`/evidence/${id}/removed-uses`, colleague, { use })).status).toBe(403);
    expect((await post(`/evidence/${id}/removed-uses`, stranger, { use })).status).toBe(404);
    expect((await post(`/evidence/${id}/removed-uses`, officer, { use })).status).toBe(303);
    expect((await post(`/evidence/${id}/removed-uses`, officer, { use })).status).toBe(404);
    const after = (await get(`/evidence/${id}`, officer)).text;
    expect(after).not.toContain('Niêm yết thủ tục');
    expect(after).toContain('Công khai thủ tục');
    const removed = await db
      .selectFrom('evidence_use')
      .where('id', '=', use)
      .select('subject_id')
      .executeTakeFirstOrThrow();
    expect((await get(`/assignments/${removed.subject_id}`, officer)).text).toContain('niêm yết.pdf');
  });

  test('that is replaced is what its latest revision is; the earlier one stays readable', async () => {
    const id = await evidenceWith('niêm yết.pdf');
    const replacement = { revision: '1', effectiveOn: formatDate(day), file: pdf('niêm yết bản hai') };
    expect((await post(`/evidence/${id}/revisions`, colleague, replacement)).status).toBe(403);
    expect((await post(`/evidence/${id}/revisions`, stranger, replacement)).status).toBe(404);
    expect(
      (await post(`/evidence/${id}/revisions`, officer, { ...replacement, effectiveOn: formatDate(addDays(day, 1)) }))
        .text,
    ).toContain('Ngày hiệu lực chưa đến');
    expect(
      (await post(`/evidence/${id}/revisions`, officer, { ...replacement, from: formatDate(day) })).text,
    ).toContain('Kỳ phải có cả hai ngày');
    expect((await post(`/evidence/${id}/revisions`, officer, replacement)).status).toBe(303);
    expect((await post(`/evidence/${id}/revisions`, officer, replacement)).status).toBe(409);
    expect((await get(`/evidence/${id}`, officer)).text).toContain('niêm yết bản hai.pdf');
    expect((await get(`/evidence/${id}?revision=1`, officer)).text).toContain('Đây là bản 1, đã được thay.');
    expect((await get(`/files/evidence/${id}/1`, officer)).text).toBe('%PDF-1.7 niêm yết');
    expect((await get(`/files/evidence/${id}/2`, officer)).text).toBe('%PDF-1.7 niêm yết bản hai');
    expect((await get(`/evidence/${id}?revision=9`, officer)).status).toBe(404);
  });

  test('names its hash, its day, its period and who sent it', async () => {
    const fields = { effectiveOn: '31/03/2026', from: '01/01/2026', to: '31/03/2026', file: pdf('số liệu quý I') };
    expect((await post('/evidence', officer, fields)).status).toBe(303);
    const id = await evidenceWith('số liệu quý I.pdf');
    const { text } = await get(`/evidence/${id}`, officer);
    expect(text).toMatch(/<code class="hash">[0-9a-f]{64}</);
    expect(text).toContain('từ 01/01/2026 đến 31/03/2026');
    expect(text).toContain('Trần Thị Hạnh');
    expect(await latest()).toBe(id);
  });

  test('is found by the name of its file without accents', async () => {
    expect((await get('/evidence?q=so+lieu+quy', officer)).text).toContain('số liệu quý I.pdf');
    expect((await get('/evidence?q=khong+co', officer)).text).toContain('Không có minh chứng nào khớp');
    expect((await get('/evidence', stranger)).text).not.toContain('số liệu quý I.pdf');
    expect((await get('/evidence', provincial)).text).not.toContain('số liệu quý I.pdf');
  });
});

describe('a registered document as evidence', () => {
  test('is chosen in the form, or found in the register and brought back to it', async () => {
    const id = await task('Ban hành quy chế');
    const fields = {
      number: '214/QĐ-UBND',
      type: '2',
      date: '05/03/2026',
      issuer: 'UBND xã',
      abstract: 'Quy chế làm việc',
    };
    const { to } = await post('/documents', officer, fields);
    const documentId = to.split('/').at(-1) ?? '';
    const register = await get(`/documents?for=/assignments/${id}&q=214`, officer);
    expect(register.text).toContain(`href="/assignments/${id}?document=${documentId}#update"`);
    const filled = await get(`/assignments/${id}?document=${documentId}`, officer);
    expect(filled.text).toContain(`value="document:${documentId}" selected=""`);
    expect(filled.text).toContain('value="05/03/2026"');
    const done = { version: '1', doneOn: '05/03/2026', chosen: `document:${documentId}` };
    expect((await post(`/assignments/${id}/submission`, officer, done)).status).toBe(303);
    const { text } = await get(`/assignments/${id}`, coordinator);
    expect(text).toContain('Văn bản số 214/QĐ-UBND ngày 05/03/2026: Quy chế làm việc');
    expect((await get(to, officer)).text).toContain('Ban hành quy chế');
  });

  test('that is only noted by its number goes into the register, once', async () => {
    const noted = { documentNumber: '96/BC-UBND', documentDate: '18/05/2026', documentAbstract: 'Báo cáo niêm yết' };
    for (const title of ['Báo cáo lần một', 'Báo cáo lần hai'])
      expect((await progress(await task(title), noted)).status).toBe(303);
    const rows = await db.selectFrom('document').where('number', '=', '96/BC-UBND').selectAll().execute();
    expect(rows).toMatchObject([{ type: 14, issuer: 'UBND xã Mai Lĩnh', issuer_id: office.ids.commune }]);
    const serves = await db
      .selectFrom('evidence_use')
      .innerJoin('evidence_revision', 'evidence_revision.evidence_id', 'evidence_use.evidence_id')
      .where('document_id', '=', rows[0]?.id ?? '')
      .select('evidence_use.id')
      .execute();
    expect(serves).toHaveLength(2);
  });

  test('of another government is not there to be chosen, nor is another unit’s evidence', async () => {
    const foreign = {
      number: '5/QĐ-UBND',
      type: '2',
      date: '05/03/2026',
      issuer: 'UBND xã Ân Hòa',
      abstract: 'Việc riêng',
    };
    const { to } = await post('/documents', stranger, foreign);
    const id = await task('Việc của mình');
    expect((await progress(id, { chosen: `document:${to.split('/').at(-1)}` })).status).toBe(404);
    await post('/evidence', colleague, { effectiveOn: formatDate(day), file: pdf('của văn phòng') });
    expect((await progress(id, { chosen: `evidence:${await evidenceWith('của văn phòng.pdf')}` })).status).toBe(404);
    expect((await progress(id, { chosen: 'evidence:x' })).status).toBe(303);
  });
});

describe('who looks at evidence', () => {
  test('everybody of the government, whoever may see a task that it serves, and nobody else', async () => {
    const id = await evidenceWith('số liệu quý I.pdf');
    const seen = async (cookie: string, evidence: string) => [
      (await get(`/evidence/${evidence}`, cookie)).status,
      (await get(`/files/evidence/${evidence}/1`, cookie)).status,
    ];
    for (const cookie of [officer, colleague, coordinator, auditor]) expect(await seen(cookie, id)).toEqual([200, 200]);
    for (const cookie of [provincial, stranger, postman]) expect(await seen(cookie, id)).toEqual([404, 404]);
    const provinceTask =
      (await office.task('province', ['culture'], { task: { year, title: 'Tỉnh giao' } })).assignmentIds[0] ?? '';
    await progress(provinceTask, { chosen: `evidence:${id}` });
    expect(await seen(provincial, id)).toEqual([200, 200]);
    expect(await seen(stranger, id)).toEqual([404, 404]);
  });

  test('an outside body has its own, and no register', async () => {
    expect((await get('/evidence', postman)).status).toBe(200);
    expect((await post('/evidence', postman, { effectiveOn: formatDate(day), file: pdf('bưu điện') })).status).toBe(
      303,
    );
    expect((await get('/evidence', postman)).text).toContain('bưu điện.pdf');
    expect((await get('/documents', postman)).status).toBe(404);
    expect((await get('/evidence/storage', postman)).status).toBe(404);
  });
});

describe('a file', () => {
  test.each([
    ['a page', '<!doctype html><script>alert(1)</script>', 'trang.pdf', 'Không nhận trang HTML'],
    [
      'a drawing with scripts',
      '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
      'ảnh.png',
      'Không nhận trang HTML',
    ],
    ['a script by its name', 'echo off', 'mở.bat', 'Không nhận chương trình'],
    ['nothing', '', 'rỗng.pdf', 'Tệp rỗng'],
  ])('that is %s is refused with a sentence at its field', async (_, content, name, words) => {
    const answer = await post('/evidence', officer, { effectiveOn: formatDate(day), file: new File([content], name) });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(words);
    expect(answer.text).toContain('href="#f-file"');
  });

  test('is named for what it is, and its name breaks no header', async () => {
    const name = 'ảnh\u202egpj "x"; y\r\n.html.txt';
    await post('/evidence', officer, { effectiveOn: formatDate(day), file: new File(['Biên bản họp'], name) });
    const { headers } = await get(`/files/evidence/${await latest()}/1`, officer);
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename="[ -~]*"; filename\*=UTF-8''[\w.~%-]+$/);
    expect(headers.get('content-type')).toBe('text/plain; charset=utf-8');
    await post('/evidence', officer, {
      effectiveOn: formatDate(day),
      file: new File(['%PDF-1.7 tên'], 'quyết định.doc'),
    });
    expect((await get(`/evidence/${await latest()}`, officer)).text).toContain('quyết định.doc.pdf');
  });

  test('that is a picture shows itself where nothing can run', async () => {
    const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
    await post('/evidence', officer, { effectiveOn: formatDate(day), file: new File([png], 'ảnh.png') });
    const { headers } = await get(`/files/evidence/${await latest()}/1`, officer);
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox; frame-ancestors 'self'");
    expect(headers.get('x-frame-options')).toBe('SAMEORIGIN');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-disposition')).toMatch(/^inline/);
    const page = await get('/evidence', officer);
    expect(page.headers.get('x-frame-options')).toBe('DENY');
  });

  test('that is too large leaves the others out as well, and what was typed stays', async () => {
    const large = new File([Buffer.concat([Buffer.from('%PDF-1.7'), Buffer.alloc(20 * 1024 * 1024)])], 'lớn.pdf');
    const answer = await post('/evidence', officer, { effectiveOn: '01/02/2026', file: [pdf('nhỏ'), large] });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Tệp lớn hơn 20 MB');
    expect(answer.text).toContain('value="01/02/2026"');
    expect((await get('/evidence', officer)).text).not.toContain('nhỏ.pdf');
  });

  test('leaves nothing behind when its form is refused or cut off', async () => {
    const part =
      'content-disposition: form-data; name="file"; filename="a.pdf"\r\ncontent-type: application/pdf\r\n\r\n%PDF';
    const cut = await postBody('/evidence', officer, 'multipart/form-data; boundary=x', `--x\r\n${part}`);
    expect(cut.status).toBe(422);
    expect(cut.text).toContain('đứt giữa chừng');
    expect((await postBody('/evidence', officer, 'multipart/form-data', 'x')).status).toBe(422);
    expect(await readdir(join(folder, 'files', 'incoming'))).toEqual([]);
  });
});

test('a form with more files than a form may have is refused as a whole, not cut', async () => {
  const many = Array.from({ length: 201 }, (_, n) => pdf(`nhiều ${n}`));
  const answer = await post('/evidence', officer, { effectiveOn: formatDate(day), file: many });
  expect(answer.status).toBe(422);
  expect(answer.text).toContain('Biểu mẫu có quá 200 tệp');
  expect((await get('/evidence?q=nhieu', officer)).text).toContain('Không có minh chứng nào khớp');
});

describe('the space of a unit', () => {
  test('is shown, is set by its government, and is the limit', async () => {
    expect((await get('/evidence', officer)).text).toMatch(/Đơn vị đã dùng \d+ MB trên 2\.048 MB/);
    const path = `/evidence/storage/${office.ids.culture}`;
    expect((await post(path, officer, { megabytes: '1' })).status).toBe(403);
    expect((await post(path, stranger, { megabytes: '1' })).status).toBe(404);
    expect((await post(path, coordinator, { megabytes: 'nhiều' })).text).toContain('Mức tối đa phải là số nguyên');
    expect((await post(path, coordinator, { megabytes: '1' })).status).toBe(303);
    const bytes = Buffer.concat([Buffer.from('%PDF-1.7 đầy'), Buffer.alloc(1024 * 1024)]);
    const answer = await post('/evidence', officer, {
      effectiveOn: formatDate(day),
      file: new File([bytes], 'đầy.pdf'),
    });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('nên không còn chỗ cho tệp này');
    const ahead = () =>
      post('/documents', officer, { read: 'on', file: new File([bytes, crypto.randomUUID()], 'trước.pdf') });
    expect((await post(path, coordinator, { megabytes: '3' })).status).toBe(303);
    const sent = [(await ahead()).status, (await ahead()).status, (await ahead()).status];
    expect(sent.at(-1)).toBe(422);
    expect((await post(path, coordinator, { megabytes: '' })).status).toBe(303);
    expect((await get('/evidence', officer)).text).toContain('2.048 MB');
  });
});

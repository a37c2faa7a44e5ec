import { describe, expect, test } from 'vitest';
import { openSite } from '../../../tests/document/site.ts';
import { addDays, today } from '../../platform/clock.ts';
import { formatDate } from '../../platform/i18n.ts';
import { newId } from '../../platform/id.ts';
import { marked } from './marked.ts';

const { db, office, get, post } = await openSite();
const officer = await office.signIn('officer', 'culture');
const stranger = await office.signIn('officer', 'otherOffice');
const postman = await office.signIn('officer', 'post');
const day = today();
const year = Number(day.slice(0, 4));

const decision = { type: '2', date: '05/03/2026', issuer: 'UBND xã Mai Lĩnh', signer: '' };
const register = (number: string, abstract: string, cookie = officer) =>
  post('/documents', cookie, { ...decision, number, abstract });
const task = (title: string, values: { due_on?: string; year?: number } = {}) =>
  office.task('commune', ['culture', 'office'], { task: { year, title, due_on: addDays(day, 20), ...values } });

const { taskId } = await task('Số hóa hồ sơ một cửa');
await task('Số hóa hồ sơ năm trước', { year: year - 1 });
await office.task('otherCommune', ['otherOffice'], { task: { year, title: 'Số hóa hồ sơ của xã khác' } });
await office.task('otherCommune', ['post'], { task: { year, title: 'Số hóa hồ sơ bưu chính' } });
const { to: document } = await register('31/QĐ-UBND', 'Quy định số hóa hồ sơ tại xã');
await register('32/QĐ-UBND', 'Số hóa hồ sơ Ân Hòa', stranger);

/** The links of each list by the heading above it, and where "all" leads. */
function listsOf(text: string) {
  const main = text.slice(text.indexOf('<main'), text.indexOf('</main>'));
  const lists = new Map<string, { hrefs: string[]; all: string }>();
  for (const [, name = '', body = ''] of main.matchAll(/<h2 class="card-title">([^<]+)<\/h2>(.*?)<\/section>/gs)) {
    const hrefs = [...body.matchAll(/href="([^"]+)"/g)].map((match) => (match[1] ?? '').replaceAll('&amp;', '&'));
    lists.set(name, { all: hrefs[0] ?? '', hrefs: hrefs.slice(1) });
  }
  return lists;
}
const search = async (q: string, cookie = officer) => {
  const { status, text } = await get(`/search?q=${encodeURIComponent(q)}`, cookie);
  return { status, text, lists: listsOf(text) };
};

describe('the search', () => {
  test.each(['so hoa ho so', 'SỐ HÓA HỒ SƠ', 'số hóa hồ sơ'.normalize('NFD')])('finds by “%s”', async (q) => {
    const { lists } = await search(q);
    expect([...lists.keys()]).toEqual([`Nhiệm vụ năm ${year}`, 'Văn bản']);
    expect(lists.get(`Nhiệm vụ năm ${year}`)?.hrefs).toEqual([`/tasks/${taskId}`]);
    expect(lists.get('Văn bản')?.hrefs).toEqual([document]);
  });

  test('tells a task in one line: for whom, until when, how much is done, and that it is late', async () => {
    const lineOf = async (q: string) => {
      const { text } = await search(q);
      return (/<ul class="found"><li>(.*?)<\/li>/.exec(text)?.[1] ?? '')
        .replace(/<[^>]+>/g, ' ')
        .replace(/ +/g, ' ')
        .trim();
    };
    expect(await lineOf('so hoa ho so')).toBe(`Số hóa hồ sơ một cửa 2 đơn vị · hạn ${formatDate(addDays(day, 20))}`);
    const late = await office.task('commune', ['culture'], {
      task: { year, title: 'Kiểm kê tài sản công', due_on: addDays(day, -3) },
    });
    const again = {
      id: newId(),
      task_id: late.taskId,
      unit_id: office.ids.culture,
      deadline_type: 'fixed',
      occurrence: 1,
    };
    const done = { due_on: addDays(day, -9), submitted_on: addDays(day, -9), confirmed_on: addDays(day, -9) };
    await db
      .insertInto('assignment')
      .values({ ...again, ...done })
      .execute();
    expect(await lineOf('kiem ke')).toBe(
      `Kiểm kê tài sản công Quá hạn Phòng Văn hóa - Xã hội · hạn ${formatDate(addDays(day, -3))} · 1/2 đã xong`,
    );
  });

  test('finds documents by number, people by name, units by name and code', async () => {
    expect((await search('31/QĐ')).lists.get('Văn bản')?.hrefs).toEqual([document]);
    const people = (await search('tran thi hanh')).lists.get('Con người');
    expect(people?.hrefs).toHaveLength(1);
    expect(people?.all).toBe('/people?q=tran+thi+hanh');
    const units = (await search('xa an hoa')).lists.get('Đơn vị');
    expect(units?.hrefs.toSorted()).toEqual(
      [`/units/${office.ids.otherCommune}`, `/units/${office.ids.otherOffice}`].toSorted(),
    );
    await db
      .updateTable('unit_version')
      .where('unit_id', '=', office.ids.otherCommune)
      .set({ code: '31415' })
      .execute();
    expect((await search('31415')).lists.get('Đơn vị')?.hrefs).toEqual([`/units/${office.ids.otherCommune}`]);
  });

  test('finds only what one may see', async () => {
    const { lists } = await search('so hoa ho so', stranger);
    for (const { hrefs } of lists.values()) {
      expect(hrefs).not.toContain(`/tasks/${taskId}`);
      expect(hrefs).not.toContain(document);
    }
    expect(lists.get('Văn bản')?.hrefs).toHaveLength(1);
    expect((await search('tran thi hanh', stranger)).lists.get('Con người')?.hrefs).toHaveLength(1);
  });

  test('of an outside body finds what it was given, and units', async () => {
    const { status, lists } = await search('so hoa', postman);
    expect(status).toBe(200);
    expect([...lists.keys()]).toEqual([`Nhiệm vụ năm ${year}`]);
    expect(lists.get(`Nhiệm vụ năm ${year}`)?.all).toBe('/my-tasks');
    expect((await search('buu dien', postman)).lists.get('Đơn vị')?.hrefs).toEqual([`/units/${office.ids.post}`]);
  });

  test('leads from each hit and each list to a page that shows it', async () => {
    for (const [, { hrefs, all }] of (await search('so hoa ho so')).lists) {
      const list = await get(all, officer);
      expect(list.status).toBe(200);
      for (const href of hrefs) {
        expect((await get(href, officer)).status).toBe(200);
        if (href.startsWith('/documents')) expect(list.text).toContain(href);
      }
    }
  });

  test.each(['', '   ', '%', '?!', '\\'])('for “%s” says what can be found', async (q) => {
    const { status, lists, text } = await search(q);
    expect(status).toBe(200);
    expect(lists.size).toBe(0);
    expect(text).toContain('Gõ vài chữ');
  });

  test('without a hit says so, with what was typed, and what can be found', async () => {
    const { lists, text } = await search('<b>khong co gi</b>');
    expect(lists.size).toBe(0);
    expect(text).toContain('Không thấy gì có “&lt;b&gt;khong co gi&lt;/b&gt;”');
    expect(text).toContain('value="&lt;b&gt;khong co gi&lt;/b&gt;"');
  });

  test('shows eight of each at most, in a page that stays small', async () => {
    for (let n = 0; n < 9; n++) {
      await task(`Rà soát thủ tục hành chính thuộc lĩnh vực đất đai lần thứ ${n}`);
      await register(`${40 + n}/QĐ-UBND`, 'Rà soát thủ tục hành chính thuộc lĩnh vực đất đai');
    }
    const { text, lists } = await search('ra soat thu tuc');
    for (const { hrefs } of lists.values()) expect(hrefs).toHaveLength(8);
    expect(text).toContain('Xem tất cả 9');
    expect(Buffer.byteLength(text)).toBeLessThan(50_000);
  });

  test('is where the box on top of every page leads', async () => {
    const { text } = await get('/units', officer);
    expect(text).toMatch(/<search class="search"><form action="\/search">/);
  });
});

describe('the words looked for', () => {
  test.each([
    ['Số hóa hồ sơ', 'so hoa', '[Số hóa] hồ sơ'],
    ['Hồ sơ số hóa', 'hóa hồ', '[Hồ] sơ số [hóa]'],
    ['Đề án 06', 'de an 6', '[Đề] [án] 06'],
    ['Thành phố', 'an', 'Th[àn]h phố'],
    ['Báo cáo', 'xyz', 'Báo cáo'],
    ['Trần Thị Hạnh'.normalize('NFD'), 'HANH', 'Trần Thị [Hạnh]'],
  ])('stand out in “%s” for “%s”', (text, q, shown) => {
    const parts = marked(text, q).map(({ words, found }) => (found ? `[${words}]` : words));
    expect(parts.join('')).toBe(shown);
  });
});

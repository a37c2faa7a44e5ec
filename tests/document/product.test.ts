import { expect, test } from 'vitest';
import { reportFacts } from '../../src/modules/report/facts.queries.ts';
import { addDays, today } from '../../src/platform/clock.ts';
import { openSite } from './site.ts';

const { db, office, get, post } = await openSite();
const officer = await office.signIn('officer', 'culture');
const clerk = await office.signIn('officer', 'office');
const coordinator = await office.signIn('coordinator', 'office');
const auditor = await office.signIn('auditor', 'commune');
const day = today();
const year = Number(day.slice(0, 4));
const task = {
  ...{ year, due_on: addDays(day, 20), title: 'Ban hành quy chế làm việc sửa đổi của UBND xã' },
  product: 'Quyết định của UBND xã',
};
const assignmentId = (await office.task('commune', ['culture'], { task })).assignmentIds[0] ?? '';
const register = async (number: string, abstract: string) => {
  const date = `01/01/${year}`;
  const fields = { number, type: '2', date, issuer: 'UBND xã Mai Lĩnh', abstract };
  return (await post('/documents', clerk, fields)).to;
};

test('a registered document that is the product of a task offers the task as done, with one press', async () => {
  const other = await register('213/QĐ-UBND', 'Khen thưởng công chức');
  const page = await register('214/QĐ-UBND', 'Ban hành Quy chế làm việc sửa đổi');
  expect((await get(other, officer)).text).not.toContain('có vẻ là sản phẩm');
  const seen = await get(page, officer);
  expect(seen.text).toContain('có vẻ là sản phẩm của nhiệm vụ “Ban hành quy chế làm việc sửa đổi của UBND xã”');
  const documentId = page.split('/').at(-1);
  const press = `/assignments/${assignmentId}?document=${documentId}#update`;
  expect(seen.text).toContain(`href="${press}"`);
  expect((await get(page, auditor)).text).not.toContain(press);
  const shown = await get(`/assignments/${assignmentId}`, officer);
  expect(shown.text).toContain('Văn bản 214/QĐ-UBND');
  expect(shown.text).toContain(`href="${press}"`);
  expect((await get(`/assignments/${assignmentId}`, auditor)).text).not.toContain('có vẻ là sản phẩm');
  const form = await get(press.split('#')[0] ?? '', officer);
  expect(form.text).toContain(`value="01/01/${year}"`);
  expect(form.text).toContain(`value="document:${documentId}" selected=""`);
});

test('an offer that is declined does not come again', async () => {
  const page = await register('215/QĐ-UBND', 'Quy chế làm việc của Ban chỉ đạo sửa đổi');
  const document = page.split('/').at(-1) ?? '';
  expect((await get(page, officer)).text).toContain('có vẻ là sản phẩm');
  const denied = { version: '1', document };
  expect((await post(`/assignments/${assignmentId}/not-products`, auditor, denied)).status).toBe(403);
  expect((await post(`/assignments/${assignmentId}/not-products`, officer, denied)).status).toBe(303);
  expect((await get(page, officer)).text).not.toContain('có vẻ là sản phẩm');
  expect((await get(`/assignments/${assignmentId}`, officer)).text).not.toContain('215/QĐ-UBND ngày');
});

test('once the task is done nothing is offered, and the report names the document by its register', async () => {
  const row = await db
    .selectFrom('document')
    .where('number', '=', '214/QĐ-UBND')
    .select('id')
    .executeTakeFirstOrThrow();
  const done = { version: '1', doneOn: `01/01/${year}`, chosen: `document:${row.id}` };
  expect((await post(`/assignments/${assignmentId}/submission`, officer, done)).status).toBe(303);
  await post(`/assignments/${assignmentId}/confirmation`, coordinator, { version: '2' });
  expect((await get(`/documents/${row.id}`, officer)).text).not.toContain('có vẻ là sản phẩm');
  const window = { from: `${year}-01-01`, to: `${year}-12-31` };
  const facts = async () => (await reportFacts(db, office.ids.commune, year, window, day)).tasks[0]?.documents;
  expect(await facts()).toEqual([
    { number: '214/QĐ-UBND', date: `${year}-01-01`, abstract: 'Quyết định ban hành Quy chế làm việc sửa đổi' },
  ]);
  await post(`/documents/${row.id}`, clerk, {
    ...{ version: '1', number: '214/QĐ-UBND', type: '2', date: `01/01/${year}`, issuer: 'UBND xã Mai Lĩnh' },
    abstract: 'Quyết định về Quy chế làm việc',
  });
  expect((await facts())?.[0]?.abstract).toBe('Quyết định về Quy chế làm việc');
});

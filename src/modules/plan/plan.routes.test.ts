import { expect, test } from 'vitest';
import { temporaryFiles } from '../../../tests/setup/temporary-files.ts';
import { testDatabase } from '../../../tests/setup/test-database.ts';
import { createApp } from '../../app.ts';
import { backgroundJob } from '../../platform/actor.ts';
import { today } from '../../platform/clock.ts';
import { createLog } from '../../platform/log.ts';
import { openSession } from '../identity/index.ts';
import { adoptPlan } from './adoption/adoption.ts';
import { makeDistrict } from './plan.fixture.ts';
import { readPlan } from './reading/reading.ts';
import { makeReview, planText } from './review.fixture.ts';

const { db } = await testDatabase();
const files = await temporaryFiles();
const district = await makeDistrict(db);
const focal = await district.person('Trần Thị Hạnh');
const app = createApp({ db, files, log: createLog('silent'), secureCookies: false });
const cookie = await signIn(focal.personId);
const year = Number(today().slice(0, 4));

async function signIn(personId: string | null): Promise<string> {
  const { id } = await db
    .selectFrom('position')
    .where('person_id', '=', personId)
    .select('id')
    .executeTakeFirstOrThrow();
  return `session=${await openSession(db, id, today(), 1)}`;
}

const get = (path: string, as = cookie) => app.request(path, { headers: { cookie: as } });

function post(path: string, fields: Record<string, string | File>, headers: Record<string, string> = {}) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  return app.request(`http://localhost${path}`, {
    method: 'POST',
    body,
    headers: { cookie, origin: 'http://localhost', ...headers },
  });
}

const location = (response: Response) => response.headers.get('location') ?? '';
const rows = [
  '1\tRà soát văn bản\tBáo cáo\tQuý II\tPhòng Tư pháp\t',
  '2\tTuyên truyền\tTin, bài\tQuý III\tPhòng Nội vụ\t',
];
const reviewOf = (of: number, from = rows) =>
  makeReview(db, files, focal, { unitId: district.id, year: of, rows: from });

async function firstRow(planId: string) {
  return db
    .selectFrom('proposal')
    .where('plan_id', '=', planId)
    .orderBy('ordinal')
    .selectAll()
    .executeTakeFirstOrThrow();
}

const untouched = {
  title: 'Rà soát văn bản',
  product: 'Báo cáo',
  lead: 'Phòng Tư pháp',
  coordinating: '',
  no: '1',
  field: '',
  accepted: 'on',
};
const quarter = { deadlineText: 'Quý II', deadlineType: 'period', shownText: 'Quý II', shownType: 'period' };

test('a file goes from the upload through the review to tasks and back out as it came', async () => {
  const name = 'Kế hoạch số 7 "cuối".txt';
  const file = new File([planText(year, rows)], name);
  const sent = await post('/plans', { year: String(year), file });
  expect(sent.status).toBe(303);
  const path = location(sent);
  expect(await (await get(path)).text()).toContain('Đang đọc kế hoạch');

  await readPlan(db, files, backgroundJob, path.split('/').at(-1) ?? '');
  const review = await (await get(path)).text();
  expect(review).toContain('Rà soát: Kế hoạch số 7/KH-UBND');
  expect(review).toContain('Rà soát văn bản');

  const adopted = await post(`${path}/adoption`, {});
  expect([adopted.status, location(adopted)]).toEqual([303, path]);
  const record = await (await get(path)).text();
  expect(record).toContain('Đang thực hiện');
  expect(record).toContain(`/tasks?plan=${path.split('/').at(-1)}`);

  const download = await get(`${path}/file`);
  expect(await download.text()).toBe(planText(year, rows));
  expect(download.headers.get('x-content-type-options')).toBe('nosniff');
  const disposition = download.headers.get('content-disposition');
  expect(disposition).toMatch(/^attachment; filename="[^"\\]*"; filename\*=UTF-8''K%E1%BA%BF/);
});

test('pasted text is read like a file', async () => {
  const sent = await post('/plans', { year: '2061', text: planText(2061, rows) });
  const id = location(sent).split('/').at(-1) ?? '';
  await readPlan(db, files, backgroundJob, id);
  expect(await (await get(`/plans/${id}`)).text()).toContain('Tuyên truyền');
});

test('an upload with nothing in it is refused at its field, what was typed is kept', async () => {
  const refused = await post('/plans', { year: '20244', text: '  ' });
  expect(refused.status).toBe(422);
  const html = await refused.text();
  expect(html).toContain('Năm chưa đúng');
  expect(html).toContain('value="20244"');
  const nothing = await post('/plans', { year: '2062', text: '' });
  expect(await nothing.text()).toContain('Chưa có gì để đọc');
});

test('an unreadable file says why and what to do', async () => {
  const sent = await post('/plans', { year: '2063', file: new File(['PK\u0003\u0004'], 'cắt.docx') });
  const path = location(sent);
  await readPlan(db, files, backgroundJob, path.split('/').at(-1) ?? '');
  const html = await (await get(path)).text();
  expect(html).toContain('Tệp bị hỏng hoặc tải về chưa đủ');
  expect(html).toContain('Chọn tệp khác');
});

test('a row opens in place with its source, and is saved by its form or by the island', async () => {
  const id = await reviewOf(2064);
  const row = await firstRow(id);
  const open = await (await get(`/plans/${id}?task=${row.id}`)).text();
  expect(open).toContain(`action="/plans/${id}/proposals/${row.id}"`);
  expect(open).toMatch(/<mark>Rà soát văn bản<\/mark>/);
  const path = `/plans/${id}/proposals/${row.id}`;
  const quiet = await post(
    path,
    { ...untouched, ...quarter, version: '1', title: 'Rà soát lại' },
    { accept: 'application/json' },
  );
  expect([quiet.status, quiet.headers.get('etag')]).toEqual([204, '"2"']);
  const saved = await post(path, { ...untouched, ...quarter, version: '2', title: 'Rà soát nữa' });
  expect(location(saved)).toBe(`/plans/${id}?task=${row.id}#e-${row.id}`);
  expect((await firstRow(id)).title).toBe('Rà soát nữa');
});

test('a stale form is answered 409 with who saved first, on the page and to the island', async () => {
  const id = await reviewOf(2065);
  const row = await firstRow(id);
  const path = `/plans/${id}/proposals/${row.id}`;
  await post(path, { ...untouched, ...quarter, version: '1', title: 'Bản thứ nhất' });
  const stale = await post(path, { ...untouched, ...quarter, version: '1', title: 'Bản thứ hai' });
  expect(stale.status).toBe(409);
  const html = await stale.text();
  expect(html).toContain('Trần Thị Hạnh đã lưu dòng này lúc');
  expect(html).toContain('Bản thứ nhất');
  expect(html).toContain('Bản thứ hai');
  const island = await post(path, { ...untouched, ...quarter, version: '1' }, { accept: 'application/json' });
  expect(island.status).toBe(409);
  expect(await island.json()).toMatchObject({ detail: expect.stringContaining('Trần Thị Hạnh') });
});

test('a refused row keeps what was typed', async () => {
  const id = await reviewOf(2066);
  const row = await firstRow(id);
  const typed = { ...untouched, ...quarter, version: '1', dueOn: '31/02/2066', title: 'Gõ dở' };
  const refused = await post(`/plans/${id}/proposals/${row.id}`, typed);
  expect(refused.status).toBe(422);
  const html = await refused.text();
  expect(html).toContain('Ngày hạn chưa đúng');
  expect(html).toContain('Gõ dở');
});

test('a plan that cannot be adopted yet says so per row, each a link to it', async () => {
  const id = await reviewOf(2067, ['1\tThiếu chủ trì\tBáo cáo\tQuý II\t\t']);
  const row = await firstRow(id);
  const refused = await post(`/plans/${id}/adoption`, {});
  expect(refused.status).toBe(422);
  expect(await refused.text()).toContain(`href="/plans/${id}?task=${row.id}#e-${row.id}"`);
});

test('every room of a review, and every state of the list, opens', async () => {
  const id = await reviewOf(2068);
  const target = await db.selectFrom('target').select('id').executeTakeFirst();
  const rooms = ['targets', `targets?target=${target?.id}`, 'document', 'names'];
  for (const room of rooms) expect((await get(`/plans/${id}/${room}`)).status, room).toBe(200);
  for (const path of [
    '/plans',
    '/plans?state=review',
    '/plans?state=nonsense',
    '/plans/new',
    `/plans/${id}?show=look`,
  ]) {
    expect((await get(path)).status, path).toBe(200);
  }
});

test('a commune reads the plan of its district once it is in force, and cannot change it', async () => {
  const commune = await district.person('Phạm Văn Xã', 'Xã An Sơn');
  const theirs = await signIn(commune.personId);
  const id = await reviewOf(2070);
  expect((await get(`/plans/${id}`, theirs)).status).toBe(404);
  expect((await get(`/plans/${id}/file`, theirs)).status).toBe(404);
  await adoptPlan(db, focal, id);
  expect((await get(`/plans/${id}`, theirs)).status).toBe(200);
  expect((await get(`/plans/${id}/file`, theirs)).status).toBe(200);
});

test('what is not there, or not an identifier, is not found', async () => {
  for (const path of ['/plans/7', '/plans/01a1fbe5-a8ea-73cb-851b-24cc9f40bcbb', '/plans/7/file', '/plans/7/changes']) {
    expect((await get(path)).status, path).toBe(404);
  }
});

test('forms from other sites are not received', async () => {
  const id = await reviewOf(2069);
  const crossed = await post(`/plans/${id}/adoption`, {}, { origin: 'https://elsewhere.example' });
  expect(crossed.status).toBe(403);
});

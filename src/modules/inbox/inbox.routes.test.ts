import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { testDatabase } from '../../../tests/setup/test-database.ts';
import { createApp } from '../../app.ts';
import { addDays, today } from '../../platform/clock.ts';
import { openFileStore } from '../../platform/files.ts';
import { formatDate } from '../../platform/i18n.ts';
import { newId } from '../../platform/id.ts';
import { createLog } from '../../platform/log.ts';
import { openSession } from '../identity/index.ts';
import type { NoticeKind } from './notice.ts';

const { db } = await testDatabase();
const app = createApp({ db, files: openFileStore('/nowhere'), log: createLog('silent'), secureCookies: false });

const unit = newId();
await db.insertInto('unit').values({ id: unit }).execute();
await db
  .insertInto('unit_version')
  .values({
    id: newId(),
    unit_id: unit,
    valid: '[2020-01-01,)',
    name: 'Xã Mai Lĩnh',
    short_name: 'Mai Lĩnh',
    kind: 'commune',
  })
  .execute();

async function person(name: string, role: 'officer' | 'administrator' = 'officer') {
  const [id, position] = [newId(), newId()];
  await db.insertInto('person').values({ id, name }).execute();
  await db
    .insertInto('position')
    .values({ id: position, person_id: id, unit_id: unit, title: 'Chuyên viên', role })
    .execute();
  return { id, cookie: `session=${await openSession(db, position, today(), 1)}` };
}

const [me, other, administrator] = [
  await person('Đỗ Minh Tuấn'),
  await person('Vũ Thị Ngân'),
  await person('Ngô Đức Anh', 'administrator'),
];

let count = 0;
async function tell(who: { id: string }, kind: NoticeKind, title: string, daysAgo = 0): Promise<string> {
  const id = newId();
  await sql`
    insert into notice (id, person_id, kind, subject_id, occasion, unit_id, title, href, created_at, shown_at)
    values (${id}, ${who.id}, ${kind}, ${newId()}, '', ${unit}, ${title}, '/my-tasks',
      now() - ${daysAgo} * interval '1 day' + ${++count} * interval '1 millisecond' - interval '1 second',
      now() - ${daysAgo} * interval '1 day' + ${count} * interval '1 millisecond' - interval '1 second')`.execute(db);
  return id;
}

async function get(path: string, { cookie } = me) {
  const response = await app.request(path, { headers: { cookie } });
  return { status: response.status, text: await response.text(), to: response.headers.get('location') };
}

async function post(path: string, fields: Record<string, string | string[]>, { cookie } = me) {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) for (const each of [value].flat()) body.append(name, each);
  const headers = { cookie, origin: 'http://localhost', 'content-type': 'application/x-www-form-urlencoded' };
  const response = await app.request(`http://localhost${path}`, { method: 'POST', headers, body });
  return { status: response.status, text: await response.text(), to: response.headers.get('location') };
}

const waiting = async () => /Hộp việc, (\d+) việc mới/.exec((await get('/inbox')).text)?.[1];
const titles = (text: string) =>
  [...text.matchAll(/<a href="\/inbox\/[0-9a-f-]{36}">([^<]*)<\/a>/g)].map((match) => match[1]);

beforeEach(async () => {
  await db.deleteFrom('notice').execute();
});

test('the inbox lists what a person was told under its day, and the bar of every page counts what is new', async () => {
  await tell(me, 'overdue', 'Rà soát thủ tục', 1);
  await tell(me, 'returned', 'Báo cáo quý');
  await tell(other, 'returned', 'Việc của người khác');
  const { text } = await get('/inbox');
  expect(titles(text)).toEqual(['Báo cáo quý', 'Rà soát thủ tục']);
  expect(text).toContain(`Hôm nay, ${formatDate(today())}`);
  expect(text).toContain(`Hôm qua, ${formatDate(addDays(today(), -1))}`);
  expect((await get('/units')).text).toContain('Hộp việc, 2 việc mới');
});

test('opening a line leads to its thing and marks it as seen', async () => {
  const id = await tell(me, 'returned', 'Báo cáo quý');
  expect(await get(`/inbox/${id}`)).toMatchObject({ status: 303, to: '/my-tasks' });
  expect(await waiting()).toBe('0');
  expect(titles((await get('/inbox')).text)).toEqual([]);
  expect(titles((await get('/inbox?view=all')).text)).toEqual(['Báo cáo quý']);
});

test('nothing of somebody else can be opened, marked or put off', async () => {
  const [mine, theirs] = [await tell(me, 'assigned', 'Của tôi'), await tell(other, 'assigned', 'Của người khác')];
  expect((await get(`/inbox/${theirs}`)).status).toBe(404);
  expect((await get('/inbox/khong-co')).status).toBe(404);
  expect((await post('/inbox/readings', { id: [mine, theirs] })).status).toBe(404);
  expect((await post('/inbox/readings/end', { id: theirs })).status).toBe(404);
  expect((await post('/inbox/snoozes', { id: theirs, until: 'tomorrow' })).status).toBe(404);
  expect(await waiting()).toBe('1');
});

describe('lines are marked as seen', () => {
  test('one, many, and as not seen again', async () => {
    const ids = [
      await tell(me, 'assigned', 'Một'),
      await tell(me, 'assigned', 'Hai'),
      await tell(me, 'assigned', 'Ba'),
    ];
    expect(await post('/inbox/readings', { id: ids.slice(0, 2) })).toMatchObject({ status: 303, to: '/inbox' });
    expect(titles((await get('/inbox')).text)).toEqual(['Ba']);
    const back = await post('/inbox/readings/end', { id: ids[0] ?? '', filters: 'view=all' });
    expect(back).toMatchObject({ status: 303, to: '/inbox?view=all' });
    expect(titles((await get('/inbox')).text)).toEqual(['Ba', 'Một']);
  });

  test('all of a list, and only of that list', async () => {
    await tell(me, 'assigned', 'Giao');
    await tell(me, 'overdue', 'Quá hạn');
    await post('/inbox/readings', { all: 'on', filters: 'kind=overdue' });
    expect(titles((await get('/inbox')).text)).toEqual(['Giao']);
  });

  test('none at all is refused with a sentence', async () => {
    const { status, text } = await post('/inbox/readings', {});
    expect(status).toBe(422);
    expect(text).toContain('Chưa chọn việc nào');
  });
});

describe('lines are put off', () => {
  test('until tomorrow: they leave the list and the count, and come back as new', async () => {
    const id = await tell(me, 'due-soon', 'Sắp đến hạn');
    await post('/inbox/readings', { id });
    await post('/inbox/snoozes', { id, until: 'tomorrow' });
    expect(await waiting()).toBe('0');
    expect(titles((await get('/inbox?view=all')).text)).toEqual([]);
    expect(titles((await get('/inbox?view=snoozed')).text)).toEqual(['Sắp đến hạn']);
    await sql`update notice set shown_at = now()`.execute(db);
    expect(await waiting()).toBe('1');
  });

  test.each([
    ['a date', formatDate(addDays(today(), 5)), 303, 'để lại 1 việc'],
    ['a day that has passed', formatDate(today()), 422, 'phải sau hôm nay'],
    ['no date', '', 422, 'Chưa rõ để đến ngày nào'],
  ])('until %s', async (_, untilOn, status, said) => {
    const id = await tell(me, 'due-soon', 'Sắp đến hạn');
    const answer = await post('/inbox/snoozes', { id, until: 'date', untilOn });
    expect(answer.status).toBe(status);
    if (status === 422) expect(answer.text).toContain(said);
    else expect(await waiting()).toBe('0');
  });
});

test('a list is narrowed to a kind and walked page by page', async () => {
  for (let n = 0; n < 60; n++) await tell(me, 'assigned', `Việc ${n}`);
  await tell(me, 'confirmed', 'Xong');
  const first = await get('/inbox?kind=assigned');
  expect(titles(first.text)).toHaveLength(50);
  expect(first.text).toContain('Cả 60 việc của danh sách');
  const next = /href="(\/inbox\?[^"]*after=[^"]*)"/.exec(first.text)?.[1]?.replaceAll('&amp;', '&') ?? '';
  const second = titles((await get(next)).text);
  expect(second).toHaveLength(10);
  expect(new Set([...titles(first.text), ...second]).size).toBe(60);
});

test('only administrators see how the mails went, with those that may not have arrived', async () => {
  expect((await get('/mails')).status).toBe(403);
  await sql`
    insert into outgoing_mail (id, person_id, kind, day, state, claimed_at, address)
    values (${newId()}, ${me.id}, 'digest', ${today()}, 'sending', now() - interval '1 hour', 'tuan@example.vn')`.execute(
    db,
  );
  const { text } = await get('/mails', administrator);
  expect(text).toContain('1 thư không chắc đã gửi');
  expect(text).toContain('tuan@example.vn');
});

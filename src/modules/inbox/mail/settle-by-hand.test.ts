import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { testDatabase } from '../../../../tests/setup/test-database.ts';
import { createApp } from '../../../app.ts';
import type { Actor, Role } from '../../../platform/actor.ts';
import { addDays, today } from '../../../platform/clock.ts';
import { openFileStore } from '../../../platform/files.ts';
import { newId } from '../../../platform/id.ts';
import { createLog } from '../../../platform/log.ts';
import { openSession } from '../../identity/index.ts';
import { startMailServer } from './fixtures/mail-server.ts';
import { sendWaitingMails } from './send.ts';
import { sendAgain } from './settle-by-hand.ts';

const { db } = await testDatabase();
const app = createApp({ db, files: openFileStore('/nowhere'), log: createLog('silent'), secureCookies: false });
const server = await startMailServer();
const office = { mail: { smtpUrl: server.url, from: 'Cải Cách <cchc@example.vn>' }, url: 'https://cchc.example.vn' };
/** A moment of a working day in office hours: mails that wait are sent then. */
const working = () => new Date('2026-11-20T09:00:00+07:00');

async function commune(name: string) {
  const unit = newId();
  await db.insertInto('unit').values({ id: unit }).execute();
  await db
    .insertInto('unit_version')
    .values({ id: newId(), unit_id: unit, valid: '[2020-01-01,)', name, short_name: name, kind: 'commune' })
    .execute();
  return unit;
}
const [here, there] = [await commune('Xã Mai Lĩnh'), await commune('Xã Tân Hòa')];

async function person(name: string, role: Role, unit: string, email: string | null = null) {
  const [id, position] = [newId(), newId()];
  await db.insertInto('person').values({ id, name, email }).execute();
  const values = { id: position, person_id: id, unit_id: unit, title: 'Chuyên viên', role, valid: '[2020-01-01,)' };
  await db.insertInto('position').values(values).execute();
  const actor: Actor = {
    personId: id,
    unitId: unit,
    reachId: unit,
    governmentId: unit,
    role,
    source: 'page',
    address: null,
  };
  return { id, actor, cookie: `session=${await openSession(db, position, today(), 1)}` };
}
const administrator = await person('Mai Thị Quản', 'administrator', here);
const stranger = await person('Lê Văn Xa', 'administrator', there);
const reader = await person('Đỗ Minh Tuấn', 'officer', here, 'tuan@example.vn');

async function post(path: string, { cookie } = administrator) {
  const headers = { cookie, origin: 'http://localhost', 'content-type': 'application/x-www-form-urlencoded' };
  const response = await app.request(`http://localhost${path}`, { method: 'POST', headers, body: '' });
  return { status: response.status, text: await response.text() };
}
const mails = async () =>
  (await app.request('http://localhost/mails', { headers: { cookie: administrator.cookie } })).text();

/** A mail of a security event that a killed process left behind. */
async function left(state: string, minutesAgo = 60) {
  const [id, event] = [newId(), newId()];
  await db
    .insertInto('security_event')
    .values({ id: event, person_id: reader.id, kind: 'password-changed', email: 'tuan@example.vn' })
    .execute();
  await sql`
    insert into outgoing_mail (id, person_id, kind, day, security_event_id, state, attempts, claimed_at, address)
    values (${id}, ${reader.id}, 'security', ${today()}, ${event}, ${state}, 1,
      now() - ${minutesAgo} * interval '1 minute', 'tuan@example.vn')`.execute(db);
  return id;
}

async function digestOf(day: string) {
  const id = newId();
  await db
    .insertInto('outgoing_mail')
    .values({ id, person_id: reader.id, kind: 'digest', day, state: 'uncertain' })
    .execute();
  return id;
}

const stateOf = async (id: string) =>
  (await db.selectFrom('outgoing_mail').where('id', '=', id).select('state').executeTakeFirstOrThrow()).state;

const actsOn = async () =>
  (
    await db
      .selectFrom('audit')
      .where('act', 'like', 'mail.%')
      .orderBy('id')
      .select(['act', 'person_id', 'subject_id'])
      .execute()
  ).slice(-1);

beforeEach(async () => {
  server.taken.length = 0;
  await db.deleteFrom('outgoing_mail').execute();
  await db.deleteFrom('security_event').execute();
});

describe('a mail that may not have been sent', () => {
  test.each([['uncertain'], ['sending']])('is sent again by an administrator, once: %s', async (state) => {
    const id = await left(state);
    await sendWaitingMails(db, office, working);
    expect(server.taken).toEqual([]);
    expect(await mails()).toContain(`action="/mails/${id}/repetition"`);
    expect((await post(`/mails/${id}/repetition`)).status).toBe(303);
    await sql`update outgoing_mail set try_at = '2026-01-01', day = '2026-11-20'`.execute(db);
    await Promise.all([sendWaitingMails(db, office, working), sendWaitingMails(db, office, working)]);
    expect(server.taken.map(({ to }) => to)).toEqual(['tuan@example.vn']);
    expect(await stateOf(id)).toBe('sent');
    expect(await actsOn()).toEqual([{ act: 'mail.send-again', person_id: administrator.id, subject_id: reader.id }]);
    expect(await mails()).not.toContain('/repetition');
  });

  test('is set aside by an administrator', async () => {
    const id = await left('sending');
    expect((await post(`/mails/${id}/closure`)).status).toBe(303);
    expect(await stateOf(id)).toBe('set-aside');
    expect(await actsOn()).toMatchObject([{ act: 'mail.set-aside', subject_id: reader.id }]);
    const text = await mails();
    expect(text).toContain('Đã bỏ qua');
    expect(text).not.toContain('không chắc đã gửi:');
    await sendWaitingMails(db, office, working);
    expect(server.taken).toEqual([]);
  });

  test('is for one decision: the second is told that somebody was first', async () => {
    const id = await left('uncertain');
    const answers = await Promise.all([post(`/mails/${id}/repetition`), post(`/mails/${id}/closure`)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
  });

  test('does not stand for those that are on their way, sent or waiting', async () => {
    for (const id of [await left('sending', 1), await left('sent'), await left('waiting')]) {
      expect((await post(`/mails/${id}/repetition`)).status).toBe(409);
      expect((await post(`/mails/${id}/closure`)).status).toBe(409);
    }
    expect(await mails()).not.toContain('/repetition');
  });

  test('is nobody else’s: not an officer’s, nor an administrator’s elsewhere', async () => {
    const id = await left('uncertain');
    expect((await post(`/mails/${id}/repetition`, reader)).status).toBe(403);
    expect((await post(`/mails/${id}/closure`, reader)).status).toBe(403);
    expect((await post(`/mails/${id}/repetition`, stranger)).status).toBe(404);
    expect((await post(`/mails/${id}/closure`, stranger)).status).toBe(404);
    expect(await stateOf(id)).toBe('uncertain');
  });

  test.each(['digest', 'immediate'])(
    'goes out when the office opens, sent again after it had closed: %s',
    async (kind) => {
      const [id, notice] = [newId(), newId()];
      const values = { kind: 'returned', subject_id: newId(), occasion: kind, title: 'Số hóa hồ sơ', href: '/tasks' };
      await db
        .insertInto('notice')
        .values({ id: notice, person_id: reader.id, ...values })
        .execute();
      const noticeId = kind === 'immediate' ? notice : null;
      const mail = { id, person_id: reader.id, kind, day: '2026-11-20', notice_id: noticeId, state: 'uncertain' };
      await db.insertInto('outgoing_mail').values(mail).execute();
      // A Friday evening, then the Monday after it.
      await sendAgain(db, administrator.actor, id, new Date('2026-11-20T18:00:00+07:00'));
      await sendWaitingMails(db, office, () => new Date('2026-11-23T07:30:00+07:00'));
      expect(server.taken.map(({ to }) => to)).toEqual(['tuan@example.vn']);
      expect(await stateOf(id)).toBe('sent');
    },
  );

  test('as the digest of another day can only be set aside: the next one tells what waits', async () => {
    const old = await digestOf(addDays(today(), -1));
    const text = await mails();
    expect(text).not.toContain(`/mails/${old}/repetition`);
    expect(text).toContain(`/mails/${old}/closure`);
    const refused = await post(`/mails/${old}/repetition`);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Bản tin của ngày đã qua không gửi lại được');
    expect((await post(`/mails/${await digestOf(today())}/repetition`)).status).toBe(303);
  });
});

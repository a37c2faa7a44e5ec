import { sql } from 'kysely';
import { afterAll, describe, expect, test } from 'vitest';
import { startMailServer } from '../../../../tests/setup/mail-server.ts';
import { testDatabase } from '../../../../tests/setup/test-database.ts';
import type { Actor } from '../../../platform/actor.ts';
import { Forbidden, NotFound } from '../../../platform/errors.ts';
import { workQueue } from '../../../platform/jobs.ts';
import { createLog } from '../../../platform/log.ts';
import { translators } from '../../../words.ts';
import { goodPassword, makeAccounts } from '../account.fixture.ts';
import { limits } from '../limits.ts';
import { editPerson } from '../people/edit-person.ts';
import { invite, sendLinkJob } from './invite.ts';
import { identityJobs } from './link.jobs.ts';

const url = 'https://cchc.lamgiang.example';
const { db, pool } = await testDatabase();
const { letters, settings: mail, refuse, stop } = await startMailServer();
const post = { mail, url };
const { account, acts, browser, person, position } = await makeAccounts(db, post);
const jobs = identityJobs({ db, ...post, translators });
const { actor: administrator } = await person('Mai Thị Quản', 'administrator', 'Xã Mai Lĩnh');
const unit = 'Phòng Kinh tế, Xã Mai Lĩnh';
afterAll(stop);

const better = 'xe đạp cũ màu xanh lá';
let count = 0;

/** Somebody without a password, with an address. */
async function newcomer(language = 'vi') {
  const email = `moi-${++count}@mailinh.example`;
  const { personId } = await position('Hồ Thị Sen', 'officer', unit);
  await db.updateTable('person').set({ email, language }).where('id', '=', personId).execute();
  return { personId, email };
}

const inviteBy = (actor: Actor, personId: string, by = post as { mail: typeof mail | null; url: string }) =>
  db.transaction().execute((tx) => invite(tx, actor, personId, by));

/** Works what is in the queue, as the server does. */
async function workOff() {
  const queue = await workQueue(pool, jobs, createLog('silent'));
  for (;;) {
    const { rows } = await sql<{ left: number }>`
      select count(*)::int as left from graphile_worker.jobs where task_identifier = ${sendLinkJob}`.execute(db);
    if (rows[0]?.left === 0) break;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await queue.stop();
}

const linkIn = (text = '') => new URL(/https:\/\/\S+\/links\/[\w-]+/.exec(text)?.[0] ?? '').pathname;

async function invited() {
  const { personId, email } = await newcomer();
  await inviteBy(administrator, personId);
  await workOff();
  return { personId, email, path: linkIn(letters.at(-1)?.text) };
}

describe('an invitation', () => {
  test('comes by mail, sets the password, and lets its person in', async () => {
    const { personId, email } = await newcomer();
    expect(await inviteBy(administrator, personId)).toBeNull();
    await workOff();
    const letter = letters.at(-1);
    expect(letter).toMatchObject({ to: [email], subject: 'Lời mời dùng hệ thống Cải Cách' });
    expect(letter?.text).toContain('Kính gửi Hồ Thị Sen,');
    expect(letter?.text).toMatch(/Liên kết chỉ dùng được một lần, đến \d\d:\d\d ngày \d\d\/\d\d\/\d{4}/);
    expect(letter?.html).toContain(`href="${url}/links/`);
    const client = browser();
    const path = linkIn(letter?.text);
    expect((await client.get(path)).text).toContain('Hồ Thị Sen, hãy đặt mật khẩu');
    expect(await client.post(path, { password: better })).toMatchObject({ status: 303, to: '/' });
    expect((await client.get('/my-tasks')).status).toBe(200);
    expect((await browser().signIn(email, better)).status).toBe(303);
    expect((await acts(personId)).map(({ act }) => act)).toEqual([
      'person.invite',
      'person.accept-invitation',
      'session.open',
      'session.open',
    ]);
  });

  test('is in the language of its person', async () => {
    const { personId } = await newcomer('en');
    await inviteBy(administrator, personId);
    await workOff();
    expect(letters.at(-1)).toMatchObject({ subject: 'Invitation to Cải Cách' });
    expect(letters.at(-1)?.text).toContain('Dear Hồ Thị Sen,');
  });

  test('can be used once', async () => {
    const { email, path } = await invited();
    await browser().post(path, { password: better });
    const again = await browser().post(path, { password: 'một câu khác hẳn đi' });
    expect(again.status).toBe(404);
    expect(again.text).toContain('Liên kết không còn dùng được');
    expect((await browser().signIn(email, better)).status).toBe(303);
  });

  test('used by two at once lets in one', async () => {
    const { path } = await invited();
    const answers = await Promise.all([1, 2, 3].map(() => browser().post(path, { password: better })));
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 404, 404]);
  });

  test('is not used up by being looked at, nor by a password that is refused', async () => {
    const { path } = await invited();
    const client = browser();
    await client.get(path);
    const refused = await client.post(path, { password: 'ngắn quá' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Mật khẩu cần ít nhất 12 ký tự');
    expect((await client.post(path, { password: 'Hồ Thị Sen xin chào' })).text).toContain('có tên hoặc địa chỉ thư');
    expect((await client.post(path, { password: better })).status).toBe(303);
  });

  test('runs out', async () => {
    const { personId, path } = await invited();
    const link = db.selectFrom('access_link').where('person_id', '=', personId);
    const { hours } = await link
      .select(sql<number>`round(extract(epoch from expires_at - made_at) / 3600)::int`.as('hours'))
      .executeTakeFirstOrThrow();
    expect(hours).toBe(limits.links.invitation_hours);
    await db.updateTable('access_link').set({ expires_at: sql`now()` }).where('person_id', '=', personId).execute();
    expect((await browser().get(path)).status).toBe(404);
    expect((await browser().post(path, { password: better })).status).toBe(404);
  });

  test('is void once a newer one is made', async () => {
    const { personId, path } = await invited();
    await inviteBy(administrator, personId);
    await workOff();
    expect((await browser().get(path)).status).toBe(404);
    expect((await browser().get(linkIn(letters.at(-1)?.text))).status).toBe(200);
  });

  test('is void once its person has another address', async () => {
    const { personId, path } = await invited();
    const { version } = await db
      .selectFrom('person')
      .where('id', '=', personId)
      .select('version')
      .executeTakeFirstOrThrow();
    const change = { version, name: 'Hồ Thị Sen', email: `dung-${++count}@mailinh.example`, phone: null };
    await editPerson(db, administrator, personId, change);
    expect((await browser().get(path)).status).toBe(404);
    await inviteBy(administrator, personId);
    await workOff();
    expect(letters.at(-1)?.to).toEqual([change.email]);
  });

  test('that is still to be sent goes to the corrected address', async () => {
    const { personId } = await newcomer();
    await inviteBy(administrator, personId);
    const change = { version: 1, name: 'Hồ Thị Sen', email: `dung-${++count}@mailinh.example`, phone: null };
    await editPerson(db, administrator, personId, change);
    await workOff();
    expect(letters.at(-1)?.to).toEqual([change.email]);
  });

  test('stands in the database as a hash only', async () => {
    const { personId, path } = await invited();
    const row = await db
      .selectFrom('access_link')
      .where('person_id', '=', personId)
      .selectAll()
      .executeTakeFirstOrThrow();
    expect(row.token_hash).toBeInstanceOf(Buffer);
    expect(JSON.stringify({ ...row, hash: row.token_hash?.toString() })).not.toContain(path.split('/').at(-1));
  });

  test('is sent again when the mail server was away, with a link that works, and once only', async () => {
    const { personId, email } = await newcomer();
    await inviteBy(administrator, personId);
    const { id } = await db
      .selectFrom('access_link')
      .where('person_id', '=', personId)
      .select('id')
      .executeTakeFirstOrThrow();
    const job = jobs[sendLinkJob];
    refuse(true);
    await expect(job?.({ id })).rejects.toThrow('451');
    refuse(false);
    await job?.({ id });
    await job?.({ id });
    const sent = letters.filter(({ to }) => to.includes(email));
    expect(sent).toHaveLength(1);
    expect((await browser().get(linkIn(sent[0]?.text))).status).toBe(200);
  });

  test('is given to whoever invites where there is no mail server, and where the person has no address', async () => {
    const { personId } = await newcomer();
    const link = await inviteBy(administrator, personId, { mail: null, url });
    expect(link).toMatch(/^https:\/\/cchc\.lamgiang\.example\/links\/[\w-]{43}$/);
    expect((await browser().post(linkIn(link ?? ''), { password: better })).status).toBe(303);
    const nameless = await position('Hồ Văn Lúa', 'officer', unit);
    expect(await inviteBy(administrator, nameless.personId)).toContain('/links/');
  });

  test('is made only by who keeps the person', async () => {
    const { personId } = await newcomer();
    const { actor: colleague } = await person('Tạ Văn Bên', 'officer', unit);
    const { actor: stranger } = await person('Tạ Văn Xa', 'administrator', 'Xã Phú Khê');
    await expect(inviteBy(colleague, personId)).rejects.toThrow(Forbidden);
    await expect(inviteBy(stranger, personId)).rejects.toThrow(NotFound);
  });
});

describe('a forgotten password', () => {
  test('is replaced through a link by mail, and whoever was signed in is out', async () => {
    const { email, personId } = await account();
    const thief = browser('10.66.0.1');
    await thief.signIn(email, goodPassword);
    const client = browser();
    expect(await client.post('/sign-in/reset', { email: ` ${email.toUpperCase()}` })).toMatchObject({ to: '/sign-in' });
    expect((await client.get('/sign-in')).text).toContain('Nếu thư điện tử đó có tài khoản');
    await workOff();
    expect(letters.at(-1)).toMatchObject({ to: [email], subject: 'Đặt lại mật khẩu Cải Cách' });
    expect(await client.post(linkIn(letters.at(-1)?.text), { password: better })).toMatchObject({ status: 303 });
    expect((await thief.get('/my-tasks')).status).toBe(303);
    expect((await client.get('/my-tasks')).status).toBe(200);
    expect((await browser().signIn(email, goodPassword)).status).toBe(422);
    expect((await acts(personId)).map(({ act }) => act)).toContain('password.reset');
  });

  test('gets the same answer where nobody has the address, and no mail is sent', async () => {
    const { email } = await account();
    const [known, unknown] = [browser('10.66.0.2'), browser('10.66.0.3')];
    const answers = [
      await known.post('/sign-in/reset', { email }),
      await unknown.post('/sign-in/reset', { email: 'khong-co@x.example' }),
    ];
    expect(answers.map(({ status, to, text }) => ({ status, to, text }))).toEqual(
      Array(2).fill({ status: 303, to: '/sign-in', text: '' }),
    );
    expect((await known.get('/sign-in')).text).toBe((await unknown.get('/sign-in')).text);
    const before = letters.length;
    await workOff();
    expect(letters.slice(before).map(({ to }) => to)).toEqual([[email]]);
  });

  test('does not fill anybody’s letter box', async () => {
    const { email } = await account();
    for (let at = 0; at < 5; at++) await browser(`10.67.0.${at}`).post('/sign-in/reset', { email });
    await workOff();
    expect(letters.filter(({ to }) => to.includes(email))).toHaveLength(limits.links.resets_per_hour);
    const mean = browser('10.68.0.1');
    for (let at = 0; at < 5; at++) await mean.post('/sign-in/reset', { email });
    expect((await mean.post('/sign-in/reset', { email })).status).toBe(429);
  });

  test('asks the administrator where there is no mail server', async () => {
    const { browser: elsewhere } = await makeAccounts((await testDatabase()).db, { url });
    const page = await elsewhere().get('/sign-in/reset');
    expect(page.text).toContain('nhờ người quản trị');
    expect(page.text).not.toContain('name="email"');
  });
});

test.each(['/links/x', `/links/${'a'.repeat(43)}`, '/links/%00'])('%s leads nowhere, politely', async (path) => {
  expect((await browser().get(path)).status).toBe(404);
});

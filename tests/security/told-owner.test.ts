import { sql } from 'kysely';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { createJobs } from '../../src/jobs.ts';
import { goodPassword, makeAccounts } from '../../src/modules/identity/account.fixture.ts';
import { tellOwnerJob } from '../../src/modules/identity/index.ts';
import { codeAt } from '../../src/modules/identity/second-factor/totp.ts';
import { openFileStore } from '../../src/platform/files.ts';
import { startMailServer } from '../setup/mail-server.ts';
import { startProvider } from '../setup/sso-provider.ts';
import { testDatabase } from '../setup/test-database.ts';

const url = 'http://localhost';
const { db } = await testDatabase();
const { letters, settings: mail, refuse, stop } = await startMailServer();
const claims: Record<string, { email?: string; email_verified?: boolean }> = {};
const provider = await startProvider(claims, `${url}/sign-in/sso/callback`);
const { account, browser, person, secretOf } = await makeAccounts(db, { mail, url, sso: provider.settings });
const { cookie: administrator } = await person('Mai Thị Quản', 'administrator', 'Xã Mai Lĩnh');
const keeper = browser('10.9.9.9');
keeper.jar.set('session', administrator.replace('session=', ''));
const jobs = createJobs({ db, files: openFileStore('/nowhere'), mail, url });
const withoutMail = createJobs({ db, files: openFileStore('/nowhere'), mail: null, url });
afterAll(() => Promise.all([stop(), provider.stop()]));

const better = 'xe đạp cũ màu xanh lá';

beforeEach(() => {
  letters.length = 0;
  refuse(false);
});

/** Does what the queue would do with the act's job. */
async function mailsSent(by = jobs): Promise<string[]> {
  await by[tellOwnerJob]?.({ id: 'any' });
  return letters.map(({ to, subject }) => `${to}: ${subject.replace('Cải Cách, bảo mật tài khoản: ', '')}`);
}

async function owner() {
  const made = await account();
  const client = browser();
  await client.signIn(made.email, goodPassword);
  return { ...made, client };
}

async function withFactor() {
  const made = await owner();
  await made.client.post('/me/second-factor');
  const secret = await secretOf(made.personId);
  const typed = { code: codeAt(secret, Date.now() - 30_000), password: goodPassword };
  const shown = await made.client.post('/me/second-factor/confirmation', typed);
  const codes = [...shown.text.matchAll(/<code>([a-z0-9-]{14})<\/code>/g)].map(([, code = '']) => code);
  return { ...made, codes };
}

describe('the owner of an account is told by mail', () => {
  test('of a changed password: what, when, from where, and what to do', async () => {
    const { client, email } = await owner();
    await client.post('/me/password', { current: goodPassword, password: better });
    expect(await mailsSent()).toEqual([`${email}: Mật khẩu của ông/bà vừa được đổi`]);
    const [letter] = letters;
    expect(letter?.text).toMatch(/Thời điểm: \d\d:\d\d ngày \d\d\/\d\d\/\d{4}\./);
    expect(letter?.text).toContain('Từ địa chỉ mạng: 10.1.1.1.');
    expect(letter?.text).toContain('http://localhost/sign-in/reset');
    expect(letter?.html).toContain('<p>Mật khẩu của ông/bà vừa được đổi.</p>');
    expect(letter?.raw).not.toContain(better);
  });

  test('of a password that was set anew through a link', async () => {
    const { email } = await account();
    await browser().post('/sign-in/reset', { email });
    const { id } = await db.selectFrom('access_link').orderBy('made_at', 'desc').select('id').executeTakeFirstOrThrow();
    await jobs['identity.send-link']?.({ id });
    const path = new URL(/http:\/\/\S+\/links\/[\w-]+/.exec(letters[0]?.text ?? '')?.[0] ?? '').pathname;
    letters.length = 0;
    expect((await browser('10.7.7.7').post(path, { password: better })).status).toBe(303);
    expect(await mailsSent()).toEqual([`${email}: Mật khẩu của ông/bà vừa được đặt lại qua liên kết`]);
    expect(letters[0]?.text).toContain('10.7.7.7');
  });

  test('at the old address, when it was changed by themselves or by an administrator', async () => {
    const { client, email, personId } = await owner();
    const typed = { name: 'Đinh Văn Kiên', phone: '' };
    const own = { ...typed, email: `moi-${email}`, version: '1', password: goodPassword };
    expect((await client.post('/me', own)).status).toBe(303);
    expect(await mailsSent()).toEqual([`${email}: Thư điện tử của tài khoản vừa được đổi sang địa chỉ khác`]);
    letters.length = 0;
    const theirs = { ...typed, email: `nua-${email}`, version: '2' };
    expect((await keeper.post(`/people/${personId}`, theirs)).status).toBe(303);
    expect(await mailsSent()).toEqual([`moi-${email}: Thư điện tử của tài khoản vừa được đổi sang địa chỉ khác`]);
    expect(letters[0]?.text).toContain('Người thực hiện: Mai Thị Quản.');
    expect(letters[0]?.text).not.toContain('/sign-in/reset');
    letters.length = 0;
    await keeper.post(`/people/${personId}`, { ...theirs, phone: '0912345678', version: '3' });
    expect(await mailsSent()).toEqual([]);
  });

  test('of a second factor that was turned on and off, of new codes, and of its removal by an administrator', async () => {
    const { client, email, personId, codes } = await withFactor();
    const heads = async () => {
      const sent = (await mailsSent()).map((line) => line.replace(`${email}: `, ''));
      letters.length = 0;
      return sent;
    };
    expect(await heads()).toEqual(['Xác thực hai lớp vừa được bật']);
    await client.post('/me/second-factor/recovery-codes', { code: codes[0] ?? '' });
    expect(await heads()).toEqual(['Mã dự phòng vừa được cấp lại, mã cũ không còn dùng được']);
    await keeper.post(`/people/${personId}/second-factor/end`);
    expect(await heads()).toEqual(['Xác thực hai lớp của ông/bà vừa bị gỡ']);
    const other = await withFactor();
    await mailsSent();
    letters.length = 0;
    await other.client.post('/me/second-factor/end', { code: other.codes[0] ?? '', password: goodPassword });
    expect(await mailsSent()).toEqual([`${other.email}: Xác thực hai lớp vừa bị tắt`]);
  });

  test('of a link to single sign-on and of its end', async () => {
    const { email } = await account();
    claims.kien = { email, email_verified: true };
    const client = browser();
    const there = await client.get('/sign-in/sso?next=%2F');
    const back = await provider.visit(there.to ?? '', 'kien');
    expect((await client.get(back.pathname + back.search)).status).toBe(303);
    await client.post('/me/sso/end');
    expect(await mailsSent()).toEqual([
      `${email}: Tài khoản vừa được liên kết với đăng nhập một lần`,
      `${email}: Liên kết với đăng nhập một lần vừa bị gỡ`,
    ]);
  });
});

describe('a security mail', () => {
  const change = async () => {
    const made = await owner();
    await made.client.post('/me/password', { current: goodPassword, password: better });
    return made;
  };
  const states = async (personId: string) =>
    (await db.selectFrom('outgoing_mail').where('person_id', '=', personId).select('state').execute()).map(
      ({ state }) => state,
    );

  test('is sent once, however often its job runs', async () => {
    await change();
    await Promise.all([mailsSent(), mailsSent()]);
    expect(await mailsSent()).toHaveLength(1);
  });

  test('is not lost when the server does not take it at first', async () => {
    const { personId } = await change();
    refuse(true);
    expect(await mailsSent()).toEqual([]);
    expect(await states(personId)).toEqual(['waiting']);
    await sql`update outgoing_mail set try_at = now() where state = 'waiting'`.execute(db);
    refuse(false);
    expect(await mailsSent()).toHaveLength(1);
  });

  test('that was begun by a process that died is not sent again', async () => {
    const { personId } = await change();
    refuse(true);
    await mailsSent();
    refuse(false);
    await sql`update outgoing_mail set state = 'sending', try_at = now() where person_id = ${personId}`.execute(db);
    expect(await mailsSent()).toEqual([]);
  });

  test('fails nothing where there is no mail server, and is not sent late when there is one', async () => {
    const { personId } = await change();
    expect(await mailsSent(withoutMail)).toEqual([]);
    await sql`update security_event set at = now() - interval '2 days' where person_id = ${personId}`.execute(db);
    expect(await mailsSent()).toEqual([]);
  });

  test('stands among the mails that administrators see', async () => {
    await change();
    await mailsSent();
    expect((await keeper.get('/mails')).text).toContain('Bảo mật tài khoản');
  });
});

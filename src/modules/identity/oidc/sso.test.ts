import { sql } from 'kysely';
import { afterAll, describe, expect, test } from 'vitest';
import { startProvider } from '../../../../tests/setup/sso-provider.ts';
import { testDatabase } from '../../../../tests/setup/test-database.ts';
import { createApp } from '../../../app.ts';
import { openFileStore } from '../../../platform/files.ts';
import { createLog } from '../../../platform/log.ts';
import { goodPassword, makeAccounts } from '../account.fixture.ts';
import { codeAt } from '../second-factor/totp.ts';
import { visitor } from '../visitor.fixture.ts';

const { db } = await testDatabase();
const url = 'http://localhost';
/** People of the provider, added as tests need them. */
const claims: Record<string, { email?: string; email_verified?: boolean; mail?: string }> = {};
const provider = await startProvider(claims, `${url}/sign-in/sso/callback`);
const sso = provider.settings;
const { account, acts, browser, position, secretOf } = await makeAccounts(db, { sso, url });
afterAll(() => provider.stop());

let count = 0;

/** Somebody who is in the system with an address, without a password. */
async function newcomer() {
  const subject = `nguoi-${++count}`;
  const email = `${subject}@sso.example`;
  const { personId } = await position('Hồ Thị Sen', 'officer', 'Phòng Kinh tế, Xã Mai Lĩnh');
  await db.updateTable('person').set({ email }).where('id', '=', personId).execute();
  claims[subject] = { email, email_verified: true };
  return { subject, email, personId };
}

type Browser = ReturnType<typeof browser>;

/** To the provider as somebody, as far as the address that it sends back to. */
async function toProvider(client: Browser, subject: string, next = '/'): Promise<string> {
  const { status, to } = await client.get(`/sign-in/sso?next=${encodeURIComponent(next)}`);
  expect([status, to?.startsWith(provider.issuer)]).toEqual([302, true]);
  const back = await provider.visit(to ?? '', subject);
  return back.pathname + back.search;
}

async function throughProvider(client: Browser, subject: string, next?: string) {
  return client.get(await toProvider(client, subject, next));
}

const isIn = async (client: Browser) => (await client.get('/my-tasks')).status === 200;

describe('single sign-on', () => {
  test('stands on the sign-in page under the provider’s name', async () => {
    expect((await browser().get('/sign-in')).text).toContain('Đăng nhập bằng SSO tỉnh Lam Giang');
  });

  test('lets in whoever was invited under a verified address, links them, and knows them by subject from then on', async () => {
    const { subject, personId } = await newcomer();
    const client = browser();
    expect(await throughProvider(client, subject, '/tasks?year=2026')).toMatchObject({
      status: 303,
      to: '/tasks?year=2026',
    });
    expect(await isIn(client)).toBe(true);
    // The address may change on both sides: the subject does not.
    claims[subject] = { email: 'ten-moi@sso.example', email_verified: true };
    expect(await throughProvider(browser(), subject)).toMatchObject({ status: 303, to: '/' });
    const trail = await acts(personId);
    expect(trail.map(({ act }) => act)).toEqual(['sso.link', 'session.open', 'session.open']);
    expect(trail[0]?.after).toEqual({ issuer: provider.issuer, subject });
    expect(trail[1]?.after).toEqual({ way: 'sso' });
  });

  test.each([
    ['whom nobody has invited', { email: 'la@sso.example', email_verified: true }],
    ['whose address is not verified', { email_verified: false }],
    ['of whom the provider tells no address', {}],
  ])('refuses somebody %s, and says whom to ask', async (_, said) => {
    const { subject, email } = await newcomer();
    claims[subject] = 'email' in said || !('email_verified' in said) ? said : { email, ...said };
    const client = browser();
    const answer = await throughProvider(client, subject);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Hãy nhờ người quản trị của đơn vị');
    expect(await isIn(client)).toBe(false);
  });

  test('refuses a second account of an address that is linked already', async () => {
    const { subject, email } = await newcomer();
    await throughProvider(browser(), subject);
    claims.impostor = { email, email_verified: true };
    const answer = await throughProvider(browser(), 'impostor');
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('chưa gắn với người nào');
  });

  test('refuses a disabled person', async () => {
    const { subject, personId } = await newcomer();
    await throughProvider(browser(), subject);
    await db.updateTable('person').set({ disabled_at: sql`now()` }).where('id', '=', personId).execute();
    expect((await throughProvider(browser(), subject)).status).toBe(422);
  });

  test('asks for the second factor of whoever has one', async () => {
    const { subject, personId } = await newcomer();
    const client = browser();
    await throughProvider(client, subject);
    await client.post('/me/second-factor');
    const secret = await secretOf(personId);
    await client.post('/me/second-factor/confirmation', { code: codeAt(secret, Date.now()) });
    expect(await throughProvider(browser(), subject)).toMatchObject({ to: '/sign-in/code' });
  });

  test('reads the address from the claim that the office has configured', async () => {
    const { subject, email } = await newcomer();
    claims[subject] = { mail: email, email_verified: true };
    const settings = { ...sso, emailClaim: 'mail' };
    const base = { db, files: openFileStore('/nowhere'), log: createLog('silent'), secureCookies: false };
    const client = visitor(createApp({ ...base, url, sso: settings }));
    expect(await throughProvider(client, subject)).toMatchObject({ status: 303 });
  });

  test('leads nowhere else afterwards', async () => {
    const { subject } = await newcomer();
    expect(await throughProvider(browser(), subject, '//evil.example')).toMatchObject({ to: '/' });
  });
});

describe('an answer of the provider', () => {
  const broken = 'không còn hiệu lực hoặc đã dùng';

  test('with another state is refused', async () => {
    const { subject } = await newcomer();
    const client = browser();
    const back = await toProvider(client, subject);
    const answer = await client.get(back.replace(/state=[^&]+/, 'state=tampered'));
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(broken);
    expect(await isIn(client)).toBe(false);
    // Nor does the right one work afterwards.
    expect((await client.get(back)).status).toBe(422);
  });

  test('works once', async () => {
    const { subject } = await newcomer();
    const client = browser();
    const back = await toProvider(client, subject);
    const visit = client.jar.get('sso') ?? '';
    expect((await client.get(back)).status).toBe(303);
    const again = browser();
    again.jar.set('sso', visit);
    const answer = await again.get(back);
    expect(answer.text).toContain(broken);
    expect(await isIn(again)).toBe(false);
  });

  test('works in the browser that asked, and in no other', async () => {
    const { subject } = await newcomer();
    const back = await toProvider(browser(), subject);
    const other = browser();
    expect((await other.get(back)).text).toContain(broken);
    await other.get('/sign-in/sso');
    expect((await other.get(back)).text).toContain(broken);
    expect(await isIn(other)).toBe(false);
  });

  test('with a code that was used is refused', async () => {
    const { subject } = await newcomer();
    const [client, thief] = [browser(), browser()];
    const back = await toProvider(client, subject);
    await client.get(back);
    // Another visit of the thief's own, with the stolen code put into its answer.
    const { to } = await thief.get('/sign-in/sso');
    const state = new URL(to ?? '').searchParams.get('state');
    const answer = await thief.get(back.replace(/state=[^&]+/, `state=${state}`));
    expect(answer.status).toBe(422);
    expect(await isIn(thief)).toBe(false);
  });

  test('for another nonce is refused', async () => {
    const { subject } = await newcomer();
    const client = browser();
    const back = await toProvider(client, subject);
    await db.updateTable('sso_request').set({ nonce: 'another' }).execute();
    expect((await client.get(back)).text).toContain(broken);
    expect(await isIn(client)).toBe(false);
  });

  test('is refused when the person took too long', async () => {
    const { subject } = await newcomer();
    const client = browser();
    const back = await toProvider(client, subject);
    await db.updateTable('sso_request').set({ expires_at: sql`now()` }).execute();
    expect((await client.get(back)).text).toContain(broken);
  });

  test('that says no is told as such', async () => {
    const client = browser();
    const { to } = await client.get('/sign-in/sso');
    const state = new URL(to ?? '').searchParams.get('state');
    const answer = await client.get(`/sign-in/sso/callback?error=access_denied&state=${state}&iss=${provider.issuer}`);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('không cho đăng nhập, hoặc bạn đã hủy');
  });
});

describe('one’s own account there', () => {
  test('is linked from the page of account security, after the password, and unlinked again', async () => {
    const { email, personId } = await account();
    const client = browser();
    await client.signIn(email, goodPassword);
    expect((await client.post('/me/sso', { password: 'không phải' })).status).toBe(422);
    const leaving = await client.post('/me/sso', { password: goodPassword });
    const address = /href="(http:\/\/127[^"]+)"/.exec(leaving.text)?.[1]?.replaceAll('&amp;', '&') ?? '';
    claims.rieng = {};
    const back = await provider.visit(address, 'rieng');
    expect(await client.get(back.pathname + back.search)).toMatchObject({ status: 303, to: '/me/sso' });
    expect((await client.get('/me/sso')).text).toContain('Đã liên kết với SSO tỉnh Lam Giang');
    expect(await throughProvider(browser(), 'rieng')).toMatchObject({ status: 303, to: '/' });
    // Nobody else gets the same one.
    const other = browser();
    await other.signIn((await account()).email, goodPassword);
    const second = await other.post('/me/sso', { password: goodPassword });
    const taken = /href="(http:\/\/127[^"]+)"/.exec(second.text)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const again = await provider.visit(taken, 'rieng');
    expect((await other.get(again.pathname + again.search)).text).toContain('đã gắn với người khác');
    expect(await client.post('/me/sso/end')).toMatchObject({ status: 303, to: '/me/sso' });
    expect((await throughProvider(browser(), 'rieng')).status).toBe(422);
    expect((await acts(personId)).map(({ act }) => act)).toEqual(expect.arrayContaining(['sso.link', 'sso.unlink']));
  });

  test('is not linked by an answer that comes back to somebody else', async () => {
    const [one, other] = [await account(), await account()];
    const [client, thief] = [browser(), browser()];
    await client.signIn(one.email, goodPassword);
    await thief.signIn(other.email, goodPassword);
    const leaving = await thief.post('/me/sso', { password: goodPassword });
    const address = /href="(http:\/\/127[^"]+)"/.exec(leaving.text)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const back = await provider.visit(address, 'ke-gian');
    client.jar.set('sso', thief.jar.get('sso') ?? '');
    expect((await client.get(back.pathname + back.search)).status).toBe(422);
    expect(await db.selectFrom('sso_account').where('subject', '=', 'ke-gian').select('subject').execute()).toEqual([]);
  });

  test('stays while it is the only way in', async () => {
    const { subject } = await newcomer();
    const client = browser();
    await throughProvider(client, subject);
    const refused = await client.post('/me/sso/end');
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Hãy đặt mật khẩu trước');
  });
});

describe('a provider that is away', () => {
  test('is named in a clear sentence; passwords still work; and it is asked again when it is back', async () => {
    const { subject } = await newcomer();
    const { email } = await account();
    const base = { db, files: openFileStore('/nowhere'), log: createLog('silent'), secureCookies: false };
    // One that has not been asked for anything yet, and one that has.
    const fresh = visitor(createApp({ ...base, url, sso: { ...sso, name: 'SSO khác' } }));
    const client = browser();
    const back = await toProvider(client, subject);
    await provider.leave();
    const gone = await fresh.get('/sign-in/sso');
    expect(gone.status).toBe(422);
    expect(gone.text).toContain('SSO khác đang không trả lời');
    expect((await client.get(back)).text).toContain('đang không trả lời');
    expect(await browser().signIn(email, goodPassword)).toMatchObject({ status: 303 });
    await provider.return();
    expect((await fresh.get('/sign-in/sso')).status).toBe(302);
    expect(await throughProvider(browser(), subject)).toMatchObject({ status: 303 });
  });
});

test('without a provider there are no such addresses', async () => {
  const base = { db, files: openFileStore('/nowhere'), log: createLog('silent'), secureCookies: false };
  const client = visitor(createApp(base));
  expect((await client.get('/sign-in')).text).not.toContain('/sign-in/sso');
  expect((await client.get('/sign-in/sso')).to).toMatch(/^\/sign-in\?/);
});

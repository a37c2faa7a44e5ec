import { afterEach, describe, expect, test, vi } from 'vitest';
import { testDatabase } from '../../../../tests/setup/test-database.ts';
import { goodPassword, makeAccounts } from '../account.fixture.ts';
import { limits } from '../limits.ts';
import { codeAt } from './totp.ts';

const { db } = await testDatabase();
const { account, acts, browser, person, id, secretOf } = await makeAccounts(db);
const { cookie: administrator } = await person('Mai Thị Quản', 'administrator', 'Xã Mai Lĩnh');

afterEach(() => {
  vi.useRealTimers();
});

/** Only the program's clock for codes stands; the database's goes on. */
const setClock = (at: number) => vi.useFakeTimers({ now: at, toFake: ['Date'] });

/** Somebody with a second factor, the browser in which they set it up, and what their app and their drawer hold. */
async function withFactor() {
  const made = await account();
  const client = browser();
  await client.signIn(made.email, goodPassword);
  await client.post('/me/second-factor');
  const secret = await secretOf(made.personId);
  // Set up a minute ago: the codes of now have not been used.
  setClock(Date.now() - 90_000);
  const shown = await client.post('/me/second-factor/confirmation', {
    code: codeAt(secret, Date.now()),
    password: goodPassword,
  });
  vi.useRealTimers();
  const codes = [...shown.text.matchAll(/<code>([a-z0-9-]{14})<\/code>/g)].map(([, code = '']) => code);
  return { ...made, client, secret, codes, now: () => codeAt(secret, Date.now()) };
}

/** As far as the question for the code. */
async function asked(email: string, next = '/') {
  const client = browser();
  expect(await client.signIn(email, goodPassword, next)).toMatchObject({ status: 303, to: '/sign-in/code' });
  return client;
}

describe('setting up a second factor', () => {
  test('shows the secret as a picture and in letters, and turns on once the app has shown a code', async () => {
    const { email, personId } = await account();
    const client = browser();
    await client.signIn(email, goodPassword);
    await client.post('/me/second-factor');
    const secret = await secretOf(personId);
    const page = (await client.get('/me/second-factor')).text;
    expect(page).toContain('<svg class="qr-code" role="img"');
    expect(page).toContain(secret.match(/.{1,4}/g)?.join(' '));
    expect(page).not.toMatch(/(?:src|href)="https?:/);
    const wrong = await client.post('/me/second-factor/confirmation', { code: '000000', password: goodPassword });
    expect(wrong.status).toBe(422);
    const bare = { code: codeAt(secret, Date.now()), password: 'không phải' };
    expect((await client.post('/me/second-factor/confirmation', bare)).status).toBe(422);
    expect((await browser().signIn(email, goodPassword)).to).toBe('/');
    const done = await client.post('/me/second-factor/confirmation', { ...bare, password: goodPassword });
    expect(done.status).toBe(200);
    expect(done.text.match(/<code>/g)).toHaveLength(10);
    expect((await client.get('/me/second-factor')).text).toContain('Còn 10 mã dự phòng chưa dùng');
    expect((await client.get('/me/second-factor')).text).not.toContain(secret.slice(0, 4));
    expect((await acts(personId)).map(({ act }) => act)).toContain('second-factor.turn-on');
  });

  test('again does not touch one that is on', async () => {
    const { client, personId, secret } = await withFactor();
    await client.post('/me/second-factor');
    expect(await secretOf(personId)).toBe(secret);
  });

  test('keeps recovery codes as hashes only', async () => {
    const { personId, codes } = await withFactor();
    const rows = await db.selectFrom('recovery_code').where('person_id', '=', personId).selectAll().execute();
    expect(rows).toHaveLength(10);
    const kept = rows.map(({ hash }) => `${hash.toString()} ${hash.toString('hex')}`).join(' ');
    for (const code of codes) expect(kept).not.toContain(code.replaceAll('-', ''));
  });
});

describe('signing in with a second factor', () => {
  test('asks for the code after the password, and leads on', async () => {
    const { email, now, personId } = await withFactor();
    const client = await asked(email, '/tasks?year=2026');
    expect((await client.get('/my-tasks')).status).toBe(303);
    expect((await client.get('/sign-in/code')).text).toContain('Nhập mã xác thực');
    expect(await client.post('/sign-in/code', { code: now() })).toMatchObject({ status: 303, to: '/tasks?year=2026' });
    expect((await client.get('/my-tasks')).status).toBe(200);
    const last = (await acts(personId)).at(-1);
    expect(last).toMatchObject({ act: 'session.open', after: { way: 'password' } });
  });

  test('takes a code once, and none from before it', async () => {
    const { email, secret } = await withFactor();
    const at = Date.now();
    setClock(at);
    expect((await (await asked(email)).post('/sign-in/code', { code: codeAt(secret, at) })).status).toBe(303);
    expect((await (await asked(email)).post('/sign-in/code', { code: codeAt(secret, at) })).status).toBe(422);
    expect((await (await asked(email)).post('/sign-in/code', { code: codeAt(secret, at - 30_000) })).status).toBe(422);
    setClock(at + 30_000);
    const next = codeAt(secret, at + 30_000);
    expect(
      (await (await asked(email)).post('/sign-in/code', { code: `${next.slice(0, 3)} ${next.slice(3)}` })).status,
    ).toBe(303);
  });

  test('takes a code typed in two browsers at once in one of them', async () => {
    const { email, now } = await withFactor();
    const [one, other] = [await asked(email), await asked(email)];
    const code = now();
    const answers = await Promise.all([one, other].map((client) => client.post('/sign-in/code', { code })));
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422]);
  });

  test('takes each recovery code once, and says so in the audit trail', async () => {
    const { email, codes, personId } = await withFactor();
    const [code = ''] = codes;
    expect((await (await asked(email)).post('/sign-in/code', { code: ` ${code.toUpperCase()} ` })).status).toBe(303);
    expect((await (await asked(email)).post('/sign-in/code', { code })).status).toBe(422);
    const trail = await acts(personId);
    expect(trail.map(({ act }) => act)).toContain('second-factor.recover');
    expect(
      trail.filter(({ act, after }) => act === 'session.refuse' && JSON.stringify(after).includes('code')),
    ).toHaveLength(1);
    expect(JSON.stringify(trail)).not.toContain(code);
  });

  test('takes only so many wrong codes', async () => {
    const { email, now } = await withFactor();
    const client = await asked(email);
    for (let at = 0; at < limits.tries.of_account_from_address; at++)
      await client.post('/sign-in/code', { code: '000000' });
    expect((await client.post('/sign-in/code', { code: now() })).status).toBe(429);
  });

  test('begins again when the question was left open for too long, or in another browser', async () => {
    const { email, now } = await withFactor();
    await asked(email);
    const other = browser();
    expect(await other.post('/sign-in/code', { code: now() })).toMatchObject({ status: 303, to: '/sign-in' });
    other.jar.set('sign-in', 'x'.repeat(43));
    expect(await other.post('/sign-in/code', { code: now() })).toMatchObject({ status: 303, to: '/sign-in' });
    expect(await other.get('/sign-in/code')).toMatchObject({ status: 303, to: '/sign-in' });
  });
});

describe('turning it off', () => {
  test('needs the password and a code', async () => {
    const { client, email, personId, now } = await withFactor();
    const end = (fields: Record<string, string>) => client.post('/me/second-factor/end', fields);
    expect((await end({ code: now(), password: 'không phải' })).status).toBe(422);
    expect((await end({ code: '000000', password: goodPassword })).status).toBe(422);
    expect((await browser().signIn(email, goodPassword)).to).toBe('/sign-in/code');
    expect((await end({ code: now(), password: goodPassword })).status).toBe(303);
    expect((await browser().signIn(email, goodPassword)).to).toBe('/');
    expect((await acts(personId)).map(({ act }) => act)).toContain('second-factor.turn-off');
  });

  test('new recovery codes end the old ones', async () => {
    const { client, email, codes, now } = await withFactor();
    const shown = await client.post('/me/second-factor/recovery-codes', { code: now() });
    expect(shown.text.match(/<code>/g)).toHaveLength(10);
    const [old = ''] = codes;
    expect((await (await asked(email)).post('/sign-in/code', { code: old })).status).toBe(422);
  });

  test('is done by an administrator for whoever lost theirs, which ends their sessions', async () => {
    const { client, email, personId } = await withFactor();
    const keeper = browser();
    keeper.jar.set('session', administrator.replace('session=', ''));
    expect(await keeper.post(`/people/${personId}/second-factor/end`)).toMatchObject({ to: `/people/${personId}` });
    expect((await client.get('/my-tasks')).status).toBe(303);
    expect((await browser().signIn(email, goodPassword)).to).toBe('/');
    const stranger = browser();
    await stranger.signIn((await account()).email, goodPassword);
    expect((await stranger.post(`/people/${personId}/second-factor/end`)).status).toBe(403);
  });
});

describe('a role that needs a second factor', () => {
  const keeper = browser();
  keeper.jar.set('session', administrator.replace('session=', ''));

  test('leads whoever lacks one to it before anything else, also those who are signed in already', async () => {
    const { email, personId } = await account('approver');
    const elsewhere = await account('approver', 'Văn phòng HĐND và UBND, Xã Phú Khê');
    const client = browser();
    await client.signIn(email, goodPassword);
    expect((await client.get('/my-tasks')).status).toBe(200);
    expect(await keeper.post('/second-factor-rules', { role: 'approver' })).toMatchObject({ status: 303 });
    expect(await client.get('/my-tasks')).toMatchObject({ status: 303, to: '/me/second-factor' });
    expect(await client.post('/reports', {})).toMatchObject({ status: 303, to: '/me/second-factor' });
    expect((await client.get('/me/second-factor')).text).toContain('Vai trò của bạn phải dùng xác thực hai lớp');
    await client.post('/me/second-factor');
    const code = codeAt(await secretOf(personId), Date.now());
    expect((await client.post('/me/second-factor/confirmation', { code, password: goodPassword })).status).toBe(200);
    expect((await client.get('/my-tasks')).status).toBe(200);
    const far = browser();
    await far.signIn(elsewhere.email, goodPassword);
    expect((await far.get('/my-tasks')).status).toBe(200);
    expect((await acts(id('Xã Mai Lĩnh'))).at(-1)).toMatchObject({
      act: 'second-factor.require',
      before: { roles: [] },
      after: { roles: ['approver'] },
    });
  });

  test('can be signed out of', async () => {
    await keeper.post('/second-factor-rules', { role: 'clerk' });
    const { email } = await account('clerk');
    const client = browser();
    await client.signIn(email, goodPassword);
    expect(await client.post('/session/end')).toMatchObject({ to: '/sign-in' });
  });

  test('is set by administrators alone', async () => {
    const { email } = await account('coordinator');
    const client = browser();
    await client.signIn(email, goodPassword);
    expect((await client.get('/second-factor-rules')).status).toBe(403);
    expect((await client.post('/second-factor-rules', { role: 'officer' })).status).toBe(403);
    const { text } = await keeper.get('/second-factor-rules');
    expect(text).toContain('Vai trò phải dùng xác thực hai lớp');
  });
});

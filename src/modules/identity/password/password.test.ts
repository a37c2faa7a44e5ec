import { describe, expect, test } from 'vitest';
import { testDatabase } from '../../../../tests/setup/test-database.ts';
import { goodPassword, makeAccounts } from '../account.fixture.ts';
import { limits } from '../limits.ts';
import { hashPassword, passwordFits } from './hash.ts';
import { problemOf } from './password.ts';

const { db } = await testDatabase();
const { account, acts, browser, person } = await makeAccounts(db);
const better = 'xe đạp cũ màu xanh lá';

async function signedIn(email: string, password = goodPassword) {
  const client = browser();
  return { client, answer: await client.signIn(email, password) };
}

describe('changing the password', () => {
  test('ends the other sessions, keeps this one, and is in the audit trail without the words', async () => {
    const { email, personId } = await account();
    const [{ client: here }, { client: there }] = [await signedIn(email), await signedIn(email)];
    const changed = await here.post('/me/password', { current: goodPassword, password: better });
    expect(changed).toMatchObject({ status: 303, to: '/me/password' });
    expect((await here.get('/my-tasks')).status).toBe(200);
    expect((await there.get('/my-tasks')).status).toBe(303);
    expect((await signedIn(email)).answer.status).toBe(422);
    expect((await signedIn(email, better)).answer.status).toBe(303);
    const trail = await acts(personId);
    expect(trail.map(({ act }) => act)).toContain('password.change');
    expect(JSON.stringify(trail)).not.toContain('màu xanh');
  });

  test('needs the current one', async () => {
    const { email } = await account();
    const { client } = await signedIn(email);
    const refused = await client.post('/me/password', { current: 'không phải', password: better });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Mật khẩu chưa đúng');
    expect(refused.text).not.toContain(better);
    expect((await signedIn(email)).answer.status).toBe(303);
  });

  test('cannot be guessed at without end by whoever has the session', async () => {
    const { email } = await account();
    const { client } = await signedIn(email);
    for (let at = 0; at < 10; at++) await client.post('/me/password', { current: 'không phải', password: better });
    expect((await client.post('/me/password', { current: goodPassword, password: better })).status).toBe(429);
  });

  test('cannot be guessed at by whoever has the session and names another device each time', async () => {
    const { email } = await account();
    const { client } = await signedIn(email);
    for (let at = 0; at < limits.tries.of_account_from_address; at++) {
      client.jar.set('device', `made-up-${at}`);
      await client.post('/me/password', { current: 'không phải', password: better });
    }
    client.jar.set('device', 'made-up-again');
    expect((await client.post('/me/password', { current: goodPassword, password: better })).status).toBe(429);
  });

  test('is not offered to whoever has none', async () => {
    const { cookie } = await person('Lý Thị Mơ', 'officer', 'Phòng Kinh tế, Xã Mai Lĩnh');
    const client = browser();
    client.jar.set('session', cookie.replace('session=', ''));
    expect((await client.get('/me/password')).text).toContain('chưa có mật khẩu');
    expect((await client.post('/me/password', { current: '', password: better })).status).toBe(422);
  });
});

describe('a new password', () => {
  const owner = { name: 'Đinh Văn Kiên', email: 'kien.dinh@mailinh.example' };

  test.each([
    ['xanh lá cây', 'password.error.short'],
    // Twelve letters typed as more: what counts is what is seen.
    ['xanh lá cây'.normalize('NFD'), 'password.error.short'],
    ['x'.repeat(201), 'password.error.long'],
    ['kien.dinh hay cười', 'password.error.name'],
    ['Đinh Văn Kiên 1980', 'password.error.name'],
    ['Matkhau@2026!', 'password.error.guessable'],
    [better, undefined],
    ['k7#qPz!m2vRw', undefined],
  ])('%s: %s', (password, key) => expect(problemOf(password, owner)?.key).toBe(key));
});

describe('what is kept', () => {
  test('is argon2id as OWASP advises, another for each', async () => {
    const [one, other] = await Promise.all([hashPassword(better), hashPassword(better)]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(other);
  });

  test('fits only its password, and none where there is none', async () => {
    const hash = await hashPassword(better);
    expect(await passwordFits(hash, better)).toBe(true);
    expect(await passwordFits(hash, better.toUpperCase())).toBe(false);
    expect(await passwordFits(null, '')).toBe(false);
    expect(await passwordFits(undefined, better)).toBe(false);
  });
});

import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { testDatabase } from '../../../../tests/setup/test-database.ts';
import { secretBox } from '../../../platform/secret-box.ts';
import { goodPassword, makeAccounts } from '../account.fixture.ts';
import { sealSecrets } from './seal-secrets.ts';
import { codeAt, newSecret } from './totp.ts';

const [key, next] = [randomBytes(32), randomBytes(32)];
const box = secretBox([key]);
const { db } = await testDatabase();
const { account, browser } = await makeAccounts(db, { secrets: box });

const kept = async (personId: string) =>
  (await db.selectFrom('second_factor').where('person_id', '=', personId).select('secret').executeTakeFirstOrThrow())
    .secret;

/** Somebody whose secret stands readable, as it did before there was a key. */
async function fromBefore() {
  const made = await account();
  const secret = newSecret();
  await db
    .insertInto('second_factor')
    .values({ person_id: made.personId, secret, recovery_salt: randomBytes(16), confirmed_at: new Date() })
    .execute();
  return { ...made, secret };
}

/** Signs in with the app's code; gives the answer to it. */
async function signIn(email: string, secret: string) {
  const client = browser();
  await client.signIn(email, goodPassword);
  return client.post('/sign-in/code', { code: codeAt(secret, Date.now()) });
}

test('a new secret stands sealed in the database, and nowhere else', async () => {
  const { email, personId } = await account();
  const client = browser();
  await client.signIn(email, goodPassword);
  await client.post('/me/second-factor');
  const sealed = await kept(personId);
  const secret = box.open(sealed, personId) ?? '';
  expect(secret).toMatch(/^[A-Z2-7]{32}$/);
  expect(box.isCurrent(sealed)).toBe(true);
  expect(sealed).not.toContain(secret);
  expect((await client.get('/me/second-factor')).text).toContain(secret.match(/.{1,4}/g)?.join(' '));
});

test('readable ones are sealed at the start, once, and their apps go on working', async () => {
  const { email, personId, secret } = await fromBefore();
  expect((await sealSecrets(db, box)).sealed).toBe(1);
  const sealed = await kept(personId);
  expect(box.open(sealed, personId)).toBe(secret);
  expect(await sealSecrets(db, box)).toEqual({ sealed: 0, unreadable: 0 });
  expect(await kept(personId)).toBe(sealed);
  expect((await signIn(email, secret)).status).toBe(303);
});

test('a new key seals them anew; one that is missing is told, and its owner is told what to do', async () => {
  const { email, personId, secret } = await fromBefore();
  await sealSecrets(db, box);
  const rotated = secretBox([next, key]);
  expect((await sealSecrets(db, rotated)).sealed).toBeGreaterThan(0);
  expect(secretBox([next]).open(await kept(personId), personId)).toBe(secret);
  expect((await sealSecrets(db, box)).unreadable).toBeGreaterThan(0);
  const refused = await signIn(email, secret);
  expect(refused.status).toBe(422);
  expect(refused.text).toContain('Hãy dùng một mã dự phòng');
});

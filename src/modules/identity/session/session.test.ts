import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { testDatabase } from '../../../../tests/setup/test-database.ts';
import { createApp } from '../../../app.ts';
import { openFileStore } from '../../../platform/files.ts';
import { createLog } from '../../../platform/log.ts';
import { goodPassword, makeAccounts } from '../account.fixture.ts';
import { visitor } from '../visitor.fixture.ts';
import { browserName } from './browser-name.ts';

const { db } = await testDatabase();
const { account, acts, browser } = await makeAccounts(db);

async function signedIn(email: string, address?: string) {
  const client = browser(address);
  await client.signIn(email, goodPassword);
  return client;
}

const isIn = async (client: ReturnType<typeof browser>) => (await client.get('/my-tasks')).status === 200;
const sessionIds = async (personId: string) =>
  (await db.selectFrom('session').where('person_id', '=', personId).orderBy('created_at').select('id').execute()).map(
    ({ id }) => id,
  );

describe('the list of sessions', () => {
  test('names browser and address of each and marks the one that asks', async () => {
    const { email } = await account();
    await signedIn(email, '10.6.0.1');
    const here = await signedIn(email, '10.6.0.2');
    const { text } = await here.get('/me/sessions');
    expect(text).toContain('Chrome · Windows');
    expect(text).toContain('10.6.0.1');
    expect(text).toContain('10.6.0.2');
    expect(text.match(/Phiên này/g)).toHaveLength(1);
    expect(text.match(/\/me\/sessions\/[0-9a-f-]{36}\/end/g)).toHaveLength(1);
  });

  test('lets one be ended, and all others at once', async () => {
    const { email, personId } = await account();
    const [first, second, here] = [await signedIn(email), await signedIn(email), await signedIn(email)];
    const [firstId] = await sessionIds(personId);
    expect(await here.post(`/me/sessions/${firstId}/end`)).toMatchObject({ status: 303, to: '/me/sessions' });
    expect(await Promise.all([isIn(first), isIn(second), isIn(here)])).toEqual([false, true, true]);
    await here.post('/me/sessions/end');
    expect(await Promise.all([isIn(second), isIn(here)])).toEqual([false, true]);
    const said = (await acts(personId)).map(({ act, after }) => [act, after]);
    expect(said.slice(-2)).toEqual([
      ['session.end', null],
      ['session.end-others', { count: 1 }],
    ]);
  });

  test('ends nobody else’s', async () => {
    const [one, other] = [await account(), await account()];
    const [client, stranger] = [await signedIn(one.email), await signedIn(other.email)];
    const [id] = await sessionIds(one.personId);
    expect((await stranger.post(`/me/sessions/${id}/end`)).status).toBe(404);
    expect((await stranger.post('/me/sessions/not-an-id/end')).status).toBe(404);
    expect(await isIn(client)).toBe(true);
  });
});

describe('a session', () => {
  const set = (personId: string, values: { last_seen_at?: unknown; expires_at?: unknown }) =>
    db
      .updateTable('session')
      .set(values as object)
      .where('person_id', '=', personId)
      .execute();

  test('ends when it was not used for too long', async () => {
    const { email, personId } = await account();
    const client = await signedIn(email);
    await set(personId, { last_seen_at: sql`now() - interval '11 hours'` });
    expect(await isIn(client)).toBe(true);
    await set(personId, { last_seen_at: sql`now() - interval '13 hours'` });
    expect(await isIn(client)).toBe(false);
  });

  test('ends after its days, however much it is used', async () => {
    const { email, personId } = await account();
    const client = await signedIn(email);
    await set(personId, { expires_at: sql`now()` });
    expect(await isIn(client)).toBe(false);
  });

  test('lasts as long as the office has configured', async () => {
    const { email, personId } = await account();
    const settings = { db, files: openFileStore('/nowhere'), log: createLog('silent'), secureCookies: false };
    const client = visitor(createApp({ ...settings, sessions: { days: 2, idleHours: 1 } }));
    const { headers } = await client.signIn(email, goodPassword);
    expect(headers.getSetCookie().find((cookie) => cookie.startsWith('session='))).toContain(`Max-Age=${2 * 86_400}`);
    const found = await sql<{ days: number }>`
      select round(extract(epoch from expires_at - now()) / 86400)::int as days from session
      where person_id = ${personId}`.execute(db);
    expect(found.rows).toEqual([{ days: 2 }]);
    await set(personId, { last_seen_at: sql`now() - interval '61 minutes'` });
    expect((await client.get('/my-tasks')).status).toBe(303);
  });

  test('notes its use now and then, not at every page', async () => {
    const { email, personId } = await account();
    const client = await signedIn(email);
    const seen = async () =>
      (
        await db
          .selectFrom('session')
          .where('person_id', '=', personId)
          .select('last_seen_at')
          .executeTakeFirstOrThrow()
      ).last_seen_at;
    const opened = await seen();
    await client.get('/my-tasks');
    expect(await seen()).toEqual(opened);
    await set(personId, { last_seen_at: sql`now() - interval '6 minutes'` });
    await client.get('/my-tasks');
    expect((await seen()).getTime()).toBeGreaterThanOrEqual(opened.getTime());
  });

  test('is kept as a hash: the token stands nowhere in the database', async () => {
    const { email, personId } = await account();
    const client = await signedIn(email);
    const token = client.jar.get('session') ?? '';
    const { token_hash } = await db
      .selectFrom('session')
      .where('person_id', '=', personId)
      .select('token_hash')
      .executeTakeFirstOrThrow();
    expect(token).toHaveLength(43);
    expect(token_hash.toString('base64url')).not.toBe(token);
    expect(token_hash.toString()).not.toContain(token);
  });
});

describe('the address of a request', () => {
  const settings = { db, files: openFileStore('/nowhere'), log: createLog('silent'), secureCookies: false };
  const addressOf = async (personId: string) =>
    (await db.selectFrom('session').where('person_id', '=', personId).select('address').executeTakeFirstOrThrow())
      .address;

  test('is the last that the proxy forwards for', async () => {
    const { email, personId } = await account();
    await signedIn(email, '10.6.6.6');
    expect(await addressOf(personId)).toBe('10.6.6.6');
  });

  test('is not what a visitor writes when there is no proxy, nor when the proxy writes what is none', async () => {
    const [one, other] = [await account(), await account()];
    await visitor(createApp(settings), '10.6.6.7').signIn(one.email, goodPassword);
    await browser('not-an-address').signIn(other.email, goodPassword);
    expect([await addressOf(one.personId), await addressOf(other.personId)]).toEqual(['', '']);
  });
});

test.each([
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 coc_coc_browser/120.0 Chrome/114.0 Safari/537.36',
    'Cốc Cốc · Windows',
  ],
  ['Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0', 'Edge · Windows'],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1 Version/18.0 Safari/604.1',
    'Safari · iPhone',
  ],
  [
    'Mozilla/5.0 (Linux; Android 14; SM-A155F) AppleWebKit/537.36 SamsungBrowser/28.0 Chrome/130.0 Mobile',
    'Samsung Internet · Android',
  ],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox · Linux'],
  ['curl/8.0', null],
])('%s is %s', (agent, name) => expect(browserName(agent)).toBe(name));

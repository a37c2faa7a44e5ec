import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { testDatabase } from '../../../../tests/setup/test-database.ts';
import { createApp } from '../../../app.ts';
import { openFileStore } from '../../../platform/files.ts';
import { newId } from '../../../platform/id.ts';
import { createLog } from '../../../platform/log.ts';
import { goodPassword, makeAccounts } from '../account.fixture.ts';
import { visitor } from '../visitor.fixture.ts';

const { db } = await testDatabase();
const { account, acts, browser, id } = await makeAccounts(db);

const wrong = 'Thư điện tử hoặc mật khẩu chưa đúng';

describe('the right password', () => {
  test('opens a session, and the audit trail says how, whose and from where', async () => {
    const { email, personId } = await account();
    const client = browser('10.7.0.1');
    expect(await client.signIn(` ${email.toUpperCase()} `, goodPassword, '/tasks?year=2026')).toMatchObject({
      status: 303,
      to: '/tasks?year=2026',
    });
    expect((await client.get('/my-tasks')).status).toBe(200);
    expect(await acts(personId)).toEqual([
      {
        act: 'session.open',
        person_id: personId,
        unit_id: id('Phòng Kinh tế, Xã Mai Lĩnh'),
        address: '10.7.0.1',
        before: null,
        after: { way: 'password' },
      },
    ]);
  });

  test('is the same whether its letters came composed or not', async () => {
    const { email } = await account();
    expect(await browser().signIn(email, goodPassword.normalize('NFD'))).toMatchObject({ status: 303 });
  });

  test('gives a new token each time and ends the session that the browser had', async () => {
    const { email } = await account();
    const client = browser();
    client.jar.set('session', 'planted');
    await client.signIn(email, goodPassword);
    const first = client.jar.get('session') ?? '';
    expect(first).not.toBe('planted');
    await client.signIn(email, goodPassword);
    expect(client.jar.get('session')).not.toBe(first);
    const thief = browser();
    thief.jar.set('session', first);
    expect((await thief.get('/tasks')).to).toMatch(/^\/sign-in/);
  });

  test('gives the browser a token of its own to be known by, never one that was planted in it', async () => {
    const [one, other] = [await account(), await account()];
    const client = browser();
    client.jar.set('device', 'planted');
    await client.signIn(one.email, goodPassword);
    const device = client.jar.get('device');
    expect(device).toMatch(/^[\w-]{43}$/);
    // A browser that two people use stays one browser.
    await client.signIn(other.email, goodPassword);
    expect(client.jar.get('device')).toBe(device);
  });

  test('of somebody who holds no position today opens nothing, and says so', async () => {
    const { email, personId } = await account();
    await db
      .updateTable('position')
      .set({ valid: sql`daterange('2025-07-01', '2026-01-01')` })
      .where('person_id', '=', personId)
      .execute();
    const answer = await browser().signIn(email, goodPassword);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Hôm nay bạn không giữ vị trí nào');
  });

  test('of a disabled person is a wrong one', async () => {
    const { email, personId } = await account();
    await db.updateTable('person').set({ disabled_at: sql`now()` }).where('id', '=', personId).execute();
    expect((await browser().signIn(email, goodPassword)).text).toContain(wrong);
  });
});

describe('a wrong password', () => {
  test('gets the same answer as an account that is not there', async () => {
    const { email } = await account();
    const known = await browser('10.8.0.1').signIn(email, 'con mèo trên mái');
    const unknown = await browser('10.8.0.2').signIn('khong-co@mailinh.example', 'con mèo trên mái');
    const bare = (text: string) => text.replaceAll(/value="[^"]*"/g, '');
    expect(known.status).toBe(422);
    expect([unknown.status, bare(unknown.text)]).toEqual([known.status, bare(known.text)]);
    expect(known.text).toContain(wrong);
    // What was typed is kept but for the password.
    expect(known.text).toContain(`value="${email}"`);
    expect(known.text).not.toContain('con mèo trên mái');
  });

  test('is in the audit trail of a known account, without what was typed', async () => {
    const { email, personId } = await account();
    await browser('10.8.0.3').signIn(email, 'con mèo trên mái');
    const [refused] = await acts(personId);
    expect(refused).toMatchObject({
      act: 'session.refuse',
      person_id: null,
      address: '10.8.0.3',
      after: { way: 'password' },
    });
    expect(JSON.stringify(refused)).not.toContain('mèo');
  });
});

describe('who has gone in', () => {
  test('and out again is out at the server too', async () => {
    const { email, personId } = await account();
    const client = browser();
    await client.signIn(email, goodPassword);
    const token = client.jar.get('session') ?? '';
    expect(await client.post('/session/end')).toMatchObject({ status: 303, to: '/sign-in' });
    client.jar.set('session', token);
    expect((await client.get('/tasks')).to).toBe('/sign-in?next=%2Ftasks');
    expect((await acts(personId)).map(({ act }) => act)).toEqual(['session.open', 'session.sign-out']);
  });
});

describe('the demonstration', () => {
  test('lets in its own people with one press, and nobody else', async () => {
    const { positionId } = await account();
    const demo = await db
      .selectFrom('position')
      .innerJoin('person', 'person.id', 'position.person_id')
      .where('is_demo', '=', true)
      .select('position.id')
      .executeTakeFirstOrThrow();
    const page = await browser().get('/sign-in');
    expect(page.text).toContain('dữ liệu trình diễn của một tỉnh hư cấu');
    expect(page.text).toContain(demo.id);
    expect(page.text).not.toContain(positionId);
    expect(await browser().post('/session', { position: demo.id })).toMatchObject({ status: 303, to: '/' });
    expect((await browser().post('/session', { position: positionId })).status).toBe(404);
    expect((await browser().post('/session', { position: newId() })).status).toBe(404);
  });

  test('is not offered where there are none of its people', async () => {
    await db.updateTable('person').set({ is_demo: false }).execute();
    expect((await browser().get('/sign-in')).text).not.toContain('trình diễn');
  });
});

describe('after signing in', () => {
  test.each([
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    'https://evil.example',
    'https:evil.example',
    'javascript:alert(1)',
    '/\t/evil.example',
    '/\n/evil.example',
    '/%0d%0aSet-Cookie:x=1\r\nSet-Cookie: y=1',
    ' //evil.example',
    'evil.example',
    '',
  ])('one is never led to another site: %j', async (next) => {
    const { email } = await account();
    expect((await browser().signIn(email, goodPassword, next)).to).toBe('/');
    const page = await browser().get(`/sign-in?next=${encodeURIComponent(next)}`);
    expect(page.text).toContain('name="next" value="/"');
  });

  test.each(['/%2f%2fevil.example', '/%5cevil.example', '/tasks?q=a%2F%2Fb', '/@evil.example'])(
    'a path of ours stays one: %s',
    async (next) => {
      const { email } = await account();
      const { to } = await browser().signIn(email, goodPassword, next);
      expect(new URL(to ?? '', 'http://localhost').host).toBe('localhost');
    },
  );
});

describe('cookies', () => {
  test('can be read by no script and go to no other site', async () => {
    const { email } = await account();
    const { headers } = await browser().signIn(email, goodPassword);
    const cookies = headers.getSetCookie().filter((cookie) => /^(session|device)=/.test(cookie));
    expect(cookies).toHaveLength(2);
    for (const cookie of cookies) expect(cookie).toMatch(/; HttpOnly/i);
    for (const cookie of cookies) expect(cookie).toMatch(/; SameSite=Lax/i);
  });

  test('travel over https only and for this host only, where a proxy ends TLS', async () => {
    const { email } = await account();
    const secure = { db, files: openFileStore('/nowhere'), log: createLog('silent'), secureCookies: true };
    const client = visitor(createApp(secure), '10.1.1.1', true);
    const { headers } = await client.signIn(email, goodPassword);
    const session = headers.getSetCookie().find((cookie) => cookie.startsWith('__Host-session='));
    expect(session).toMatch(/; Secure/i);
    expect(session).toMatch(/; HttpOnly/i);
    expect(session).toMatch(/; SameSite=Lax/i);
    expect(session).toMatch(/; Path=\//i);
    expect(session).not.toMatch(/; Domain/i);
    expect((await client.get('/tasks')).status).toBe(200);
    const token = client.jar.get('__Host-session') ?? '';
    // One without the prefix may have been planted by a neighbour.
    client.jar.delete('__Host-session');
    client.jar.set('session', token);
    expect((await client.get('/tasks')).status).toBe(303);
  });
});

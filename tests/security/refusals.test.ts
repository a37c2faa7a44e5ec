import { pino } from 'pino';
import { beforeEach, describe, expect, test } from 'vitest';
import { goodPassword, makeAccounts } from '../../src/modules/identity/account.fixture.ts';
import { limits } from '../../src/modules/identity/limits.ts';
import { testDatabase } from '../setup/test-database.ts';

const lines: string[] = [];
const { db } = await testDatabase();
const log = pino({ base: undefined }, { write: (line: string) => void lines.push(line) });
const accounts = await makeAccounts(db, { log });
const { account, acts, browser, id } = accounts;
const bad = 'con mèo trên mái';

beforeEach(() => {
  lines.length = 0;
});

const written = (): Record<string, unknown>[] => lines.map((line) => JSON.parse(line));

async function officer(address?: string) {
  const made = await account();
  const client = browser(address);
  await client.signIn(made.email, goodPassword);
  lines.length = 0;
  return { ...made, client };
}

describe('the log', () => {
  test('tells who was refused what they may not do, on which route, when and from where', async () => {
    const { client, personId } = await officer('10.6.0.1');
    expect((await client.get('/audit?q=bi-mat')).status).toBe(403);
    expect(written()).toMatchObject([
      {
        security: 'forbidden',
        person: personId,
        unit: id('Phòng Kinh tế, Xã Mai Lĩnh'),
        role: 'officer',
        method: 'GET',
        route: '/audit',
        address: '10.6.0.1',
        time: expect.any(Number),
      },
    ]);
    expect(lines.join()).not.toContain('bi-mat');
  });

  test('tells who asked for what is nothing or somebody else’s', async () => {
    const { client, personId } = await officer();
    const other = await account('officer', 'Văn phòng HĐND và UBND, Xã Phú Khê');
    expect((await client.get(`/people/${other.personId}`)).status).toBe(404);
    expect(written()).toMatchObject([
      { security: 'not-theirs', person: personId, route: '/people/:id', id: other.personId },
    ]);
  });

  test('does not tell of addresses that are none, nor of what people mend in their forms, nor the tokens of links', async () => {
    const { client } = await officer();
    await client.get('/khong-co');
    await client.post('/me', { version: '1', name: '' });
    await browser().get(`/links/${'a'.repeat(43)}`);
    expect(lines).toEqual([]);
  });

  test('tells of forms that another site sent', async () => {
    const { app } = accounts;
    const headers = { origin: 'https://evil.example' };
    const response = await app.request('http://localhost/session/end', { method: 'POST', headers });
    expect(response.status).toBe(403);
    expect(written()).toMatchObject([{ security: 'cross-site', person: null, method: 'POST' }]);
  });

  test('tells of wrong passwords at the door and inside, without them', async () => {
    const { client, email, personId } = await officer();
    await browser().signIn(email, bad);
    await client.post('/me/password', { current: bad, password: 'xe đạp cũ màu xanh lá' });
    expect(written()).toMatchObject([
      { security: 'wrong-password', person: null, route: '/sign-in' },
      { security: 'wrong-password', person: personId, route: '/me/password' },
    ]);
    expect(lines.join()).not.toContain('mèo');
  });
});

describe('a wrong password inside a session', () => {
  const confirm = { name: 'Đinh Văn Kiên', phone: '', version: '1', password: bad };

  test('is in the audit trail, wherever it is asked for, without what was typed', async () => {
    const { client, email, personId } = await officer();
    await client.post('/me/password', { current: bad, password: 'xe đạp cũ màu xanh lá' });
    await client.post('/me', { ...confirm, email: `khac-${email}` });
    await client.post('/me/second-factor');
    await client.post('/me/second-factor/confirmation', { code: '000000', password: bad });
    const trail = (await acts(personId)).filter(({ act }) => act === 'password.refuse');
    expect(trail).toHaveLength(3);
    expect(trail[0]).toMatchObject({ person_id: personId, address: '10.1.1.1' });
    expect(JSON.stringify(trail)).not.toContain('mèo');
  });

  test('counts with those at the door', async () => {
    const { client, email } = await officer('10.6.0.2');
    client.jar.delete('device');
    for (let at = 0; at < limits.tries.of_account_from_address; at++)
      await client.post('/me', { ...confirm, email: `khac-${email}` });
    expect((await browser('10.6.0.2').signIn(email, goodPassword)).status).toBe(429);
    expect(written().at(-1)).toMatchObject({ security: 'too-many-tries', route: '/sign-in' });
  });
});

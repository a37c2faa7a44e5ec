import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { testDatabase } from '../../../../tests/setup/test-database.ts';
import { newId } from '../../../platform/id.ts';
import { networkOf } from '../../../web/network.ts';
import { goodPassword, makeAccounts } from '../account.fixture.ts';
import { limits } from '../limits.ts';
import { accountKey } from './attempts.ts';
import { forgetExpired } from './forget-expired.ts';

const { db } = await testDatabase();
const { account, browser } = await makeAccounts(db);
const { tries } = limits;
const bad = 'con mèo trên mái';

beforeEach(async () => {
  await db.deleteFrom('sign_in_attempt').execute();
});

/** Lets some time go by since the tries so far. */
const later = (seconds: number) =>
  sql`update sign_in_attempt set at = at - ${seconds} * interval '1 second'`.execute(db);

async function guess(email: string, times: number, address: string) {
  for (let at = 0; at < times; at++) await browser(address).signIn(email, bad);
}

/** Wrong tries as they are noted, without the work of a password each. */
async function noted(times: number, of: (at: number) => { email: string; address: string }) {
  const rows = Array.from({ length: times }, (_, at) => {
    const { email, address } = of(at);
    return { id: newId(), account: accountKey('password', email), address };
  });
  await db.insertInto('sign_in_attempt').values(rows).execute();
}

describe('wrong passwords for one account from one address', () => {
  test('are taken so many times, then even the right one has to wait, and is told until when', async () => {
    const { email } = await account();
    await guess(email, tries.of_account_from_address, '10.2.0.1');
    const refused = await browser('10.2.0.1').signIn(email, goodPassword);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(60 * (tries.minutes - 1));
    expect(refused.text).toMatch(/Hãy thử lại từ \d\d:\d\d/);
    await later(tries.minutes * 60);
    expect((await browser('10.2.0.1').signIn(email, goodPassword)).status).toBe(303);
  });

  test('do not keep others out, nor the owner at another address', async () => {
    const [one, other] = [await account(), await account()];
    await guess(one.email, tries.of_account_from_address, '10.2.0.2');
    expect((await browser('10.2.0.2').signIn(other.email, goodPassword)).status).toBe(303);
    expect((await browser('10.2.0.3').signIn(one.email, goodPassword)).status).toBe(303);
  });

  test('sent all at once are counted one by one', async () => {
    const { email } = await account();
    const all = Array.from({ length: 3 * tries.of_account_from_address }, () => browser('10.2.0.4').signIn(email, bad));
    const statuses = (await Promise.all(all)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 422)).toHaveLength(tries.of_account_from_address);
    expect(statuses.filter((status) => status === 429)).toHaveLength(2 * tries.of_account_from_address);
  });

  test('are forgotten after the right one', async () => {
    const { email } = await account();
    for (let round = 0; round < 3; round++) {
      await guess(email, tries.of_account_from_address - 1, '10.2.0.5');
      expect((await browser('10.2.0.5').signIn(email, goodPassword)).status).toBe(303);
    }
  });

  test('are limited in the same way where there is no such account', async () => {
    const email = 'khong-co@mailinh.example';
    await guess(email, tries.of_account_from_address, '10.2.0.6');
    const refused = await browser('10.2.0.6').signIn(email, bad);
    expect(refused.status).toBe(429);
  });
});

test('wrong passwords for many accounts from one address are limited together, but not on devices that are known', async () => {
  const { email } = await account();
  const known = browser('10.3.0.1');
  await known.signIn(email, goodPassword);
  await noted(tries.from_address, (at) => ({ email: `nguoi-${at}@khac.example`, address: '10.3.0.1' }));
  const refused = await browser('10.3.0.1').signIn(email, goodPassword);
  expect(refused.status).toBe(429);
  expect(refused.text).toContain('Mạng này vừa nhập sai quá nhiều lần');
  expect((await known.signIn(email, goodPassword)).status).toBe(303);
  expect((await browser('10.3.0.2').signIn(email, goodPassword)).status).toBe(303);
});

describe('an account that many addresses guess at', () => {
  const attack = (email: string) => noted(limits.attack.wrong_tries, (at) => ({ email, address: `10.4.0.${at}` }));

  test('is slowed down for new devices, and stays open for one that has signed in to it before', async () => {
    const { email } = await account();
    const owner = browser('10.5.0.1');
    await owner.signIn(email, goodPassword);
    await attack(email);
    const refused = await browser('10.5.0.2').signIn(email, goodPassword);
    expect(refused.status).toBe(429);
    expect(refused.text).toContain('đang bị thử mật khẩu từ nhiều nơi');
    await owner.post('/session/end');
    expect((await owner.signIn(email, goodPassword)).status).toBe(303);
    await later(limits.attack.pause_seconds);
    expect((await browser('10.5.0.2').signIn(email, goodPassword)).status).toBe(303);
  });

  test('lets one new device try at a time, also when many come at once from different addresses', async () => {
    const { email } = await account();
    await attack(email);
    await later(limits.attack.pause_seconds);
    const all = Array.from({ length: 6 }, (_, at) => browser(`10.5.1.${at}`).signIn(email, bad));
    const statuses = (await Promise.all(all)).map(({ status }) => status).sort();
    expect(statuses).toEqual([422, 429, 429, 429, 429, 429]);
  });

  test('does not take a device for known that signed in to another account, or that made its cookie itself', async () => {
    const [attacked, own] = [await account(), await account()];
    const attacker = browser('10.5.0.3');
    await attacker.signIn(own.email, goodPassword);
    await attack(attacked.email);
    expect((await attacker.signIn(attacked.email, goodPassword)).status).toBe(429);
    attacker.jar.set('device', 'x'.repeat(43));
    expect((await attacker.signIn(attacked.email, goodPassword)).status).toBe(429);
  });

  test('has a limit for a known device too, of its own', async () => {
    const { email } = await account();
    const owner = browser('10.5.0.4');
    await owner.signIn(email, goodPassword);
    for (let at = 0; at < tries.of_account_on_known_device; at++) await owner.signIn(email, bad);
    expect((await owner.signIn(email, goodPassword)).status).toBe(429);
    expect((await browser('10.5.0.5').signIn(email, goodPassword)).status).toBe(303);
  });
});

test('tries are forgotten when they count no more', async () => {
  const { email } = await account();
  await browser().signIn(email, bad);
  await later(60 * Math.max(tries.minutes, limits.attack.minutes) + 1);
  await browser().signIn(email, bad);
  await db.transaction().execute((tx) => forgetExpired(tx));
  expect(await db.selectFrom('sign_in_attempt').select('id').execute()).toHaveLength(1);
});

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:0DB8:0001:0002::9', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
  ['::1', '0:0:0:0'],
  [null, ''],
])('the address %s counts for the network %s', (address, network) => expect(networkOf(address)).toBe(network));

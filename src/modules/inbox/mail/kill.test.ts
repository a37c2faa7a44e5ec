import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { testDatabase } from '../../../../tests/setup/test-database.ts';
import { claimMail } from './claim.ts';
import { type Moment, startMailServer } from './fixtures/mail-server.ts';
import { reader, tell } from './fixtures/people.ts';
import { beginDay } from './morning.ts';
import { sendWaitingMails } from './send.ts';

const { db, url } = await testDatabase();
const server = await startMailServer();
const program = fileURLToPath(new URL('fixtures/worker.ts', import.meta.url));
const now = '2026-11-20T07:30:00+07:00';
const addresses = ['an', 'binh', 'chi', 'dung', 'em'].map((name) => `${name}@example.vn`);
for (const email of addresses) await reader(db, { email });

function start(...args: string[]) {
  return spawn(process.execPath, ['--import', 'tsx', program, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
}

const mail = { smtpUrl: server.url, from: 'Cải Cách <cchc@example.vn>' };
const sendAll = () => sendWaitingMails(db, { mail, url: 'https://cchc.example.vn' }, () => new Date(now));

/** The addresses by how their mail stands. */
async function standing(): Promise<Record<string, string[]>> {
  const found = await sql<{ state: string; emails: string[] }>`
    select m.state, array_agg(p.email order by p.email) as emails
    from outgoing_mail m join person p on p.id = m.person_id group by m.state`.execute(db);
  return Object.fromEntries(found.rows.map(({ state, emails }) => [state, emails]));
}

beforeEach(async () => {
  server.taken.length = 0;
  server.at = {};
  for (const table of ['outgoing_mail', 'notice', 'morning'] as const) await db.deleteFrom(table).execute();
  const people = await db.selectFrom('person').select('id').execute();
  for (const { id } of people) await tell(db, id, 'assigned', '2026-11-19T09:00:00+07:00');
});

describe('a sender killed in the middle and run again sends nobody two mails', () => {
  /** At each moment: whether the server had taken the mail that was under way. */
  test.each<[string, Moment, boolean]>([
    ['before the dialogue', 'connected', false],
    ['before the words of the mail', 'addressed', false],
    ['in the middle of the mail', 'halfway', false],
    ['after the server took it, before that is written down', 'taken', true],
  ])('%s', async (_, moment, taken) => {
    await beginDay(db, new Date(now), { tellers: [], hasMail: true });
    const worker = start('send', url, server.url, now);
    let passed = 0;
    server.at[moment] = () => {
      // The third mail is cut; the answer to it never comes.
      if (++passed !== 3) return;
      worker.kill('SIGKILL');
      return new Promise<void>(() => {});
    };
    await once(worker, 'exit');
    server.at = {};
    expect((await standing()).sending).toHaveLength(1);
    await sendAll();
    await sendAll();
    const receivers = server.taken.map(({ to }) => to).sort();
    expect(receivers).toEqual([...new Set(receivers)]);
    const { sent = [], sending = [] } = await standing();
    expect(sent).toHaveLength(addresses.length - 1);
    expect(sending).toHaveLength(1);
    expect(receivers.includes(sending[0] ?? '')).toBe(taken);
  });

  test('between two mails, anywhere', async () => {
    await beginDay(db, new Date(now), { tellers: [], hasMail: true });
    for (let kills = 0; kills < 2; kills++) {
      const worker = start('send', url, server.url, now);
      server.at.taken = () => void worker.kill('SIGKILL');
      await once(worker, 'exit');
    }
    server.at = {};
    await sendAll();
    const receivers = server.taken.map(({ to }) => to).sort();
    expect(receivers).toEqual(addresses);
  });

  test('by three at once', async () => {
    await beginDay(db, new Date(now), { tellers: [], hasMail: true });
    await Promise.all([sendAll(), sendAll(), sendAll()]);
    expect(server.taken.map(({ to }) => to).sort()).toEqual(addresses);
  });
});

test('a mail that is being claimed is not claimed by another at the same moment', async () => {
  await beginDay(db, new Date(now), { tellers: [], hasMail: true });
  const [first, second] = await db.transaction().execute(async (tx) => {
    const mine = await claimMail(tx, new Date(now));
    const theirs = claimMail(db, new Date(now));
    // Until this transaction commits the other has taken another mail, or waits for this one.
    await Promise.race([theirs, delay(300)]);
    return [mine, { theirs }] as const;
  });
  expect(first).toBeDefined();
  expect((await second.theirs)?.id).not.toBe(first?.id);
});

test('a first round killed in the middle leaves nothing behind, and is made again whole', async () => {
  const worker = start('morning', url, now);
  await once(worker.stdout, 'data');
  worker.kill('SIGKILL');
  await once(worker, 'exit');
  expect(await standing()).toEqual({});
  await beginDay(db, new Date(now), { tellers: [], hasMail: true });
  expect(await standing()).toEqual({ waiting: addresses });
  const changed = await sql`select from notice where title like '%!'`.execute(db);
  expect(changed.rows).toEqual([]);
});

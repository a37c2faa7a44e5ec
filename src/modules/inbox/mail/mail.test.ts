import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { testDatabase } from '../../../../tests/setup/test-database.ts';
import { claimMail } from './claim.ts';
import { composeMail } from './compose.tsx';
import { startMailServer } from './fixtures/mail-server.ts';
import { mailsOf, reader, tell } from './fixtures/people.ts';
import { beginDay } from './morning.ts';
import { sendWaitingMails } from './send.ts';

const { db } = await testDatabase();
const server = await startMailServer();
const office = { mail: { smtpUrl: server.url, from: 'Cải Cách <cchc@example.vn>' }, url: 'https://cchc.example.vn' };

/** A moment of Friday 20/11/2026 in Việt Nam, or of another day. */
const at = (time: string, day = '2026-11-20') => new Date(`${day}T${time}:00+07:00`);
const before = '2026-11-19T09:00:00+07:00';
const begin = (now: Date, tellers: Parameters<typeof beginDay>[2]['tellers'] = []) =>
  beginDay(db, now, { tellers, hasMail: true });
const send = (now: Date, to = office) => sendWaitingMails(db, to, () => now);
const receivers = () => server.taken.map(({ to }) => to).sort();

beforeEach(async () => {
  server.taken.length = 0;
  server.refuse.clear();
  server.at = {};
  for (const table of ['outgoing_mail', 'notice', 'morning'] as const) await db.deleteFrom(table).execute();
});

describe('the digest', () => {
  test('goes out from half past seven on, once, to those who have something new and want it', async () => {
    const wants = await reader(db, { email: 'tuan@example.vn' });
    const others = [
      await reader(db, { email: 'khong-can@example.vn', daily_digest: false }),
      await reader(db, { email: null }),
      await reader(db, { email: 'trinh-dien@example.vn', is_demo: true }),
      await reader(db, { email: 'da-nghi@example.vn', hasLeft: true }),
    ];
    await reader(db, { email: 'khong-co-gi@example.vn' });
    for (const person of [wants, ...others]) await tell(db, person, 'assigned', before);
    expect(await begin(at('07:29'))).toBe(false);
    expect(await begin(at('07:30'))).toBe(true);
    expect(await begin(at('07:31'))).toBe(false);
    expect(await send(at('07:31'))).toBe(1);
    expect(await send(at('07:32'))).toBe(0);
    expect(receivers()).toEqual(['tuan@example.vn']);
    expect(await mailsOf(db, wants)).toEqual(['digest sent']);
    const id = (await db.selectFrom('outgoing_mail').select('id').executeTakeFirstOrThrow()).id;
    expect(server.taken[0]?.messageId).toBe(`<${id}@cchc.example.vn>`);
  });

  test.each([
    ['a Saturday', '2026-11-21'],
    ['a holiday', '2026-11-24'],
  ])('does not go out on %s, on which things are told all the same', async (_, day) => {
    await tell(db, await reader(db, { email: `${day}@example.vn` }), 'overdue', before);
    const told: string[] = [];
    expect(await begin(at('07:30', day), [async (__, on) => void told.push(on)])).toBe(true);
    expect(await send(at('08:00', day))).toBe(0);
    expect(told).toEqual([day]);
    expect(server.taken).toEqual([]);
  });

  test('goes out late when the program was away in the morning, but not after the office has closed', async () => {
    await tell(db, await reader(db, { email: 'muon@example.vn' }), 'assigned', before);
    await begin(at('16:59'));
    expect(await send(at('17:00'))).toBe(0);
    expect(await send(at('07:35', '2026-11-23'))).toBe(0);
    expect(await sql`select state from outgoing_mail`.execute(db)).toMatchObject({ rows: [{ state: 'given-up' }] });
    await begin(at('07:35', '2026-11-23'));
    expect(await send(at('07:35', '2026-11-23'))).toBe(1);
  });

  test('tells in the language of its reader what is new, urgent things first, each with the way to it', async () => {
    const en = await reader(db, { email: 'english@example.vn', language: 'en', name: 'Ngô Đức Anh' });
    const vi = await reader(db, { email: 'viet@example.vn', name: 'Ngô Đức Anh' });
    for (const person of [en, vi]) {
      await tell(db, person, 'due-soon', before, 'Báo cáo <quý>');
      await tell(db, person, 'returned', '2026-11-18T09:00:00+07:00', 'Rà soát thủ tục');
    }
    await begin(at('07:30'));
    const mails = [await claimMail(db, at('07:30')), await claimMail(db, at('07:30'))];
    const texts = [];
    for (const mail of mails) if (mail) texts.push(await composeMail(db, mail, office.url));
    const subjects = texts.map((text) => text?.subject).sort();
    expect(subjects).toEqual([
      'Cải Cách: 2 things to look at, 20/11/2026',
      'Cải Cách: 2 việc cần xem, ngày 20/11/2026',
    ]);
    const words = texts.find((text) => text?.subject.includes('việc'));
    expect(words?.text).toMatch(
      /Trả lại: Rà soát thủ tục[\s\S]*Sắp đến hạn: Báo cáo <quý>\n {2}Hạn 30\/06\/2026\n {2}https:\/\/cchc\.example\.vn\/inbox\//,
    );
    expect(words?.html).toContain('Báo cáo &lt;quý&gt;</a>');
  });

  test('is not sent when everything was seen before it could go', async () => {
    const person = await reader(db, { email: 'da-xem@example.vn' });
    await tell(db, person, 'assigned', before);
    await begin(at('07:30'));
    await sql`update notice set read_at = now()`.execute(db);
    expect(await send(at('07:31'))).toBe(0);
    expect(await mailsOf(db, person)).toEqual(['digest needless']);
  });
});

describe('an urgent mail', () => {
  test('tells of a return or of what is overdue, once, during office hours', async () => {
    const person = await reader(db, { email: 'gap@example.vn' });
    await begin(at('07:30'));
    for (const kind of ['returned', 'overdue', 'assigned', 'reminded'] as const)
      await tell(db, person, kind, '2026-11-20T09:00:00+07:00');
    expect(await send(at('09:01'))).toBe(2);
    expect(await send(at('09:02'))).toBe(0);
    expect(await mailsOf(db, person)).toEqual(['immediate sent', 'immediate sent']);
  });

  test('does not tell what came outside of office hours, which waits for the next digest', async () => {
    const person = await reader(db, { email: 'cho@example.vn' });
    await begin(at('07:30'));
    await tell(db, person, 'returned', '2026-11-20T18:00:00+07:00');
    expect(await send(at('18:01'))).toBe(0);
    expect(await send(at('07:30', '2026-11-23'))).toBe(0);
    await begin(at('07:30', '2026-11-23'));
    expect(await send(at('07:31', '2026-11-23'))).toBe(1);
    expect(await mailsOf(db, person)).toEqual(['digest sent']);
  });

  test('does not tell again what the digest of the day has told', async () => {
    const person = await reader(db, { email: 'mot-lan@example.vn' });
    await begin(at('09:00'), [async () => void (await tell(db, person, 'overdue', '2026-11-20T09:00:00+07:00'))]);
    expect(await send(at('09:01'))).toBe(1);
    expect(await mailsOf(db, person)).toEqual(['digest sent']);
  });

  test('is not sent to whoever does not want it', async () => {
    const person = await reader(db, { email: 'thoi@example.vn', immediate_mail: false });
    await tell(db, person, 'returned', '2026-11-20T09:00:00+07:00');
    expect(await send(at('09:01'))).toBe(0);
  });
});

describe('a server that does not take a mail', () => {
  test('is asked again after growing pauses while it certainly did not', async () => {
    const person = await reader(db, { email: 'tam-khoa@example.vn' });
    await tell(db, person, 'assigned', before);
    await begin(at('07:30'));
    server.refuse.add('tam-khoa@example.vn');
    expect(await send(at('07:30'))).toBe(0);
    expect(await mailsOf(db, person)).toEqual(['digest waiting']);
    const tries: string[] = [];
    for (const minute of [31, 32, 36, 37, 50, 51, 52]) {
      await send(at(`07:${minute}`));
      const { attempts } = await db.selectFrom('outgoing_mail').select('attempts').executeTakeFirstOrThrow();
      tries.push(`${minute}: ${attempts}`);
    }
    expect(tries).toEqual(['31: 2', '32: 2', '36: 3', '37: 3', '50: 3', '51: 4', '52: 4']);
    server.refuse.clear();
    expect(await send(at('08:50'))).toBe(0);
    expect(await send(at('08:51'))).toBe(1);
    expect(receivers()).toEqual(['tam-khoa@example.vn']);
    const { answer } = await db.selectFrom('outgoing_mail').select('answer').executeTakeFirstOrThrow();
    expect(answer).toBe('');
  });

  test('or is away', async () => {
    const person = await reader(db, { email: 'vang@example.vn' });
    await tell(db, person, 'assigned', before);
    await begin(at('07:30'));
    const away = { ...office, mail: { ...office.mail, smtpUrl: 'smtp://127.0.0.1:1' } };
    expect(await send(at('07:30'), away)).toBe(0);
    expect(await mailsOf(db, person)).toEqual(['digest waiting']);
    expect(await send(at('07:31'))).toBe(1);
  });

  test('is not asked again once a connection broke without an answer', async () => {
    const person = await reader(db, { email: 'dut@example.vn' });
    await tell(db, person, 'assigned', before);
    await begin(at('07:30'));
    const cut = await startMailServer();
    cut.at.taken = () => new Promise(() => void cut.stop());
    await send(at('07:30'), { ...office, mail: { ...office.mail, smtpUrl: cut.url } });
    expect(await mailsOf(db, person)).toEqual(['digest uncertain']);
    expect(await send(at('09:00'))).toBe(0);
  });
});

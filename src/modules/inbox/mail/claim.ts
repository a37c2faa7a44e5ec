import { sql } from 'kysely';
import { today } from '../../../platform/clock.ts';
import type { Db } from '../../../platform/db/db.ts';
import type { Language } from '../../../platform/i18n.ts';

export const mailKinds = ['digest', 'immediate', 'security'] as const;
export type MailKind = (typeof mailKinds)[number];

/** A mail that this process, and no other, may send. */
export interface ClaimedMail {
  id: string;
  personId: string;
  kind: MailKind;
  day: string;
  noticeId: string | null;
  /** Of what change its person is told. */
  eventId: string | null;
  attempts: number;
  /** Null when the person can no longer be reached, or wants no such mail any more. */
  address: string | null;
  name: string;
  language: Language;
}

export type Settled = 'sent' | 'uncertain' | 'needless';

/**
 * Takes the next mail that waits, for good: from here on nobody sends it again, whatever becomes of this process, until it is
 * put back. Undefined when none of these kinds waits.
 */
export async function claimMail(
  db: Db,
  now: Date,
  kinds: readonly MailKind[] = mailKinds,
): Promise<ClaimedMail | undefined> {
  const found = await sql<ClaimedMail>`
    update outgoing_mail m set state = 'sending', attempts = m.attempts + 1, claimed_at = ${now},
      address = coalesce((select e.email from security_event e where e.id = m.security_event_id), p.email)
    from person p
    where p.id = m.person_id and m.state = 'waiting' and m.id = (
      select id from outgoing_mail where state = 'waiting' and try_at <= ${now} and kind = any (${kinds}::text[])
      order by try_at, id limit 1 for update skip locked)
    returning m.id, m.person_id as "personId", m.kind, m.day, m.notice_id as "noticeId", m.security_event_id as "eventId", m.attempts, p.name, p.language,
      case when m.kind = 'security' then m.address when p.disabled_at is null and not p.is_demo
        and exists (select from position o where o.person_id = p.id and o.valid @> ${today(now)}::date)
        and case m.kind when 'digest' then p.daily_digest else p.immediate_mail end then p.email end as address`.execute(
    db,
  );
  return found.rows[0];
}

/** Writes down how a claimed mail ended. */
export async function settleMail(db: Db, id: string, state: Settled, now: Date, answer = ''): Promise<void> {
  await sql`
    update outgoing_mail set state = ${state}, settled_at = ${now}, answer = ${answer}
    where id = ${id} and state = 'sending'`.execute(db);
}

/** Puts a claimed mail back, as the server certainly did not take it. */
export async function putBack(db: Db, id: string, tryAt: Date, answer: string): Promise<void> {
  await sql`
    update outgoing_mail set state = 'waiting', try_at = ${tryAt}, answer = ${answer}
    where id = ${id} and state = 'sending'`.execute(db);
}

/** Lets go of mails of days that have passed: the next digest tells what still waits. Nothing else tells what a security mail does. */
export async function dropStale(db: Db, now: Date): Promise<void> {
  await sql`
    update outgoing_mail set state = 'given-up', settled_at = ${now}
    where state = 'waiting' and day < ${today(now)}::date - case kind when 'security' then 3 else 0 end`.execute(db);
}

import { sql } from 'kysely';
import { today } from '../../../platform/clock.ts';
import type { Db } from '../../../platform/db/db.ts';
import type { Language } from '../../../platform/i18n.ts';

/** A mail that this process, and no other, may send. */
export interface ClaimedMail {
  id: string;
  personId: string;
  kind: 'digest' | 'immediate';
  day: string;
  noticeId: string | null;
  attempts: number;
  /** Null when the person can no longer be reached, or wants no such mail any more. */
  address: string | null;
  name: string;
  language: Language;
}

export type Settled = 'sent' | 'uncertain' | 'needless';

/**
 * Takes the next mail that waits, for good: from here on nobody sends it again, whatever becomes of this process, until it is
 * put back. Undefined when none waits.
 */
export async function claimMail(db: Db, now: Date): Promise<ClaimedMail | undefined> {
  const found = await sql<ClaimedMail>`
    update outgoing_mail m set state = 'sending', attempts = m.attempts + 1, claimed_at = ${now}, address = p.email
    from person p
    where p.id = m.person_id and m.state = 'waiting' and m.id = (
      select id from outgoing_mail where state = 'waiting' and try_at <= ${now}
      order by try_at, id limit 1 for update skip locked)
    returning m.id, m.person_id as "personId", m.kind, m.day, m.notice_id as "noticeId", m.attempts, p.name, p.language,
      case when p.disabled_at is null and not p.is_demo
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

/** Lets go of mails of days that have passed: the next digest tells what still waits. */
export async function dropStale(db: Db, now: Date): Promise<void> {
  await sql`
    update outgoing_mail set state = 'given-up', settled_at = ${now}
    where state = 'waiting' and day < ${today(now)}`.execute(db);
}

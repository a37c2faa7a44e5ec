import { sql } from 'kysely';
import { timeOfDay, today } from '../../../platform/clock.ts';
import type { Db, Tx } from '../../../platform/db/db.ts';
import { newId } from '../../../platform/id.ts';
import { isOfficeTime, officeHours, workingCalendar } from '../../calendar/index.ts';

/** Tells people what a day brings, e.g. that something is overdue; other modules offer theirs. */
export type TellDay = (tx: Tx, day: string) => Promise<void>;

interface FirstRound {
  tellers: TellDay[];
  /** Without a mail server no digest is written. */
  hasMail: boolean;
}

/**
 * Makes the day's first round once, from the minute on at which digests go out: what the day brings is told, and while the
 * office is open everybody who has something new gets a digest written. All in one transaction: killed in the middle and
 * run again, nothing is told twice. Gives whether this call made the round.
 */
export async function beginDay(db: Db, now: Date, { tellers, hasMail }: FirstRound): Promise<boolean> {
  const day = today(now);
  if (timeOfDay(now) < officeHours(day).digestAt) return false;
  return db.transaction().execute(async (tx) => {
    // Another process that makes the round right now is waited for here; then there is nothing left to do.
    const begun = await sql`insert into morning (day) values (${day}) on conflict do nothing`.execute(tx);
    if (!begun.numAffectedRows) return false;
    for (const tell of tellers) await tell(tx, day);
    if (hasMail && isOfficeTime(await workingCalendar(tx), now)) await writeDigests(tx, now);
    return true;
  });
}

/** One digest for everybody who still holds a position, wants it, can be reached, and has something to look at. */
async function writeDigests(tx: Tx, now: Date): Promise<void> {
  const found = await sql<{ id: string }>`
    select p.id from person p
    where p.email is not null and p.daily_digest and p.disabled_at is null and not p.is_demo
      and exists (select from position o where o.person_id = p.id and o.valid @> ${today(now)}::date)
      and notices_waiting(p.id) > 0`.execute(tx);
  const people = found.rows.map(({ id }) => id);
  await sql`
    insert into outgoing_mail (id, person_id, kind, day, try_at)
    select id, person_id, 'digest', ${today(now)}, ${now}
    from unnest(${people.map(() => newId())}::uuid[], ${people}::uuid[]) as m(id, person_id)
    on conflict do nothing`.execute(tx);
}

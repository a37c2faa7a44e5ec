import { sql } from 'kysely';
import type { Actor } from '../../../platform/actor.ts';
import { audit } from '../../../platform/audit.ts';
import { today } from '../../../platform/clock.ts';
import type { Db, Tx } from '../../../platform/db/db.ts';
import { Conflict, Forbidden, NotFound, Refused } from '../../../platform/errors.ts';
import { nextOfficeDay, workingCalendar } from '../../calendar/index.ts';
import { mayOverseeMails } from '../inbox.access.ts';
import type { MailKind } from './claim.ts';
import { mailState, toPeopleKept } from './mails.queries.ts';

/** Sends a mail again of which nobody knows whether it went out: its person may get two. */
export async function sendAgain(db: Db, actor: Actor, id: string, now = new Date()): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const { kind, day, personId, address } = await uncertainMail(tx, actor, id);
    // A digest tells what waits now; that of another day is in the next one, and there is one a day.
    if (kind === 'digest' && day !== today(now)) throw new Refused({ key: 'mails.error.stale' });
    // After hours it is the mail of the next day that the office works: one of a day that has passed is let go of.
    const sendOn = nextOfficeDay(await workingCalendar(tx), now);
    await sql`
      update outgoing_mail set state = 'waiting', try_at = ${now}, day = ${sendOn}, answer = '' where id = ${id}`.execute(
      tx,
    );
    const subject = { kind: 'person', id: personId };
    await audit(tx, actor, { act: 'mail.send-again', subject, after: { day, email: address } });
  });
}

/** Leaves a mail as it is, sent or not: it is uncertain no longer. */
export async function setAside(db: Db, actor: Actor, id: string): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const { day, personId, address } = await uncertainMail(tx, actor, id);
    await sql`update outgoing_mail set state = 'set-aside', settled_at = now() where id = ${id}`.execute(tx);
    const subject = { kind: 'person', id: personId };
    await audit(tx, actor, { act: 'mail.set-aside', subject, after: { day, email: address } });
  });
}

interface UncertainMail {
  kind: MailKind;
  day: string;
  personId: string;
  address: string | null;
}

/** A mail that ended uncertain, locked, to somebody whom the administrator keeps. */
async function uncertainMail(tx: Tx, actor: Actor, id: string): Promise<UncertainMail> {
  if (!mayOverseeMails(actor)) throw new Forbidden();
  const found = await sql<UncertainMail & { uncertain: boolean }>`
    select m.kind, m.day, m.person_id as "personId", m.address, ${mailState} = 'uncertain' as uncertain
    from outgoing_mail m join person p on p.id = m.person_id
    where m.id = ${id} and ${toPeopleKept(actor)} for update of m`.execute(tx);
  const [mail] = found.rows;
  if (!mail) throw new NotFound();
  // Somebody else settled it first, or it is on its way.
  if (!mail.uncertain) throw new Conflict();
  return mail;
}

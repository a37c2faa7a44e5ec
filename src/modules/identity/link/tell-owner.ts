import { sql } from 'kysely';
import type { Actor } from '../../../platform/actor.ts';
import type { Tx } from '../../../platform/db/db.ts';
import { newId } from '../../../platform/id.ts';
import { enqueue } from '../../../platform/jobs.ts';

/** What can change in a person's ways in. */
export const securityEvents = [
  'password-set',
  'password-changed',
  'password-reset',
  'email-changed',
  'second-factor-on',
  'second-factor-off',
  'second-factor-removed',
  'recovery-codes',
  'sso-linked',
  'sso-unlinked',
] as const;
export type SecurityEvent = (typeof securityEvents)[number];

/** The job that sends what owners are to be told; the inbox, which keeps all mails, does it. */
export const tellOwnerJob = 'inbox.security';

/**
 * Notes in the act's transaction that a person's ways in were changed, and has them told at once, at the address that they have
 * at this moment: before it is changed, that is the old one. Without an address there is nobody to tell.
 */
export async function tellOwner(tx: Tx, actor: Actor, personId: string, kind: SecurityEvent): Promise<void> {
  const id = newId();
  const by = actor.personId === personId ? null : actor.personId;
  const noted = await sql`
    insert into security_event (id, person_id, kind, address, by_id, email)
    select ${id}, id, ${kind}, ${actor.address}, ${by}, email from person
    where id = ${personId} and email is not null and not is_demo`.execute(tx);
  if (noted.numAffectedRows) await enqueue(tx, tellOwnerJob, { id });
}

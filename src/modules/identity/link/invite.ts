import { sql } from 'kysely';
import type { Actor } from '../../../platform/actor.ts';
import { audit } from '../../../platform/audit.ts';
import { today } from '../../../platform/clock.ts';
import type { Db, Tx } from '../../../platform/db/db.ts';
import { Refused } from '../../../platform/errors.ts';
import { newId } from '../../../platform/id.ts';
import { enqueue } from '../../../platform/jobs.ts';
import { hashToken, newToken } from '../../../platform/token.ts';
import type { IdentityDeps } from '../deps.ts';
import { limits } from '../limits.ts';
import { ownerOf } from '../password/password.ts';
import { personToKeep } from '../people/person-to-keep.ts';

export type LinkKind = 'invitation' | 'reset';

/** The job that sends a link. */
export const sendLinkJob = 'identity.send-link';

/**
 * Gives a person a way in without a password, once, and takes back those they had: an invitation, or a new password for
 * whoever has one. It goes by mail; where that is not possible, the link is given back to be passed on, and is shown this
 * once.
 */
export async function invite(
  tx: Tx,
  actor: Actor,
  personId: string,
  { mail, url }: Pick<IdentityDeps, 'mail' | 'url'>,
): Promise<string | null> {
  const { person } = await personToKeep(tx, actor, personId, today());
  if (person.disabled_at) throw new Refused({ key: 'link.error.disabled' });
  const { hash, email } = await ownerOf(tx, personId);
  const kind = hash === null ? 'invitation' : 'reset';
  const byMail = mail !== null && email !== null;
  // Shown to oneself, the link would stand in for the password that a change of one's own asks for.
  if (!byMail && personId === actor.personId) throw new Refused({ key: 'link.error.own' });
  await tx.deleteFrom('access_link').where('person_id', '=', personId).where('used_at', 'is', null).execute();
  const token = byMail ? null : newToken();
  // By hand it may take as long to arrive as an invitation does.
  const id = await makeLink(tx, personId, kind, limits.links.invitation_hours, token);
  if (byMail) await enqueue(tx, sendLinkJob, { id });
  await audit(tx, actor, {
    act: kind === 'invitation' ? 'person.invite' : 'person.reset-password',
    subject: { kind: 'person', id: personId },
    after: { byMail },
  });
  return token && linkOf(url, token);
}

/** Sends whoever has this address a link to set a password; nobody is told whether there is such a person. */
export async function askForReset(db: Db, email: string): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const person = await tx
      .selectFrom('person')
      .where('email', '=', email)
      .where('disabled_at', 'is', null)
      .where((eb) =>
        eb(
          eb
            .selectFrom('access_link')
            .whereRef('access_link.person_id', '=', 'person.id')
            .where('made_at', '>', sql<Date>`now() - interval '1 hour'`)
            .select((count) => count.fn.countAll<number>().as('made')),
          '<',
          limits.links.resets_per_hour,
        ),
      )
      .select('id')
      .executeTakeFirst();
    // For an unknown address a job is queued as well, which finds nothing to do: the answer takes the same time.
    const id = person ? await makeLink(tx, person.id, 'reset', limits.links.reset_hours, null) : newId();
    await enqueue(tx, sendLinkJob, { id });
  });
}

/** Voids the links that went to an address which is no longer the person's; one that is still to be sent goes to the new address. */
export async function voidSentLinks(tx: Tx, personId: string): Promise<void> {
  await tx
    .deleteFrom('access_link')
    .where('person_id', '=', personId)
    .where('used_at', 'is', null)
    .where('token_hash', 'is not', null)
    .execute();
}

async function makeLink(
  tx: Tx,
  personId: string,
  kind: LinkKind,
  hours: number,
  token: string | null,
): Promise<string> {
  const id = newId();
  await tx
    .insertInto('access_link')
    .values({
      ...{ id, person_id: personId, kind },
      token_hash: token === null ? null : hashToken(token),
      expires_at: sql`now() + ${hours} * interval '1 hour'`,
    })
    .execute();
  return id;
}

/** The address that a token is reached by. */
export const linkOf = (url: string, token: string): string => `${url}/links/${token}`;

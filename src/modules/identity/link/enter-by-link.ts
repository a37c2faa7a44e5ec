import { sql } from 'kysely';
import { audit } from '../../../platform/audit.ts';
import type { Db, Tx } from '../../../platform/db/db.ts';
import { NotFound, Refused } from '../../../platform/errors.ts';
import { hashToken } from '../../../platform/token.ts';
import type { Owner } from '../password/guessable.ts';
import { hashPassword } from '../password/hash.ts';
import { problemOf, storePassword } from '../password/password.ts';
import { endAllBut } from '../session/end-sessions.ts';
import { actorAtDoor, type Entered, type Entrance, enter } from '../sign-in/enter.ts';
import type { LinkKind } from './invite.ts';
import { tellOwner } from './tell-owner.ts';

export interface OpenLink extends Owner {
  id: string;
  personId: string;
  kind: LinkKind;
}

/** The link of a token while it can be used; undefined when it has been, has run out, or never was. */
export async function findLink(db: Db | Tx, token: string): Promise<OpenLink | undefined> {
  const found = await db
    .selectFrom('access_link')
    .innerJoin('person', 'person.id', 'access_link.person_id')
    .where('token_hash', '=', hashToken(token))
    .where('used_at', 'is', null)
    .where('expires_at', '>', sql<Date>`now()`)
    .where('person.disabled_at', 'is', null)
    .select(['access_link.id', 'person.id as personId', 'person.name', 'person.email', 'kind'])
    .executeTakeFirst();
  // The table's check knows no other kinds.
  return found && { ...found, kind: found.kind as LinkKind };
}

/** Sets a password through a link, which is used up, ends whatever was open, and lets the person in. */
export async function enterByLink(db: Db, token: string, password: string, entrance: Entrance): Promise<Entered> {
  const link = await findLink(db, token);
  if (!link) throw new NotFound();
  const problem = problemOf(password, link);
  if (problem) throw new Refused(problem);
  const hash = await hashPassword(password);
  return db.transaction().execute(async (tx) => {
    const { personId, kind } = link;
    const used = await tx
      .updateTable('access_link')
      .set({ used_at: sql`now()` })
      .where('id', '=', link.id)
      .where('token_hash', '=', hashToken(token))
      .where('used_at', 'is', null)
      .executeTakeFirst();
    if (used.numUpdatedRows !== 1n) throw new NotFound();
    await tx.deleteFrom('access_link').where('person_id', '=', personId).where('used_at', 'is', null).execute();
    await storePassword(tx, personId, hash);
    // Whoever knew the old password may have signed in before.
    await tx.deleteFrom('known_device').where('person_id', '=', personId).execute();
    const actor = await actorAtDoor(tx, personId, personId, entrance.client);
    const act = kind === 'invitation' ? 'person.accept-invitation' : 'password.reset';
    await audit(tx, actor, { act, subject: { kind: 'person', id: personId } });
    await tellOwner(tx, actor, personId, kind === 'invitation' ? 'password-set' : 'password-reset');
    await endAllBut(tx, actor, personId, null);
    return enter(tx, personId, entrance);
  });
}

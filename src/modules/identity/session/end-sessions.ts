import type { Actor } from '../../../platform/actor.ts';
import { audit } from '../../../platform/audit.ts';
import type { Db, Tx } from '../../../platform/db/db.ts';
import { NotFound } from '../../../platform/errors.ts';
import { hashToken } from '../../../platform/token.ts';

/** Signs out: the token is worthless from then on, whoever has kept it. */
export async function signOut(db: Db, actor: Actor, token: string): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const ended = await tx
      .deleteFrom('session')
      .where('token_hash', '=', hashToken(token))
      .returning('person_id')
      .executeTakeFirst();
    if (ended) await audit(tx, actor, { act: 'session.sign-out', subject: { kind: 'person', id: ended.person_id } });
  });
}

/** Ends one of one's own sessions. */
export async function endSession(db: Db, actor: Actor, id: string): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const ended = await tx
      .deleteFrom('session')
      .where('id', '=', id)
      .where('person_id', '=', actor.personId)
      .returning(['person_id', 'address', 'agent'])
      .executeTakeFirst();
    if (!ended) throw new NotFound();
    const { person_id, ...before } = ended;
    await audit(tx, actor, { act: 'session.end', subject: { kind: 'person', id: person_id }, before });
  });
}

/** Ends all sessions of the acting person but this one. Returns how many there were. */
export async function endOtherSessions(db: Db, actor: Actor, sessionId: string): Promise<number> {
  return db.transaction().execute((tx) => endAllBut(tx, actor, actor.personId ?? '', sessionId));
}

/** Ends the sessions of a person, all or all but one. Returns how many there were. */
export async function endAllBut(tx: Tx, actor: Actor, personId: string, sessionId: string | null): Promise<number> {
  const ended = await tx
    .deleteFrom('session')
    .where('person_id', '=', personId)
    .$if(sessionId !== null, (query) => query.where('id', '!=', sessionId))
    .returning('id')
    .execute();
  const count = ended.length;
  if (count > 0)
    await audit(tx, actor, { act: 'session.end-others', subject: { kind: 'person', id: personId }, after: { count } });
  return count;
}

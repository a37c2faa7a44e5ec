import { sql } from 'kysely';
import type { Actor } from '../../../platform/actor.ts';
import { audit } from '../../../platform/audit.ts';
import type { Db, Tx } from '../../../platform/db/db.ts';
import { Forbidden, type Problem, Refused } from '../../../platform/errors.ts';
import type { Client } from '../../../web/client.ts';
import { limits } from '../limits.ts';
import { tellOwner } from '../link/tell-owner.ts';
import { endAllBut } from '../session/end-sessions.ts';
import { accountKey, beginTry, endTries } from '../sign-in/attempts.ts';
import { isKnownDevice } from '../sign-in/known-device.ts';
import { isGuessable, namesOwner, type Owner } from './guessable.ts';
import { hashPassword, passwordFits } from './hash.ts';

/** What is wrong with a new password; null when it may be taken. */
export function problemOf(password: string, owner: Owner): Problem | null {
  const { at_least, at_most } = limits.password;
  const length = [...password.normalize('NFC')].length;
  if (length < at_least) return { field: 'password', key: 'password.error.short', params: { count: at_least } };
  if (length > at_most) return { field: 'password', key: 'password.error.long', params: { count: at_most } };
  if (namesOwner(password, owner)) return { field: 'password', key: 'password.error.name' };
  if (isGuessable(password, owner)) return { field: 'password', key: 'password.error.guessable' };
  return null;
}

/** Keeps a person's password, whose hash was made beforehand. */
export async function storePassword(tx: Tx, personId: string, hash: string): Promise<void> {
  await tx
    .insertInto('password')
    .values({ person_id: personId, hash })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet({ hash, changed_at: sql`now()` }))
    .execute();
}

/** A person with the hash of their password, null where they have none. */
export async function ownerOf(db: Db | Tx, personId: string): Promise<Owner & { hash: string | null }> {
  return db
    .selectFrom('person')
    .leftJoin('password', 'password.person_id', 'person.id')
    .where('person.id', '=', personId)
    .select(['person.name', 'person.email', 'password.hash'])
    .executeTakeFirstOrThrow();
}

export interface PasswordChange {
  current: string;
  password: string;
}

/** Changes one's own password, and ends all sessions but this one. */
export async function changePassword(
  db: Db,
  actor: Actor,
  { sessionId, client }: { sessionId: string; client: Client },
  { current, password }: PasswordChange,
): Promise<void> {
  const { personId } = actor;
  if (!personId) throw new Forbidden();
  await confirmPassword(db, actor, client, current, 'current');
  const problem = problemOf(password, await ownerOf(db, personId));
  if (problem) throw new Refused(problem);
  const hash = await hashPassword(password);
  await db.transaction().execute(async (tx) => {
    await storePassword(tx, personId, hash);
    await audit(tx, actor, { act: 'password.change', subject: { kind: 'person', id: personId } });
    await tellOwner(tx, actor, personId, 'password-changed');
    await endAllBut(tx, actor, personId, sessionId);
  });
}

/**
 * Makes sure that it is the person themselves who sits there; throws `Refused` at `field` when the password is wrong. Wrong ones are
 * in the audit trail and the log, and count with those at the door: whoever has only the session gets no guesses more.
 */
export async function confirmPassword(
  db: Db,
  actor: Actor,
  client: Client,
  typed: string,
  field: string,
): Promise<void> {
  const personId = actor.personId ?? '';
  const { hash, email } = await ownerOf(db, personId);
  if (!hash) throw new Refused({ key: 'password.error.none' });
  // Whoever has only the session could name another device with each guess.
  const known = await isKnownDevice(db, personId, client);
  const attempt = await beginTry(db, accountKey('password', email ?? personId), client, known);
  if (await passwordFits(hash, typed)) return db.transaction().execute((tx) => endTries(tx, attempt));
  await db
    .transaction()
    .execute((tx) => audit(tx, actor, { act: 'password.refuse', subject: { kind: 'person', id: personId } }));
  client.refused('wrong-password');
  throw new Refused({ field, key: 'password.error.wrong' });
}

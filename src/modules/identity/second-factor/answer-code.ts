import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';
import { NotFound } from '../../../platform/errors.ts';
import type { SecretBox } from '../../../platform/secret-box.ts';
import { hashToken } from '../../../platform/token.ts';
import { actorAtDoor, type Entered, type Entrance, letIn, type Way } from '../sign-in/enter.ts';
import { withCode } from './take-code.ts';

/** Whom the browser is on the way in as; undefined when that was too long ago. */
export async function findStep(db: Db, token: string | undefined) {
  if (!token) return undefined;
  return db
    .selectFrom('sign_in_step')
    .where('token_hash', '=', hashToken(token))
    .where('expires_at', '>', sql<Date>`now()`)
    .select(['person_id as personId', 'way', 'next'])
    .executeTakeFirst();
}

/** Lets in whoever types a right code after the right password; throws `NotFound` when that was too long ago. */
export async function answerCode(
  db: Db,
  token: string | undefined,
  code: string,
  entrance: Omit<Entrance, 'way' | 'next'>,
  secrets: SecretBox,
): Promise<Entered> {
  const step = await findStep(db, token);
  if (!token || !step) throw new NotFound();
  const { personId, next } = step;
  // Written by `enter` alone.
  const way = step.way as Way;
  const { client } = entrance;
  return withCode(
    db,
    { personId, client, code, secrets },
    (tx) => actorAtDoor(tx, personId, personId, client),
    async (tx) => {
      await tx.deleteFrom('sign_in_step').where('token_hash', '=', hashToken(token)).execute();
      return letIn(tx, personId, { ...entrance, way, next });
    },
  );
}

import { sql } from 'kysely';
import type { Db, Tx } from '../../../platform/db/db.ts';
import { hashToken, newToken } from '../../../platform/token.ts';
import type { Client } from '../../../web/client.ts';

/** Whether the browser has signed in to the person's account before. */
export async function isKnownDevice(db: Db, personId: string, { device }: Client): Promise<boolean> {
  if (!device) return false;
  const found = await db
    .selectFrom('known_device')
    .where('token_hash', '=', hashToken(device))
    .where('person_id', '=', personId)
    .select('person_id')
    .executeTakeFirst();
  return found !== undefined;
}

/** Remembers the browser of a sign-in; several people may use one. Returns the token that it keeps. */
export async function knowDevice(tx: Tx, personId: string, { device }: Client): Promise<string> {
  // A word that we did not give is not taken over: whoever planted it would know it.
  const ours =
    device &&
    (await tx
      .selectFrom('known_device')
      .where('token_hash', '=', hashToken(device))
      .select('person_id')
      .limit(1)
      .executeTakeFirst());
  const token = ours ? device : newToken();
  await tx
    .insertInto('known_device')
    .values({ token_hash: hashToken(token), person_id: personId })
    .onConflict((conflict) => conflict.constraint('known_device_pkey').doUpdateSet({ last_used_at: sql`now()` }))
    .execute();
  return token;
}

import type { Db } from '../../../platform/db/db.ts';
import type { SecretBox } from '../../../platform/secret-box.ts';

/** What became of the secrets that were not sealed with the key of now. */
export interface Sealed {
  sealed: number;
  /** Of a key that is not here: their owners need a recovery code, or somebody who takes their second factor away. */
  unreadable: number;
}

/** Seals secrets that stand readable, from before there was a key, and those of an older key; again and again without harm. */
export async function sealSecrets(db: Db, secrets: SecretBox): Promise<Sealed> {
  const rows = await db.selectFrom('second_factor').select(['person_id', 'secret']).execute();
  const done = { sealed: 0, unreadable: 0 };
  for (const { person_id, secret } of rows.filter((row) => !secrets.isCurrent(row.secret))) {
    const open = /^[A-Z2-7]+$/.test(secret) ? secret : secrets.open(secret, person_id);
    if (open === null) done.unreadable += 1;
    else {
      await db
        .updateTable('second_factor')
        .set({ secret: secrets.seal(open, person_id) })
        .where('person_id', '=', person_id)
        // Somebody may have begun anew meanwhile.
        .where('secret', '=', secret)
        .execute();
      done.sealed += 1;
    }
  }
  return done;
}

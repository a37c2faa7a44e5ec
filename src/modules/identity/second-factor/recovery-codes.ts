import { randomInt } from 'node:crypto';
import { hashRaw } from '@node-rs/argon2';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/db.ts';
import { passwordCost } from '../password/hash.ts';

const count = 10;
// Without those that are taken for each other: 0 and o, 1, i and l.
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';

/** New codes as they are shown, this once: `k7qp-zm2v-rw4t`. */
export function newCodes(): string[] {
  const word = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('');
  return Array.from({ length: count }, () => [word(), word(), word()].join('-'));
}

/** What is kept of codes: all of one person's with one salt, so that a typed one is hashed but once. */
export async function hashCodes(codes: string[], salt: Buffer): Promise<Buffer[]> {
  return Promise.all(codes.map((code) => hashRaw(bare(code), { ...passwordCost, salt })));
}

const bare = (code: string) => code.toLowerCase().replace(/[^a-z0-9]/g, '');

/** Puts new codes in the place of all there were. */
export async function keepCodes(tx: Tx, personId: string, hashes: Buffer[]): Promise<void> {
  await tx.deleteFrom('recovery_code').where('person_id', '=', personId).execute();
  await tx
    .insertInto('recovery_code')
    .values(hashes.map((hash) => ({ person_id: personId, hash })))
    .execute();
}

/** Uses a code up; false when it is none, or was used before. */
export async function takeRecoveryCode(tx: Tx, personId: string, hash: Buffer): Promise<boolean> {
  const taken = await tx
    .updateTable('recovery_code')
    .set({ used_at: sql`now()` })
    .where('person_id', '=', personId)
    .where('hash', '=', hash)
    .where('used_at', 'is', null)
    .executeTakeFirst();
  return taken.numUpdatedRows === 1n;
}

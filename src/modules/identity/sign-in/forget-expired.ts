import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../../platform/db/db.ts';
import { limits } from '../limits.ts';

/** Deletes what has run out: tries, steps, links, sessions and browsers. Each sign-in does it, so that nothing has to be scheduled. */
export async function forgetExpired(tx: Tx): Promise<void> {
  const minutes = Math.max(limits.tries.minutes, limits.attack.minutes);
  await forget(tx, 'sign_in_attempt', sql`at < now() - ${minutes} * interval '1 minute'`);
  await forget(tx, 'sign_in_step', sql`expires_at < now()`);
  await forget(tx, 'sso_request', sql`expires_at < now()`);
  await forget(tx, 'session', sql`expires_at < now()`);
  await forget(tx, 'access_link', sql`expires_at < now() - interval '30 days'`);
  await forget(tx, 'known_device', sql`last_used_at < now() - ${limits.known_device_days} * interval '1 day'`);
}

/** What another sign-in is deleting at this moment is left to it. */
async function forget(tx: Tx, table: string, expired: RawBuilder<unknown>): Promise<void> {
  const name = sql.table(table);
  await sql`
    delete from ${name} where ctid = any (array(select ctid from ${name} where ${expired} for update skip locked))`.execute(
    tx,
  );
}

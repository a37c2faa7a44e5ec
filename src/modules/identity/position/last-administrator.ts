import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/db.ts';
import { Refused } from '../../../platform/errors.ts';

/** Lets one change at a time touch the administrators of these units. */
export async function lockReaches(tx: Tx, reachIds: string[]): Promise<void> {
  if (reachIds.length === 0) return;
  await tx.selectFrom('unit').where('id', 'in', reachIds).select('id').orderBy('id').forUpdate().execute();
}

/** Refuses a change, made in this transaction, that leaves a government without an administrator on a day. */
export async function keepAnAdministrator(tx: Tx, reachIds: string[], day: string): Promise<void> {
  if (reachIds.length === 0) return;
  const left = await sql<{ name: string }>`
    select u.name from unit_on(${day}::date) u
    where u.id = any (${reachIds}) and u.kind in ('province', 'district', 'commune')
      and not exists (
        select from position p join person on person.id = p.person_id and person.disabled_at is null
        where p.reach_id = u.id and p.role = 'administrator' and p.valid @> ${day}::date
      )`.execute(tx);
  const [first] = left.rows;
  if (first) throw new Refused({ key: 'position.error.lastAdministrator', params: { unit: first.name } });
}

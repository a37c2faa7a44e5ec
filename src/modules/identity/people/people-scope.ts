import { type RawBuilder, sql } from 'kysely';
import type { Actor } from '../../../platform/actor.ts';
import type { Db } from '../../../platform/db/db.ts';

/** The units whose people somebody may know of: their own government's, and all below an administrator's reach. */
export function unitsInSight(actor: Actor, day: string): RawBuilder<unknown> {
  const own = actor.governmentId
    ? sql`select units_of_government(${actor.governmentId}::uuid, ${day}::date)`
    : sql`select ${actor.unitId}::uuid`;
  return actor.role === 'administrator' ? sql`${own} union ${unitsKept(actor, day)}` : own;
}

/** The units whose people an administrator keeps; none for others. */
export function unitsKept(actor: Actor, day: string): RawBuilder<unknown> {
  if (actor.role !== 'administrator') return sql`select null::uuid where false`;
  return sql`select units_below(${actor.reachId}::uuid, ${day}::date)`;
}

export interface UnitChoice {
  id: string;
  name: string;
  /** The government that it belongs to, by which long lists are grouped. */
  government: string;
}

/** Units to choose from, government by government, the one at the top first. */
export async function unitChoices(db: Db, units: RawBuilder<unknown>, day: string): Promise<UnitChoice[]> {
  const found = await sql<UnitChoice>`
    select u.id, u.name, g.name as government
    from unit_on(${day}::date) u
    left join unit_on(${day}::date) g on g.id = government_of(u.id, ${day}::date)
    where u.id in (${units})
    order by array_position(array['province', 'district', 'commune'], g.kind) nulls last, g.name collate vi_app,
             u.id = g.id desc, u.name collate vi_app`.execute(db);
  return found.rows.map((row) => ({ ...row, government: row.government ?? '' }));
}

import { sql } from 'kysely';
import type { Actor } from '../../../../platform/actor.ts';
import type { Db } from '../../../../platform/db/db.ts';
import { NotFound } from '../../../../platform/errors.ts';
import { overseesBelow } from '../task.access.ts';

export interface Government {
  id: string;
  /** Named only where it is not the actor's own. */
  elsewhere?: string;
  /** The last day of one that has ended: what it did is shown as it stood then. */
  lastDay?: string;
}

/**
 * The government whose lists somebody asks for: their own, one that was merged into it, or one that is or was below it for
 * those who oversee. Throws `NotFound`.
 */
export async function governmentToShow(
  db: Db,
  actor: Actor,
  asked: string | undefined,
  day: string,
): Promise<Government> {
  const own = actor.governmentId;
  if (own && (asked === undefined || asked === own)) return { id: own };
  if (!own || !asked) throw new NotFound();
  const reach = overseesBelow(actor)
    ? sql`select units_ever_below(${own}, ${day}::date) union select units_answered_for(${own}, ${day}::date)`
    : sql`select units_answered_for(${own}, ${day}::date)`;
  const found = await sql<{ name: string; lastDay: string | null }>`
    select v.name, case when v.valid @> ${day}::date then null else upper(v.valid) - 1 end as "lastDay"
    from unit_version v
    where v.unit_id = ${asked} and coalesce(lower(v.valid), '-infinity') <= ${day}::date
      and v.kind in ('province', 'district', 'commune') and v.unit_id in (${reach})
    order by v.valid desc limit 1`.execute(db);
  const other = found.rows[0];
  if (!other) throw new NotFound();
  return { id: asked, elsewhere: other.name, lastDay: other.lastDay ?? undefined };
}

import { type RawBuilder, sql } from 'kysely';
import type { Actor } from '../../../platform/actor.ts';

/**
 * The units whose evidence an actor may look at without a task (of an outside body: itself): those of their government, those
 * that were merged into them, and departments that ended with a merged government without an heir of their own.
 */
export const ownUnits = ({ governmentId, unitId }: Actor, day: string): RawBuilder<unknown> => sql`
  with recursive own (id) as (
    select a.id from units_of_government(${governmentId ?? unitId}, ${day}::date) u (id)
    cross join lateral units_answered_for(u.id, ${day}::date) a (id)
    union
    select v.unit_id from own join unit_version v on v.parent_id = own.id
    where upper(v.valid) <= ${day}::date and v.kind not in ('province', 'district', 'commune')
      and not exists (select from unit_version l where l.unit_id = v.unit_id and lower(l.valid) >= upper(v.valid))
      and not exists (select from unit_relation r where r.from_id = v.unit_id and r.takes_over and r.happened_on <= ${day}::date)
  )
  select id from own`;

/** Joins the unit with this id as `u`: its name on the day; of one that ended, the name it had, and that it did. */
export const joinUnit = (id: RawBuilder<unknown>, day: string): RawBuilder<unknown> => sql`
  left join lateral (
    select upper(v.valid) <= ${day}::date is true as former,
           case when upper(v.valid) <= ${day}::date then unit_title(v.unit_id, upper(v.valid) - 1) else v.name end as name
    from unit_version v where v.unit_id = ${id} order by v.valid @> ${day}::date desc, v.valid desc limit 1
  ) u on true`;

import { type RawBuilder, sql } from 'kysely';

/**
 * Joins the name of the unit of `assignment a` as `u`: as it is called on the day, or as it was last called before it was
 * merged away, so that the tasks of past years keep their rows.
 */
export function joinUnitName(day: string): RawBuilder<unknown> {
  return sql`
    join lateral (
      select v.name, v.short_name from unit_version v
      where v.unit_id = a.unit_id
      order by v.valid @> ${day}::date desc, v.valid desc limit 1
    ) u on true`;
}

import { type RawBuilder, sql } from 'kysely';

/**
 * Joins the name of the unit of `assignment a` as `u`: as it is called on the day, or was at the end of the tasks' year where
 * that is closed, or as it was last called before it was merged away, so that the tasks of past years keep their rows.
 * `year` stands for `a.year` where that is not at hand, or saves looking at it row by row.
 */
export function joinUnitName(day: string, year?: number): RawBuilder<unknown> {
  const end = `${year}-12-31`;
  const on =
    year === undefined ? sql`least(${day}::date, make_date(a.year, 12, 31))` : sql`${day < end ? day : end}::date`;
  return sql`
    join lateral (
      select v.name, v.short_name from unit_version v
      where v.unit_id = a.unit_id
      order by v.valid @> ${on} desc, v.valid desc limit 1
    ) u on true`;
}

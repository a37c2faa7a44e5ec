import { sql } from 'kysely';
import type { Db, Tx } from '../../../platform/db/db.ts';
import { type Lineage, type Link, type Span, traceLineage } from './trace.ts';

/** Which units of an earlier day make up a unit of a later one, and whether they became it as a whole. */
export async function lineageOf(db: Db | Tx, unitId: string, fromDay: string, toDay: string): Promise<Lineage> {
  const links = await linksAround(db, unitId, fromDay, toDay);
  const ids = [...new Set([unitId, ...links.flatMap(({ fromId, toId }) => [fromId, toId])])];
  const spans = await sql<Span>`
    select unit_id as "unitId", lower(valid) as from, upper(valid) as until
    from unit_version where unit_id = any (${ids}::uuid[])`.execute(db);
  return traceLineage(links, spans.rows, unitId, fromDay, toDay);
}

/** All mergers and splits between the days that have to do with a unit, directly or through others. */
async function linksAround(db: Db | Tx, unitId: string, fromDay: string, toDay: string): Promise<Link[]> {
  const between = sql`r.kind in ('merged', 'split') and r.happened_on > ${fromDay}::date and r.happened_on <= ${toDay}::date`;
  const found = await sql<Link>`
    with recursive near as (
      select ${unitId}::uuid as unit_id
      union
      select case when r.from_id = near.unit_id then r.to_id else r.from_id end
      from near join unit_relation r on (r.from_id = near.unit_id or r.to_id = near.unit_id) and ${between}
    )
    select r.from_id as "fromId", r.to_id as "toId", r.happened_on as day
    from unit_relation r where r.from_id in (select unit_id from near) and ${between}`.execute(db);
  return found.rows;
}

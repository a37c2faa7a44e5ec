import { sql } from 'kysely';
import type { Db, Tx } from '../../../platform/db/db.ts';
import type { Leaving } from '../../org/index.ts';

/** How many people each unit has from a day on. */
export async function countPositions(db: Db | Tx, unitIds: string[], day: string): Promise<Map<string, number>> {
  const found = await sql<{ id: string; count: number }>`
    select unit_id as id, count(*)::int as count from position
    where unit_id = any (${unitIds}::uuid[]) and valid && daterange(${day}::date, null) group by unit_id`.execute(db);
  return new Map(found.rows.map(({ id, count }) => [id, count]));
}

/** How many roles in units that come to another government were given on the one they leave. */
export async function countFollowing(db: Db | Tx, leaving: Leaving[], day: string): Promise<Map<string, number>> {
  const found = await sql<{ id: string; count: number }>`
    select p.unit_id as id, count(*)::int as count
    from ${rows(leaving)}
    join position p on p.unit_id = l.unit_id and p.reach_id = l.government_id
    where p.valid && daterange(${day}::date, null) group by p.unit_id`.execute(db);
  return new Map(found.rows.map(({ id, count }) => [id, count]));
}

/** The governments whose administrators on a day would all have gone with units that leave them. */
export async function orphaned(db: Db | Tx, leaving: Leaving[], day: string): Promise<string[]> {
  const found = await sql<{ id: string }>`
    with left_with as (
      select p.id, p.reach_id from ${rows(leaving)}
      join position p on p.unit_id = l.unit_id and p.reach_id = l.government_id
      where p.role = 'administrator' and p.valid @> ${day}::date
    )
    select distinct reach_id as id from left_with
    where not exists (
      select from position p join person on person.id = p.person_id and person.disabled_at is null
      where p.reach_id = left_with.reach_id and p.role = 'administrator' and p.valid @> ${day}::date
        and p.id not in (select id from left_with))`.execute(db);
  return found.rows.map(({ id }) => id);
}

const rows = (leaving: Leaving[]) => sql`
  unnest(${leaving.map(({ unitId }) => unitId)}::uuid[], ${leaving.map(({ governmentId }) => governmentId)}::uuid[])
    l (unit_id, government_id)`;

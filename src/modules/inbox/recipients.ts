import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../platform/db/db.ts';

/**
 * Whom a unit's news reach: `workers`, everybody who acts for it; `directors`, the focal points who speak for a government;
 * `leaders`, those who answer for it.
 */
export type Audience = 'workers' | 'directors' | 'leaders';

const sits = sql`p.unit_id = u.unit_id`;
const speaks = sql`p.reach_id = u.unit_id`;

const audiences: Record<Audience, RawBuilder<boolean>> = {
  workers: sql`(${sits} and p.role in ('officer', 'coordinator', 'leader'))
    or (${speaks} and p.role in ('coordinator', 'leader'))`,
  directors: sql`${speaks} and p.role = 'coordinator'`,
  leaders: sql`(${sits} or ${speaks}) and p.role = 'leader'`,
};

/** The people whom news of these units reach on a day, by unit; a person who holds two such positions is there once. */
export async function peopleOf(
  tx: Tx,
  unitIds: string[],
  audience: Audience,
  day: string,
): Promise<Map<string, string[]>> {
  const found = await sql<{ unitId: string; people: string[] }>`
    select u.unit_id as "unitId", array_agg(distinct p.person_id::text) as people
    from (select distinct unnest(${unitIds}::uuid[]) as unit_id) u
    join position p on p.valid @> ${day}::date and (${audiences[audience]})
    join person on person.id = p.person_id and person.disabled_at is null
    group by u.unit_id`.execute(tx);
  return new Map(found.rows.map(({ unitId, people }) => [unitId, people]));
}

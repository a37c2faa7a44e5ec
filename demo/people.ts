import { sql } from 'kysely';
import type { Actor, Role } from '../src/platform/actor.ts';
import type { Db } from '../src/platform/db/db.ts';
import { type Ids, known } from './ids.ts';

/** Somebody of the demonstration as the actor of an act. */
export function personOf(ids: Ids, name: string, unit: string, government: string, role: Role): Actor {
  return {
    personId: known(ids, name),
    unitId: known(ids, unit),
    governmentId: known(ids, government),
    reachId: known(ids, role === 'coordinator' ? government : unit),
    role,
    source: 'page',
    address: null,
  };
}

/** The person of each unit who works on its tasks: an officer rather than a leader. */
export async function workersOf(db: Db, day: string): Promise<Map<string, string>> {
  const found = await sql<{ unitId: string; personId: string }>`
    select distinct on (unit_id) unit_id as "unitId", person_id as "personId" from position
    where valid @> ${day}::date and role in ('officer', 'coordinator', 'leader')
    order by unit_id, array_position(array['officer', 'coordinator', 'leader'], role), id`.execute(db);
  return new Map(found.rows.map(({ unitId, personId }) => [unitId, personId]));
}

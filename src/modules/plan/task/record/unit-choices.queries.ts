import { sql } from 'kysely';
import type { Db } from '../../../../platform/db/db.ts';

export interface UnitChoice {
  id: string;
  name: string;
}

/** The units that a government can give a task to: itself and everything below it, departments before communes. */
export async function unitsToAssign(db: Db, governmentId: string, day: string): Promise<UnitChoice[]> {
  const found = await sql<UnitChoice>`
    select id, name from unit_on(${day}::date)
    where id in (select units_below(${governmentId}, ${day}::date))
    order by array_position(array['department', 'service', 'front', 'commune', 'district', 'province'], kind),
             name collate vi_app`.execute(db);
  return found.rows;
}

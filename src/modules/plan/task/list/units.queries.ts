import { sql } from 'kysely';
import type { Db } from '../../../../platform/db/db.ts';
import type { Scope } from './rows.ts';

export interface ListUnit {
  id: string;
  name: string;
  shortName: string;
}

/** The units that have something to do in a government's year, in Vietnamese order. */
export async function unitsOfList(db: Db, scope: Scope): Promise<{ units: ListUnit[]; changes: number }> {
  const { governmentId, year, day } = scope;
  const units = await sql<ListUnit & { changes: number }>`
    select u.unit_id as id, u.name, u.short_name as "shortName",
           (select changes from task_change where unit_id = ${governmentId}) as changes
    from unit_version u
    where u.valid @> ${day}::date
      and u.unit_id in (
        select unit_id from assignment where owner_id = ${governmentId} and year = ${year}
        union select unit_id from assignment
        where holder_id = ${governmentId} and owner_id <> ${governmentId} and year = ${year})
    order by u.name collate vi_app`.execute(db);
  return { units: units.rows, changes: units.rows[0]?.changes ?? 0 };
}

import { sql } from 'kysely';
import type { Db } from '../../../../platform/db/db.ts';
import { joinUnitName } from '../unit-name.ts';
import type { Scope } from './rows.ts';

export interface ListUnit {
  id: string;
  name: string;
  shortName: string;
}

/** The units that have something to do in a government's year, in Vietnamese order. */
export async function unitsOfList(db: Db, scope: Scope): Promise<ListUnit[]> {
  const { governmentId, year, day } = scope;
  const units = await sql<ListUnit>`
    select a.unit_id as id, u.name, u.short_name as "shortName"
    from (
      select unit_id from assignment where owner_id = ${governmentId} and year = ${year}
      union select unit_id from assignment
      where receiver_id = ${governmentId} and year = ${year}
    ) a
    ${joinUnitName(day, year)}
    order by u.name collate vi_app`.execute(db);
  return units.rows;
}

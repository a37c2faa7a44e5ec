import { sql } from 'kysely';
import type { Db, Tx } from '../../platform/db/db.ts';

export type UnitKind = 'province' | 'district' | 'commune' | 'department' | 'service' | 'front' | 'outside';

export const unitKinds: UnitKind[] = ['province', 'district', 'commune', 'department', 'service', 'front', 'outside'];

/** A unit as it is on a day. */
export interface Unit {
  id: string;
  name: string;
  shortName: string;
  kind: UnitKind;
  parentId: string | null;
  code: string | null;
}

const columns = sql`u.id, u.name, u.short_name as "shortName", u.kind, u.parent_id as "parentId", u.code`;

/** A unit on a day; undefined when there is none. */
export async function findUnit(db: Db | Tx, id: string, day: string): Promise<Unit | undefined> {
  const found = await sql<Unit>`select ${columns} from unit_on(${day}::date) u where u.id = ${id}`.execute(db);
  return found.rows[0];
}

/** A unit as it was on a day; where it did not exist then, as it was first after it, or last before it. */
export async function unitNear(db: Db | Tx, id: string, day: string): Promise<Unit | undefined> {
  const found = await sql<Unit>`
    select u.unit_id as id, u.name, u.short_name as "shortName", u.kind, u.parent_id as "parentId", u.code
    from unit_version u where u.unit_id = ${id}
    order by u.valid @> ${day}::date desc, lower(u.valid) > ${day}::date desc, abs(lower(u.valid) - ${day}::date)
    limit 1`.execute(db);
  return found.rows[0];
}

/** A unit by its official code or, where it has none, its short name. */
export async function findUnitByCode(db: Db | Tx, code: string, day: string): Promise<Unit | undefined> {
  const found = await sql<Unit>`
    select ${columns} from unit_on(${day}::date) u
    where u.code = ${code} or fold(u.short_name) = fold(${code})
    order by u.code = ${code} desc nulls last limit 1`.execute(db);
  return found.rows[0];
}

export interface UnitRow extends Unit {
  depth: number;
}

/** The tree below a unit (itself first), parents before children, in Vietnamese order; `search` needs no accents. */
export async function unitTree(db: Db | Tx, rootId: string, day: string, search = ''): Promise<UnitRow[]> {
  const found = await sql<UnitRow>`
    with recursive down as (
      select u.*, 0 as depth, array[]::text[] as path from unit_on(${day}::date) u where u.id = ${rootId}
      union all
      select u.*, down.depth + 1, down.path || (u.kind = 'commune')::text || u.name
      from down join unit_on(${day}::date) u on u.parent_id = down.id
    )
    select ${columns}, u.depth from down u
    where ${search} = '' or u.name_fold like '%' || fold(${search}) || '%'
    order by u.path collate vi_app`.execute(db);
  return found.rows;
}

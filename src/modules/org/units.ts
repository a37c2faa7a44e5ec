import { sql } from 'kysely';
import type { Db, Tx } from '../../platform/db/db.ts';

export const unitKinds = ['province', 'district', 'commune', 'department', 'service', 'front', 'outside'] as const;
export type UnitKind = (typeof unitKinds)[number];

/** Whether units of this kind have a people's committee and units below that belong to them. */
export const isGovernment = (kind: string) => kind === 'province' || kind === 'district' || kind === 'commune';

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

/** A unit and everything above it on a day, the unit first. */
export async function unitLine(db: Db | Tx, id: string, day: string): Promise<string[]> {
  const found = await sql<{ line: string[] }>`select unit_line(${id}, ${day}::date) as line`.execute(db);
  return found.rows[0]?.line ?? [];
}

import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';
import type { UnitKind } from '../units.ts';

/** What was said of a unit for a while; `until` is the first day on which it held no more. */
export interface UnitVersion {
  id: string;
  name: string;
  shortName: string;
  kind: UnitKind;
  code: string | null;
  eIdentifier: string | null;
  parentId: string | null;
  parentName: string | null;
  from: string | null;
  until: string | null;
}

/** All versions of a unit, the latest first, each with its parent as that was called then. */
export async function versionsOf(db: Db, unitId: string): Promise<UnitVersion[]> {
  const found = await sql<UnitVersion>`
    select v.id, v.name, v.short_name as "shortName", v.kind, v.code, v.e_identifier as "eIdentifier",
           v.parent_id as "parentId",
           (select p.name from unit_version p where p.unit_id = v.parent_id
            order by p.valid @> coalesce(upper(v.valid) - 1, lower(v.valid)) desc, p.valid && v.valid desc, p.valid desc limit 1) as "parentName",
           lower(v.valid) as from, upper(v.valid) as until
    from unit_version v where v.unit_id = ${unitId} order by v.valid desc`.execute(db);
  return found.rows;
}

/** The version that held on a day; where none did, the first after it or the last before it. */
export function versionNear(versions: UnitVersion[], day: string): UnitVersion | undefined {
  const on = versions.find(({ from, until }) => (from ?? '') <= day && (until === null || day < until));
  const next = versions.findLast(({ from }) => (from ?? '') > day);
  return on ?? next ?? versions[0];
}

/** Something that became of a unit, or that it came from. */
export interface UnitRelation {
  id: string;
  kind: 'merged' | 'split' | 'function-moved' | 'renamed' | 'converted' | 'moved' | 'abolished';
  /** `after`: the other unit came from this one; `before`: this one came from the other. */
  side: 'after' | 'before';
  otherId: string | null;
  otherName: string | null;
  happenedOn: string;
  basis: string;
  reorganisationId: string | null;
  title: string | null;
}

/** What a unit was before and what became of it, the latest first. */
export async function relationsOf(db: Db, unitId: string): Promise<UnitRelation[]> {
  const found = await sql<UnitRelation>`
    select n.* from (select r.id, r.kind, case when r.from_id = ${unitId} then 'after' else 'before' end as side, o.id as "otherId",
           (select v.name from unit_version v where v.unit_id = o.id
            order by v.valid @> (r.happened_on - (r.to_id = ${unitId})::int) desc, v.valid desc limit 1) as "otherName",
           r.happened_on as "happenedOn", r.basis, r.reorganisation_id as "reorganisationId", g.title
    from unit_relation r
    cross join lateral (select case when r.from_id = ${unitId} then r.to_id else r.from_id end as id) o
    left join reorganisation g on g.id = r.reorganisation_id
    where r.from_id = ${unitId} or r.to_id = ${unitId}) n
    order by n."happenedOn" desc, n.kind, n."otherName" collate vi_app`.execute(db);
  return found.rows;
}

export interface NamedUnit {
  id: string;
  name: string;
}

/** What a unit belongs to on a day, from the top down, without itself. */
export async function unitsAbove(db: Db, unitId: string, day: string): Promise<NamedUnit[]> {
  const found = await sql<NamedUnit>`
    select u.id, u.name from unnest(unit_line(${unitId}, ${day}::date)) with ordinality l (id, step)
    join unit_on(${day}::date) u on u.id = l.id
    where l.step > 1 order by l.step desc`.execute(db);
  return found.rows;
}

import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';
import type { UnitKind } from '../units.ts';

export interface GroupRow {
  id: string;
  name: string;
  byRule: boolean;
  members: string[];
}

/** A government's groups with the units they mean on a day. */
export async function groupsOf(db: Db, ownerId: string, day: string): Promise<GroupRow[]> {
  const found = await sql<GroupRow>`
    select g.id, g.name, g.member_kinds is not null as "byRule",
           coalesce(array_agg(u.short_name order by u.short_name collate vi_app) filter (where u.id is not null), '{}') as members
    from unit_group g
    left join unit_on(${day}::date) u
      on (g.member_kinds is not null and u.parent_id = g.owner_id and u.kind = any (g.member_kinds))
      or exists (select from unit_group_member m where m.group_id = g.id and m.unit_id = u.id and m.valid @> ${day}::date)
    where g.owner_id = ${ownerId} and g.valid @> ${day}::date
    group by g.id
    order by g.name collate vi_app`.execute(db);
  return found.rows;
}

export interface AliasLine {
  alias: string;
  means: string;
}

/** The names that a government's reviewers have taught the importer. */
export async function aliasesOf(db: Db, ownerId: string, day: string): Promise<AliasLine[]> {
  const found = await sql<AliasLine>`
    select a.alias, coalesce(u.name, g.name) as means
    from unit_alias a
    left join unit_on(${day}::date) u on u.id = a.unit_id
    left join unit_group g on g.id = a.group_id
    where a.owner_id = ${ownerId}
    order by a.alias collate vi_app`.execute(db);
  return found.rows;
}

/** A group as it was written down. */
export interface GroupRecord {
  id: string;
  ownerId: string;
  name: string;
  kinds: UnitKind[] | null;
  from: string | null;
  until: string | null;
  members: { id: string; name: string; from: string | null; until: string | null }[];
}

/** All groups of a government, those that have ended too; or the one with an id. */
export async function groupRecords(db: Db, where: { ownerId: string } | { id: string }): Promise<GroupRecord[]> {
  const condition = 'id' in where ? sql`g.id = ${where.id}` : sql`g.owner_id = ${where.ownerId}`;
  const found = await sql<GroupRecord>`
    select g.id, g.owner_id as "ownerId", g.name, g.member_kinds as kinds, lower(g.valid) as from, upper(g.valid) as until,
           coalesce((select json_agg(json_build_object('id', m.unit_id, 'name', u.name, 'from', lower(m.valid), 'until', upper(m.valid))
                                     order by u.name collate vi_app, m.valid)
                     from unit_group_member m
                     cross join lateral (select v.name from unit_version v where v.unit_id = m.unit_id
                                         order by v.valid && m.valid desc, v.valid desc limit 1) u
                     where m.group_id = g.id), '[]') as members
    from unit_group g where ${condition}
    order by g.name collate vi_app`.execute(db);
  return found.rows;
}

/** The units that can stand on a government's lists on a day. */
export async function unitsToList(db: Db, ownerId: string, day: string): Promise<{ id: string; name: string }[]> {
  const found = await sql<{ id: string; name: string }>`
    select u.id, case when u.parent_id = ${ownerId} then u.name else concat_ws(', ', u.name, p.name) end as name
    from unit_on(${day}::date) u left join unit_on(${day}::date) p on p.id = u.parent_id
    where u.id in (select units_below(${ownerId}, ${day}::date)) and u.id <> ${ownerId}
      and (u.parent_id = ${ownerId} or p.kind not in ('province', 'district', 'commune'))
    order by (u.parent_id = ${ownerId}) desc, u.name collate vi_app`.execute(db);
  return found.rows;
}

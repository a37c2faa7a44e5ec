import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';

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

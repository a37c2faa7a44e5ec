import { sql } from 'kysely';
import type { Db, Tx } from '../../../platform/db/db.ts';

/** The units that a group such as "các phòng, ban, ngành" means on a day: by its rule, or its listed members. */
export async function expandGroup(db: Db | Tx, groupId: string, day: string): Promise<string[]> {
  const found = await sql<{ id: string }>`
    select u.id
    from unit_group g
    join unit_on(${day}::date) u
      on (g.member_kinds is not null and u.parent_id = g.owner_id and u.kind = any (g.member_kinds))
      or exists (select from unit_group_member m where m.group_id = g.id and m.unit_id = u.id and m.valid @> ${day}::date)
    where g.id = ${groupId} and g.valid @> ${day}::date
    order by u.name collate vi_app`.execute(db);
  return found.rows.map((row) => row.id);
}

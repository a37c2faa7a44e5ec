import { sql } from 'kysely';
import type { Db, Tx } from '../../platform/db/db.ts';
import { type Directory, type DirectoryGroup, type DirectoryUnit, foldWords, type Party } from './match.ts';
import { isGovernment } from './units.ts';

/** All that a plan of this government may name: itself, what is above it, beside it and below it, its groups and aliases. */
export async function unitDirectory(db: Db | Tx, ownerId: string, day: string): Promise<Directory> {
  const units = await sql<DirectoryUnit>`
    with recursive up as (
      select id, parent_id from unit_on(${day}::date) where id = ${ownerId}
      union all
      select u.id, u.parent_id from up join unit_on(${day}::date) u on u.id = up.parent_id
    )
    select u.id, u.name, u.short_name as "shortName", u.kind,
           u.id in (select units_below(${ownerId}, ${day}::date)) as own
    from unit_on(${day}::date) u
    where u.id in (select units_below(${ownerId}, ${day}::date))
       or u.id in (select id from up)
       or u.parent_id in (select parent_id from up where parent_id is not null)
    order by u.name collate vi_app`.execute(db);
  const groups = await db
    .selectFrom('unit_group')
    .where('owner_id', '=', ownerId)
    .where(sql<boolean>`valid @> ${day}::date`)
    .select(['id', 'name'])
    .orderBy(sql`name collate vi_app`)
    .execute();
  const aliases = await db
    .selectFrom('unit_alias')
    .where('owner_id', '=', ownerId)
    // A name of what has ended without an heir means nothing any more: a person must say.
    .where(
      sql<boolean>`unit_id is null or unit_id in (select v.unit_id from unit_version v where v.valid @> ${day}::date)`,
    )
    .select(['alias', 'unit_id', 'group_id'])
    .execute();
  return { units: units.rows, groups, meanings: meanings(units.rows, groups, aliases) };
}

interface AliasRow {
  alias: string;
  unit_id: string | null;
  group_id: string | null;
}

function meanings(units: DirectoryUnit[], groups: DirectoryGroup[], aliases: AliasRow[]): Map<string, Party> {
  const found = new Map<string, Party>();
  const learn = (words: string, party: Party) => {
    const folded = foldWords(words);
    if (folded && !found.has(folded)) found.set(folded, party);
  };
  for (const { alias, unit_id, group_id } of aliases) {
    if (unit_id) learn(alias, { unitId: unit_id });
    if (group_id && groups.some(({ id }) => id === group_id)) learn(alias, { groupId: group_id });
  }
  for (const unit of units) learn(unit.name, { unitId: unit.id });
  for (const group of groups) learn(group.name, { groupId: group.id });
  for (const unit of units) learn(unit.shortName, { unitId: unit.id });
  for (const unit of units) if (isGovernment(unit.kind)) learn(`UBND ${unit.name}`, { unitId: unit.id });
  return found;
}

import { sql } from 'kysely';
import { chunks } from '../../../platform/db/chunks.ts';
import type { Tx } from '../../../platform/db/db.ts';
import { newId } from '../../../platform/id.ts';
import type { UnitMove } from '../handover.ts';

/** Makes heirs meant where names mean units that ended, and members where those were; what a government was taught goes to its heir. */
export async function moveNames(tx: Tx, moves: UnitMove[], day: string): Promise<void> {
  for (const { from, to } of moves) {
    if (from === to) continue;
    await endMembership(tx, from, to, day);
    if (to === null) continue;
    await tx.updateTable('unit_alias').set({ unit_id: to }).where('unit_id', '=', from).execute();
    await copyGroups(tx, from, to, day);
    await copyAliases(tx, from, to);
  }
}

async function endMembership(tx: Tx, from: string, to: string | null, day: string): Promise<void> {
  if (to !== null) {
    await sql`
      insert into unit_group_member (group_id, unit_id, valid)
      select m.group_id, ${to}, daterange(${day}::date, upper(m.valid)) from unit_group_member m
      where m.unit_id = ${from} and m.valid @> ${day}::date and not exists (
        select from unit_group_member o
        where o.group_id = m.group_id and o.unit_id = ${to} and o.valid && daterange(${day}::date, upper(m.valid)))`.execute(
      tx,
    );
  }
  await sql`
    update unit_group_member set valid = valid * daterange(null, ${day}::date)
    where unit_id = ${from} and valid && daterange(${day}::date, null)`.execute(tx);
  await sql`delete from unit_group_member where unit_id = ${from} and isempty(valid)`.execute(tx);
}

/** Groups by rule hold for the heir as they did; groups that list members are drawn up anew. */
async function copyGroups(tx: Tx, from: string, to: string, day: string): Promise<void> {
  const rules = await tx
    .selectFrom('unit_group')
    .where('owner_id', '=', from)
    .where('member_kinds', 'is not', null)
    .where(sql<boolean>`valid @> ${day}::date`)
    .select(['name', 'member_kinds'])
    .execute();
  for (const some of chunks(rules.map((rule) => ({ id: newId(), owner_id: to, ...rule })))) {
    await tx
      .insertInto('unit_group')
      .values(some.map((group) => ({ ...group, valid: sql<string>`daterange(${day}::date, null)` })))
      .onConflict((conflict) => conflict.columns(['owner_id', 'name']).doNothing())
      .execute();
  }
  await sql`
    update unit_group set valid = valid * daterange(null, ${day}::date)
    where owner_id = ${from} and valid @> ${day}::date`.execute(tx);
}

/** What a government's reviewers taught goes on to be known; what the heir was taught itself comes first. */
async function copyAliases(tx: Tx, from: string, to: string): Promise<void> {
  await sql`
    insert into unit_alias (id, owner_id, alias, unit_id, group_id)
    select gen_random_uuid(), ${to}, a.alias, a.unit_id, g.id
    from unit_alias a
    left join unit_group old on old.id = a.group_id
    left join unit_group g on g.owner_id = ${to} and g.name = old.name
    where a.owner_id = ${from} and (a.unit_id is not null or g.id is not null)
    on conflict (owner_id, alias_fold) do nothing`.execute(tx);
}

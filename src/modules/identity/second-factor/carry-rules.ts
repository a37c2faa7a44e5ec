import { sql } from 'kysely';
import type { Actor } from '../../../platform/actor.ts';
import { audit } from '../../../platform/audit.ts';
import type { Db, Tx } from '../../../platform/db/db.ts';
import type { Handover, MoveReason, UnitMove } from '../../org/index.ts';

/** Which roles need a second factor goes on to hold where units are reorganised. */
export const secondFactorHandover: Handover = { count: countRules, move: carryRules };

async function countRules(db: Db | Tx, unitIds: string[]): Promise<Map<string, number>> {
  const found = await sql<{ id: string; count: number }>`
    select unit_id as id, count(*)::int as count from second_factor_rule
    where unit_id = any (${unitIds}::uuid[]) group by unit_id`.execute(db);
  return new Map(found.rows.map(({ id, count }) => [id, count]));
}

interface Carried {
  unitId: string;
  before: string[];
  after: string[];
  count: number;
}

/** The heir asks for what any of those asked that it takes over from, beside what it asked itself; gives how many rules went along. */
async function carryRules(tx: Tx, actor: Actor, moves: UnitMove[], { words }: MoveReason): Promise<number> {
  const away = moves.filter(({ from, to }) => to !== null && from !== to);
  const found = await sql<Carried>`
    with heir as (
      select * from unnest(${away.map(({ from }) => from)}::uuid[], ${away.map(({ to }) => to)}::uuid[]) m (from_id, to_id)
    ), gone as (
      delete from second_factor_rule r using heir where r.unit_id = heir.from_id returning heir.to_id, r.role
    ), held as (
      select unit_id, array_agg(role order by role) as roles from second_factor_rule
      where unit_id in (select to_id from gone) group by unit_id
    ), added as (
      insert into second_factor_rule (unit_id, role) select distinct to_id, role from gone on conflict do nothing
    )
    select gone.to_id as "unitId", coalesce(held.roles, '{}') as before,
           array(select unnest(array_agg(gone.role) || coalesce(held.roles, '{}')) as role group by role order by role) as after,
           count(*)::int as count
    from gone left join held on held.unit_id = gone.to_id
    group by gone.to_id, held.roles`.execute(tx);
  for (const { unitId, before, after } of found.rows) {
    await audit(tx, actor, {
      act: 'second-factor.require',
      subject: { kind: 'unit', id: unitId },
      before: { roles: before },
      after: { roles: after, reason: words },
    });
  }
  return found.rows.reduce((sum, { count }) => sum + count, 0);
}

import { sql } from 'kysely';
import type { Actor } from '../../../platform/actor.ts';
import { audit } from '../../../platform/audit.ts';
import { addDays } from '../../../platform/clock.ts';
import type { Db, Tx } from '../../../platform/db/db.ts';
import type { MoveReason, PendingPlan, PlanHandover, UnitMove } from '../../org/index.ts';

/** Plans that are still under review go on to mean units that stand. */
export const planHandover: PlanHandover = { pending: pendingPlans, move: moveReviews };

async function pendingPlans(db: Db | Tx, unitIds: string[], day: string): Promise<PendingPlan[]> {
  const found = await sql<PendingPlan>`
    select p.year, p.unit_id as "ownerId", coalesce(unit_title(p.unit_id, ${addDays(day, -1)}::date), '') as owner,
           array(select distinct y.unit_id from proposal r join proposal_party y on y.proposal_id = r.id
                 where r.plan_id = p.id and r.accepted and y.role = 'lead' and y.unit_id = any (${unitIds}::uuid[])) as "unitIds"
    from plan p
    where p.state in ('extracting', 'failed', 'review')
    order by p.year, p.id`.execute(db);
  const ends = new Set(unitIds);
  return found.rows.filter((plan) => ends.has(plan.ownerId) || plan.unitIds.length > 0);
}

/** Plans mean the heirs, or nobody where there is none: a person must say whom. What a government that ends had not adopted is put aside. */
async function moveReviews(tx: Tx, actor: Actor, moves: UnitMove[], { words }: MoveReason): Promise<number> {
  const away = moves.filter(({ from, to }) => from !== to);
  const ended = await tx
    .updateTable('plan')
    .set({ state: 'discarded', failure: null })
    .where(sql<boolean>`unit_id = any (${away.map(({ from }) => from)}::uuid[])`)
    .where('state', 'in', ['extracting', 'failed', 'review'])
    .returning('id')
    .execute();
  for (const { id } of ended) {
    const after = { state: 'discarded', reason: words };
    await audit(tx, actor, { act: 'plan.discard', subject: { kind: 'plan', id }, after });
  }
  const renewed = await sql`
    update proposal_party y set unit_id = m.to_id
    from unnest(${away.map(({ from }) => from)}::uuid[], ${away.map(({ to }) => to)}::uuid[]) m (from_id, to_id),
         proposal r, plan p
    where y.unit_id = m.from_id and r.id = y.proposal_id and p.id = r.plan_id and p.state in ('extracting', 'review')`.execute(
    tx,
  );
  return ended.length + Number(renewed.numAffectedRows ?? 0);
}

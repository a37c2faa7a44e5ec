import { sql } from 'kysely';
import type { Actor } from '../../../platform/actor.ts';
import { audit } from '../../../platform/audit.ts';
import type { Db, Tx } from '../../../platform/db/db.ts';
import { Forbidden, Refused } from '../../../platform/errors.ts';
import { noticeTimes } from '../../inbox/index.ts';
import { mayDirect } from '../task/task.access.ts';

/** After how many days overdue each step is taken; null: not at all. */
export interface Escalation {
  unitLeaderAfter: number | null;
  governmentLeaderAfter: number | null;
}

/** What a plan says, or the reference data where it says nothing. */
export async function escalationOf(db: Db | Tx, planId: string): Promise<Escalation> {
  const found = await sql<Escalation>`
    select unit_leader_after as "unitLeaderAfter", government_leader_after as "governmentLeaderAfter"
    from plan_escalation where plan_id = ${planId}`.execute(db);
  return found.rows[0] ?? noticeTimes.escalation;
}

/** Sets a plan's days of escalation. Throws `Refused` when the government's leader would hear before the unit's own. */
export async function setEscalation(db: Db, actor: Actor, plan: { id: string; unitId: string }, set: Escalation) {
  const { unitLeaderAfter, governmentLeaderAfter } = set;
  if (!mayDirect(actor, { ownerId: plan.unitId })) throw new Forbidden();
  if (unitLeaderAfter !== null && governmentLeaderAfter !== null && governmentLeaderAfter < unitLeaderAfter) {
    throw new Refused({ field: 'governmentLeaderAfter', key: 'escalation.error.order' });
  }
  await db.transaction().execute(async (tx) => {
    const before = await escalationOf(tx, plan.id);
    await sql`
      insert into plan_escalation (plan_id, unit_leader_after, government_leader_after)
      values (${plan.id}, ${unitLeaderAfter}, ${governmentLeaderAfter})
      on conflict (plan_id) do update
      set unit_leader_after = excluded.unit_leader_after, government_leader_after = excluded.government_leader_after`.execute(
      tx,
    );
    await audit(tx, actor, { act: 'plan.set-escalation', subject: { kind: 'plan', id: plan.id }, before, after: set });
  });
}

/** An amendment goes on with the days of the plan that it amends. */
export async function keepEscalation(tx: Tx, planId: string, amendsId: string | null): Promise<void> {
  await sql`
    insert into plan_escalation (plan_id, unit_leader_after, government_leader_after)
    select ${planId}, unit_leader_after, government_leader_after from plan_escalation where plan_id = ${amendsId}
    on conflict (plan_id) do nothing`.execute(tx);
}

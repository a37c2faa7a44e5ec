import { type Selectable, sql } from 'kysely';
import type { Actor } from '../../../platform/actor.ts';
import type { Tx } from '../../../platform/db/db.ts';
import type { Plan } from '../../../platform/db/schema.gen.ts';
import { Conflict, Forbidden, NotFound } from '../../../platform/errors.ts';
import { mayKeepPlans, mayReadPlan } from '../plan.access.ts';

/** One row of a plan as a reviewer had it on the screen. */
export interface Row {
  planId: string;
  id: string;
  version: number;
}

/** A plan without the text it was read from. */
export type ReviewPlan = Pick<Selectable<Plan>, 'id' | 'unit_id' | 'year' | 'amends_id' | 'version'>;

/**
 * Begins an act of review: the plan is locked until the act ends and marked as saved now. Throws `NotFound`, `Forbidden`,
 * or `Conflict` when the plan has been adopted or put aside meanwhile.
 */
export async function openReview(tx: Tx, actor: Actor, planId: string): Promise<ReviewPlan> {
  const plan = await tx
    .updateTable('plan')
    .set({ saved_at: sql<Date>`now()` })
    .where('id', '=', planId)
    .returning(['id', 'unit_id', 'year', 'amends_id', 'version', 'state'])
    .executeTakeFirst();
  if (!plan || !mayReadPlan(actor, { unitId: plan.unit_id, inForce: false, aboveReader: false })) throw new NotFound();
  if (!mayKeepPlans(actor, plan.unit_id)) throw new Forbidden();
  if (plan.state !== 'review') throw new Conflict();
  return plan;
}

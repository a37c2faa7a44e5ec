import type { Actor } from '../../platform/actor.ts';

/**
 * Who may know of a plan: everybody in its government; once it is in force, also the governments below, which carry it out,
 * and the one that its government was merged into.
 */
export function mayReadPlan(actor: Actor, plan: { unitId: string; inForce: boolean; aboveReader: boolean }): boolean {
  if (actor.role === 'system' || actor.governmentId === plan.unitId) return true;
  return plan.inForce && plan.aboveReader;
}

/** Plans are imported, reviewed and adopted by their government's focal point and administrators, and by the command line. */
export function mayKeepPlans(actor: Actor, governmentId: string): boolean {
  if (actor.role === 'system') return true;
  return actor.reachId === governmentId && (actor.role === 'coordinator' || actor.role === 'administrator');
}

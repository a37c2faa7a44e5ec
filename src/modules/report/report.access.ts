import type { Actor } from '../../platform/actor.ts';

/** Reports of a government are written by its focal point and leaders. */
export function mayWriteReport(actor: Actor, unitId: string): boolean {
  if (actor.role === 'system') return true;
  return actor.reachId === unitId && (actor.role === 'coordinator' || actor.role === 'leader');
}

/** Everybody of a government may read its reports, and after a merger everybody of the one that took over from it. */
export function mayReadReport(actor: Actor, ownerId: string): boolean {
  return actor.role === 'system' || actor.governmentId === ownerId;
}

import type { Actor } from '../../platform/actor.ts';

/** Reports of a government are written by its focal point and leaders. */
export function mayWriteReport(actor: Actor, unitId: string): boolean {
  if (actor.role === 'system') return true;
  return actor.reachId === unitId && (actor.role === 'coordinator' || actor.role === 'leader');
}

/** Everybody of the government may read its reports. */
export function mayReadReport(actor: Actor, unitId: string): boolean {
  return actor.role === 'system' || actor.governmentId === unitId;
}

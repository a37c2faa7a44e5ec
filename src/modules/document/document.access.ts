import type { Actor } from '../../platform/actor.ts';

const keepers = ['officer', 'coordinator', 'leader'];

/** Who reads a government's register: everybody of it, or of the one that took over from it. */
export function mayReadRegister(actor: Actor, ownerId: string): boolean {
  return actor.role === 'system' || actor.governmentId === ownerId;
}

/** Who enters documents: the officers, focal points and leaders of the government's units. */
export function mayRegister(actor: Actor, ownerId: string): boolean {
  return actor.role === 'system' || (actor.governmentId === ownerId && keepers.includes(actor.role));
}

/**
 * Who corrects a document: the unit that entered it, and whoever speaks for the government whose register it was entered
 * into. Whoever took over from that reads it only.
 */
export function mayCorrect(actor: Actor, document: { registerId: string; unitId: string }): boolean {
  if (!mayRegister(actor, document.registerId)) return false;
  return actor.role === 'system' || actor.unitId === document.unitId || actor.reachId === document.registerId;
}

/** Who adds, replaces and takes away evidence of a unit: its people; for a government itself, whoever speaks for it. */
export function mayKeepEvidence(actor: Actor, unitId: string): boolean {
  if (actor.role === 'system') return true;
  if (actor.unitId === unitId && keepers.includes(actor.role)) return true;
  return actor.reachId === unitId && (actor.role === 'coordinator' || actor.role === 'leader');
}

/** Who looks at a unit's evidence without a task that it serves: the unit's people, and everybody of its government or that one's heir. */
export function mayReadEvidence(actor: Actor, unit: { unitId: string; governmentId: string | null }): boolean {
  if (actor.role === 'system' || actor.unitId === unit.unitId) return true;
  return actor.governmentId !== null && actor.governmentId === unit.governmentId;
}

/** Who says how much space a unit may take: the administrators and focal points of its government. */
export function maySetQuota(actor: Actor, governmentId: string): boolean {
  if (actor.role === 'system') return true;
  return actor.reachId === governmentId && (actor.role === 'administrator' || actor.role === 'coordinator');
}

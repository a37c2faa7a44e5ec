import type { Actor } from '../../platform/actor.ts';

/** Units, groups and aliases are kept by the government's focal point and administrators, and by the command line. */
export function mayKeepUnits(actor: Actor, governmentId: string): boolean {
  if (actor.role === 'system') return true;
  return actor.reachId === governmentId && (actor.role === 'administrator' || actor.role === 'coordinator');
}

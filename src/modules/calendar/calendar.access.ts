import type { Actor } from '../../platform/actor.ts';

/** The calendar is everybody's: it is kept by administrators of the topmost unit of this installation, and by the command line. */
export function mayKeepWorkingDays(actor: Actor, { isTop }: { isTop: boolean }): boolean {
  return actor.role === 'system' || (actor.role === 'administrator' && isTop);
}

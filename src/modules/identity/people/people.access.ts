import type { Actor } from '../../../platform/actor.ts';

/** Where a position is held and how far its role reaches, as access asks; lines go from the unit up. */
export interface Held {
  governmentId: string | null;
  line: string[];
  reachLine: string[];
}

/** Whether the person keeps people at all, wherever that is. */
export const keepsPeople = (actor: Actor): boolean => actor.role === 'system' || actor.role === 'administrator';

/** Positions in a unit are kept by administrators whose reach contains it, and by the command line. */
export function mayKeepIn(actor: Actor, line: string[]): boolean {
  if (actor.role === 'system') return true;
  return actor.role === 'administrator' && actor.reachId !== null && line.includes(actor.reachId);
}

/** Nobody gives or takes a role that reaches beyond their own reach. */
export function mayKeepPosition(actor: Actor, { line, reachLine }: Pick<Held, 'line' | 'reachLine'>): boolean {
  return mayKeepIn(actor, line) && mayKeepIn(actor, reachLine);
}

/**
 * Who changes a person's name and addresses, and disables them: an administrator who keeps every position that they hold.
 * Who could change the e-mail of a superior could sign in as them.
 */
export function mayKeepPerson(actor: Actor, held: Held[]): boolean {
  if (actor.role === 'system') return true;
  return held.length > 0 && held.every((each) => mayKeepPosition(actor, each));
}

/** Names and positions are known in one's own government, and to administrators of what is below their reach. */
export function maySeePerson(actor: Actor, personId: string, held: Held[]): boolean {
  if (actor.role === 'system' || actor.personId === personId) return true;
  return held.some(
    ({ governmentId, line }) =>
      (governmentId !== null && governmentId === actor.governmentId) ||
      line[0] === actor.unitId ||
      mayKeepIn(actor, line),
  );
}

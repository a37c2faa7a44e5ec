import { type RawBuilder, sql } from 'kysely';
import type { Actor } from '../../../platform/actor.ts';

/** Whose task it is, and whose unit has it. */
export interface Whereabouts {
  /** The government whose task it is, or the one that answers for it now. */
  ownerId: string;
  unitId: string;
}

/** Speaks for a government: its focal point wherever it sits, and its leader; their role is given on the government itself. */
function speaksFor(actor: Actor, governmentId: string): boolean {
  return actor.reachId === governmentId && (actor.role === 'coordinator' || actor.role === 'leader');
}

/** Who reports and finishes an assignment: the people of its unit; for "UBND xã X", whoever speaks for the commune. */
export function mayReport(actor: Actor, { unitId }: Pick<Whereabouts, 'unitId'>): boolean {
  if (actor.role === 'system' || speaksFor(actor, unitId)) return true;
  return actor.unitId === unitId && ['officer', 'coordinator', 'leader'].includes(actor.role);
}

/** Who assigns, confirms, returns, extends, reminds, cancels: whoever speaks for the government whose task it is. */
export function mayDirect(actor: Actor, { ownerId }: Pick<Whereabouts, 'ownerId'>): boolean {
  return actor.role === 'system' || speaksFor(actor, ownerId);
}

/** Focal points, leaders and auditors also look into the governments below theirs; they change nothing there. */
export function overseesBelow(actor: Actor): boolean {
  return actor.role === 'coordinator' || actor.role === 'leader' || actor.role === 'auditor';
}

/**
 * The rows of `assignment a` that a person may know of: all that their government, or one that was merged into it, owns or
 * holds, what is given to their own unit (outside bodies have no government), and for those who oversee, the same of every
 * government that is or was below.
 */
export function visibleTo(actor: Actor, day: string): RawBuilder<boolean> {
  if (actor.role === 'system') return sql`true`;
  const { governmentId: government, unitId } = actor;
  const before = sql`select units_answered_for(${government}, ${day}::date)`;
  const own = sql<boolean>`(a.owner_id in (${before}) or a.holder_id in (${before}) or a.unit_id = ${unitId})`;
  if (!government || !overseesBelow(actor)) return own;
  const below = sql`select units_ever_below(${government}, ${day}::date)`;
  return sql`(${own} or a.owner_id in (${below}) or a.holder_id in (${below}))`;
}

/** The rows of `task t` that a person may know of: their government's own, and those with an assignment that they may know of. */
export function taskVisibleTo(actor: Actor, day: string): RawBuilder<boolean> {
  const assigned = sql`exists (select from assignment a where a.task_id = t.id and ${visibleTo(actor, day)})`;
  return sql`(t.unit_id in (select units_answered_for(${actor.governmentId}, ${day}::date)) or ${assigned})`;
}

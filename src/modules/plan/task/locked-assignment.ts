import { sql } from 'kysely';
import type { Actor } from '../../../platform/actor.ts';
import type { Tx } from '../../../platform/db/db.ts';
import { Conflict, Forbidden, NotFound, Refused } from '../../../platform/errors.ts';
import { mayDirect, mayReport, visibleTo } from './task.access.ts';
import { type TaskState, windowStart } from './task-state.ts';

/** An assignment as an act finds it, locked until the act is done. */
export interface LockedAssignment {
  id: string;
  taskId: string;
  unitId: string;
  ownerId: string;
  /** The government whose register the unit's documents go into: its own, or that of the task for outside bodies. */
  registerId: string;
  version: number;
  percent: number;
  dueOn: string | null;
  deadlineType: string;
  submittedOn: string | null;
  remindedOn: string | null;
  state: TaskState;
}

/** Which assignment, in the version that the person saw. */
export interface Seen {
  id: string;
  version: number;
}

/** Locks an assignment for an act of its unit. `NotFound` when it is not theirs to know, `Forbidden`, `Conflict`. */
export const lockForUnit = (tx: Tx, actor: Actor, seen: Seen, day: string) => lockOne(tx, actor, seen, day, mayReport);

/** Locks an assignment for an act of the government whose task it is. Fails as `lockForUnit` does. */
export const lockForGovernment = (tx: Tx, actor: Actor, seen: Seen, day: string) =>
  lockOne(tx, actor, seen, day, mayDirect);

type May = (actor: Actor, assignment: LockedAssignment) => boolean;

async function lockOne(tx: Tx, actor: Actor, seen: Seen, day: string, may: May): Promise<LockedAssignment> {
  const [assignment] = await lock(tx, actor, [seen.id], day);
  if (!assignment) throw new NotFound();
  if (!may(actor, assignment)) throw new Forbidden();
  if (assignment.version !== seen.version) throw new Conflict();
  return assignment;
}

/** Locks many assignments for an act of their government. `Refused` for none, `NotFound` and `Forbidden` as for one. */
export async function lockMany(tx: Tx, actor: Actor, ids: string[], day: string): Promise<LockedAssignment[]> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) throw new Refused({ key: 'task.error.noneChosen' });
  const found = await lock(tx, actor, wanted, day);
  if (found.length < wanted.length) throw new NotFound();
  if (!found.every((assignment) => mayDirect(actor, assignment))) throw new Forbidden();
  return found;
}

/** In one order for everybody, so that two bulk acts never wait for each other in a ring. */
async function lock(tx: Tx, actor: Actor, ids: string[], day: string): Promise<LockedAssignment[]> {
  const found = await sql<LockedAssignment>`
    select a.id, a.task_id as "taskId", a.unit_id as "unitId", unit_heir(a.owner_id, ${day}::date) as "ownerId",
           unit_heir(coalesce(a.holder_id, a.owner_id), ${day}::date) as "registerId", a.version, a.percent,
           a.due_on as "dueOn", a.deadline_type as "deadlineType", a.submitted_on as "submittedOn",
           a.reminded_on as "remindedOn", assignment_state(a, ${day}::date, ${windowStart(day)}::date) as state
    from assignment a
    where a.id = any (${ids}::uuid[]) and ${visibleTo(actor, day)}
    order by a.id
    for update`.execute(tx);
  return found.rows;
}

import { type Selectable, sql } from 'kysely';
import type { Actor } from '../../../platform/actor.ts';
import type { Tx } from '../../../platform/db/db.ts';
import type { Task } from '../../../platform/db/schema.gen.ts';
import { Forbidden, NotFound, Refused } from '../../../platform/errors.ts';
import { mayDirect, taskVisibleTo } from './task.access.ts';

/** A task with the government that answers for it now. */
type LockedTask = Selectable<Task> & { answering: string };

/** Locks a task for an act of its government. `NotFound`, `Forbidden`; `Refused` once it is cancelled. */
export async function lockTask(tx: Tx, actor: Actor, id: string, day: string): Promise<LockedTask> {
  const found = await sql<LockedTask>`
    select t.*, unit_heir(t.unit_id, ${day}::date) as answering from task t where t.id = ${id} and ${taskVisibleTo(actor, day)} for update`.execute(
    tx,
  );
  const task = found.rows[0];
  if (!task) throw new NotFound();
  if (!mayDirect(actor, { ownerId: task.answering })) throw new Forbidden();
  if (task.cancelled_on) throw new Refused({ key: 'task.error.cancelled' });
  return task;
}

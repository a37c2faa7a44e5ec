import { sql } from 'kysely';
import type { Actor } from '../../../platform/actor.ts';
import type { Tx } from '../../../platform/db/db.ts';
import { recordNews } from '../adoption/assignments.ts';

/** Cancels the tasks that the reviewers let an amendment drop, with their unfinished assignments. Returns the tasks. */
export async function dropTasks(
  tx: Tx,
  actor: Actor,
  planId: string,
  day: string,
  reason: string,
): Promise<{ id: string; no: string; title: string }[]> {
  const continued = tx
    .selectFrom('proposal')
    .where('plan_id', '=', planId)
    .where('accepted', '=', true)
    .where('task_id', 'is not', null)
    .select('task_id');
  const dropped = await tx
    .updateTable('task')
    .set({ cancelled_on: day, cancel_reason: reason })
    .where('id', 'in', tx.selectFrom('dropped_task').where('plan_id', '=', planId).select('task_id'))
    .where('cancelled_on', 'is', null)
    .where('id', 'not in', continued)
    .returning(['id', 'no', 'title', 'ordinal'])
    .execute();
  const ids = dropped.map(({ id }) => id);
  const open = await sql<Cancellable>`
    select id, due_on as "dueOn" from assignment
    where task_id = any (${ids}::uuid[]) and cancelled_on is null and confirmed_on is null`.execute(tx);
  await cancelAssignments(tx, actor, open.rows, day, reason);
  return dropped.sort((a, b) => Number(a.ordinal) - Number(b.ordinal));
}

interface Cancellable {
  id: string;
  dueOn: string | null;
}

/** Cancels assignments, each with the reason in its history. */
export async function cancelAssignments(
  tx: Tx,
  actor: Actor,
  assignments: Cancellable[],
  day: string,
  reason: string,
): Promise<void> {
  const ids = assignments.map(({ id }) => id);
  await sql`
    update assignment set cancelled_on = ${day}, version = version + 1 where id = any (${ids}::uuid[])`.execute(tx);
  const news = assignments.map(({ id, dueOn }) => ({
    assignmentId: id,
    dueBefore: dueOn,
    dueAfter: null,
    note: reason,
  }));
  await recordNews(
    tx,
    actor,
    news.map((each) => ({ ...each, kind: 'cancelled' as const })),
  );
}

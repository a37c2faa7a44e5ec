import { sql } from 'kysely';
import type { Actor } from '../../../platform/actor.ts';
import { audit } from '../../../platform/audit.ts';
import type { Db, Tx } from '../../../platform/db/db.ts';
import { NotFound } from '../../../platform/errors.ts';
import { planInForce } from '../plan.ts';
import { openReview, type Row } from '../review/open-review.ts';
import { saveProposal } from '../review/proposal-row.ts';
import { continuations } from './similarity.ts';
import { type TaskInForce, tasksInForce } from './tasks-in-force.ts';

/**
 * Compares a plan under review with the one in force for its unit and year: which proposal continues which task. Tasks
 * that the document no longer names are dropped when it is a whole plan (it continues at least half of the tasks in
 * force), and kept when it only amends some.
 */
export async function compareWithPlanInForce(tx: Tx, planId: string): Promise<void> {
  const plan = await tx
    .selectFrom('plan')
    .where('id', '=', planId)
    .select(['unit_id', 'year'])
    .executeTakeFirstOrThrow();
  const inForce = await planInForce(tx, plan.unit_id, plan.year);
  await tx.updateTable('plan').set({ amends_id: inForce }).where('id', '=', planId).execute();
  await tx.deleteFrom('dropped_task').where('plan_id', '=', planId).execute();
  await tx.updateTable('proposal').set({ task_id: null }).where('plan_id', '=', planId).execute();
  if (!inForce) return;
  const tasks = await tasksInForce(tx, inForce);
  const continued = await pair(tx, planId, tasks);
  const gone = tasks.filter(({ id }) => !continued.has(id));
  if (gone.length === 0 || gone.length * 2 > tasks.length) return;
  await tx
    .insertInto('dropped_task')
    .values(gone.map(({ id }) => ({ plan_id: planId, task_id: id })))
    .execute();
}

/** Pairs proposals with tasks, the accepted ones first, and gives the tasks that go on. */
async function pair(tx: Tx, planId: string, tasks: TaskInForce[]): Promise<Set<string>> {
  const proposals = await tx
    .selectFrom('proposal')
    .where('plan_id', '=', planId)
    .orderBy('ordinal')
    .select(['id', 'no', 'field', 'title', 'accepted'])
    .execute();
  const taskOf = new Map<string, string>();
  for (const accepted of [true, false]) {
    const taken = new Set(taskOf.values());
    const left = tasks.filter(({ id }) => !taken.has(id));
    const these = proposals.filter((proposal) => proposal.accepted === accepted);
    for (const [at, of] of continuations(these, left).entries()) {
      const [proposal, task] = [these[at], of === null ? undefined : left[of]];
      if (proposal && task) taskOf.set(proposal.id, task.id);
    }
  }
  await sql`
    update proposal set task_id = pair.task_id
    from unnest(${[...taskOf.keys()]}::uuid[], ${[...taskOf.values()]}::uuid[]) as pair(id, task_id)
    where proposal.id = pair.id`.execute(tx);
  return new Set(taskOf.values());
}

/** Compares again, after another plan came into force or to undo the reviewer's own matching. */
export async function compareAgain(db: Db, actor: Actor, planId: string): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await openReview(tx, actor, planId);
    await compareWithPlanInForce(tx, planId);
    await audit(tx, actor, { act: 'plan.compare', subject: { kind: 'plan', id: planId } });
  });
}

/** Says which task in force a proposal continues; null for none, it is new. The task is then neither dropped nor another's. */
export async function continueTask(db: Db, actor: Actor, row: Row, taskId: string | null): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const plan = await openReview(tx, actor, row.planId);
    if (taskId) {
      await checkInForce(tx, plan.amends_id, taskId);
      await tx
        .updateTable('proposal')
        .set({ task_id: null })
        .where('plan_id', '=', row.planId)
        .where('task_id', '=', taskId)
        .where('id', '<>', row.id)
        .execute();
      await tx.deleteFrom('dropped_task').where('plan_id', '=', row.planId).where('task_id', '=', taskId).execute();
    }
    await saveProposal(tx, row, { task_id: taskId });
    const subject = { kind: 'proposal', id: row.id };
    await audit(tx, actor, { act: 'plan.continue-task', subject, after: { task: taskId } });
  });
}

/** Says whether a task in force that the amendment does not name is cancelled or stays. */
export async function dropTask(db: Db, actor: Actor, planId: string, taskId: string, dropped: boolean): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const plan = await openReview(tx, actor, planId);
    await checkInForce(tx, plan.amends_id, taskId);
    const row = { plan_id: planId, task_id: taskId };
    if (dropped) {
      await tx
        .insertInto('dropped_task')
        .values(row)
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    } else {
      await tx.deleteFrom('dropped_task').where('plan_id', '=', planId).where('task_id', '=', taskId).execute();
    }
    const act = dropped ? 'plan.drop-task' : 'plan.keep-task';
    await audit(tx, actor, { act, subject: { kind: 'plan', id: planId }, after: { task: taskId } });
  });
}

async function checkInForce(tx: Tx, planId: string | null, taskId: string): Promise<void> {
  const tasks = planId ? await tasksInForce(tx, planId) : [];
  if (!tasks.some(({ id }) => id === taskId)) throw new NotFound();
}

import { sql } from 'kysely';
import { chunks } from '../../../platform/db/chunks.ts';
import type { Tx } from '../../../platform/db/db.ts';
import { newId } from '../../../platform/id.ts';
import type { ReviewPlan } from '../review/open-review.ts';
import type { AcceptedProposal } from './accepted.ts';

/** An accepted proposal with the task that it becomes or goes on as. */
export interface TaskDraft extends AcceptedProposal {
  taskId: string;
  parentId: string | null;
}

/** The columns of a task that come from the plan. */
export function taskColumns(draft: TaskDraft) {
  return {
    parent_id: draft.parentId,
    ordinal: draft.ordinal,
    no: draft.no,
    field: draft.field,
    heading: draft.heading,
    title: draft.title,
    product: draft.product,
    deadline_text: draft.deadlineText,
    deadline_type: draft.deadlineType,
    due_on: draft.dueOn,
    event: draft.event,
  };
}

/** Creates tasks with their leads and co-ordinators; parents must come before their children. */
export async function insertTasks(tx: Tx, plan: ReviewPlan, drafts: TaskDraft[]): Promise<void> {
  const rows = drafts.map((draft) => ({
    ...taskColumns(draft),
    id: draft.taskId,
    unit_id: plan.unit_id,
    year: plan.year,
    origin: 'plan',
    plan_id: plan.id,
  }));
  for (const part of chunks(rows)) await tx.insertInto('task').values(part).execute();
  await insertTaskParties(tx, drafts);
  const [proposals, tasks] = [drafts.map(({ id }) => id), drafts.map(({ taskId }) => taskId)];
  await sql`
    update proposal set task_id = became.task_id
    from unnest(${proposals}::uuid[], ${tasks}::uuid[]) as became(id, task_id)
    where proposal.id = became.id`.execute(tx);
}

/** Writes the leads and co-ordinators of tasks that have none yet. */
export async function insertTaskParties(tx: Tx, drafts: TaskDraft[]): Promise<void> {
  const rows = drafts.flatMap(({ taskId, parties }) =>
    parties.map(({ role, words, unitId, groupId }, at) => ({
      id: newId(),
      task_id: taskId,
      role,
      ordinal: at + 1,
      words,
      unit_id: unitId,
      group_id: groupId,
    })),
  );
  for (const part of chunks(rows)) await tx.insertInto('task_party').values(part).execute();
}

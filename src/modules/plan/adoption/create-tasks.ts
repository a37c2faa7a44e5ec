import type { Actor } from '../../../platform/actor.ts';
import type { Tx } from '../../../platform/db/db.ts';
import type { ReviewPlan } from '../review/open-review.ts';
import { insertAssignments } from './assignments.ts';
import { sharesOf } from './fan-out.ts';
import { insertTasks, type TaskDraft } from './tasks.ts';

/** What an adoption has to carry out. */
export interface Adoption {
  plan: ReviewPlan;
  drafts: TaskDraft[];
  /** The units that get an assignment; none for a row that only heads its sub-items. */
  unitsOf(draft: TaskDraft): string[];
  day: string;
}

/** Creates tasks and their assignments; a row that only heads its sub-items becomes a task, but is nobody's and is not counted. */
export async function createTasks(
  tx: Tx,
  actor: Actor,
  { plan, drafts, unitsOf }: Omit<Adoption, 'day'>,
  note = '',
): Promise<{ tasks: number; assignments: number }> {
  await insertTasks(tx, plan, drafts);
  const assignments = drafts.flatMap((draft) =>
    sharesOf(unitsOf(draft), draft).map((share) => ({
      ...share,
      taskId: draft.taskId,
      deadlineType: draft.deadlineType,
    })),
  );
  await insertAssignments(tx, actor, assignments, note);
  const given = new Set(assignments.map(({ taskId }) => taskId));
  return { tasks: given.size, assignments: assignments.length };
}

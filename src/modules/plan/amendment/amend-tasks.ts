import type { Actor } from '../../../platform/actor.ts';
import type { Tx } from '../../../platform/db/db.ts';
import { translator } from '../../../platform/i18n.ts';
import { type Adoption, createTasks } from '../adoption/create-tasks.ts';
import { insertTaskParties, type TaskDraft, taskColumns } from '../adoption/tasks.ts';
import { planName } from '../plan.name.ts';
import { vi } from '../plan.vi.ts';
import { amendAssignments, type ChangedTask } from './amend-assignments.ts';
import { differences } from './differences.ts';
import { dropTasks } from './drop-tasks.ts';
import { type Change, recordChanges } from './record-changes.ts';
import { type TaskInForce, tasksInForce } from './tasks-in-force.ts';

// What is written into histories stays as it was written, so it is in the office's language.
const t = translator(vi, 'vi');

/**
 * Carries out an amendment: the tasks in force become the amending plan's; added ones are fanned out, changed ones keep
 * their identity and progress, dropped ones are cancelled with the amending document as the reason.
 */
export async function amendTasks(tx: Tx, actor: Actor, adoption: Adoption): Promise<Record<Change['kind'], number>> {
  const { plan, drafts, day } = adoption;
  const inForce = new Map((await tasksInForce(tx, plan.amends_id ?? '')).map((task) => [task.id, task]));
  const { added, continued } = divide(drafts, inForce);
  const name = await nameOf(tx, plan.id);
  await tx.updateTable('plan').set({ state: 'replaced' }).where('id', '=', plan.amends_id).execute();
  await tx.updateTable('task').set({ plan_id: plan.id }).where('plan_id', '=', plan.amends_id).execute();
  await createTasks(tx, actor, { ...adoption, drafts: added }, t('plan.amend.note', { plan: name }));
  for (const { draft, changed } of continued) {
    // Another deadline waits for another event.
    const event = changed.some(({ part }) => part === 'deadline') ? { event_on: null } : {};
    await tx
      .updateTable('task')
      .set({ ...taskColumns(draft), ...event })
      .where('id', '=', draft.taskId)
      .execute();
  }
  const changed = continued.filter((each) => each.changed.length > 0);
  await replaceParties(tx, changed);
  await amendAssignments(tx, actor, changed, adoption, t('plan.amend.note', { plan: name }));
  const dropped = await dropTasks(tx, actor, plan.id, day, t('plan.amend.dropped', { plan: name }));
  await recordChanges(tx, plan.id, [
    ...added.map(({ taskId, no, title }) => ({ kind: 'added' as const, taskId, no, title, differences: [] })),
    ...changed.map(({ draft: { taskId, no, title }, changed }) => ({
      ...{ kind: 'changed' as const, taskId, no, title },
      differences: changed,
    })),
    ...dropped.map(({ id, no, title }) => ({ kind: 'dropped' as const, taskId: id, no, title, differences: [] })),
  ]);
  return { added: added.length, changed: changed.length, dropped: dropped.length };
}

function divide(drafts: TaskDraft[], inForce: Map<string, TaskInForce>) {
  const added: TaskDraft[] = [];
  const continued: ChangedTask[] = [];
  for (const draft of drafts) {
    const task = inForce.get(draft.taskId);
    if (task) continued.push({ draft, changed: differences(task, draft) });
    else added.push(draft);
  }
  return { added, continued };
}

async function nameOf(tx: Tx, planId: string): Promise<string> {
  const plan = await tx
    .selectFrom('plan')
    .where('id', '=', planId)
    .select(['year', 'number', 'symbol', 'issued_on as issuedOn'])
    .executeTakeFirstOrThrow();
  return planName(t, plan);
}

async function replaceParties(tx: Tx, tasks: ChangedTask[]): Promise<void> {
  const drafts = tasks
    .filter(({ changed }) => changed.some(({ part }) => part === 'lead' || part === 'coordinating'))
    .map(({ draft }) => draft);
  if (drafts.length === 0) return;
  const ids = drafts.map(({ taskId }) => taskId);
  await tx.deleteFrom('task_party').where('task_id', 'in', ids).execute();
  await insertTaskParties(tx, drafts);
}

import { sql } from 'kysely';
import type { Actor } from '../../../platform/actor.ts';
import { audit } from '../../../platform/audit.ts';
import { today } from '../../../platform/clock.ts';
import type { Db, Tx } from '../../../platform/db/db.ts';
import { Refused } from '../../../platform/errors.ts';
import { newId } from '../../../platform/id.ts';
import { expandGroup } from '../../org/index.ts';
import { amendTasks } from '../amendment/amend-tasks.ts';
import { tasksInForce } from '../amendment/tasks-in-force.ts';
import { keepEscalation } from '../escalation/plan-escalation.ts';
import { planInForce } from '../plan.ts';
import { openReview, type ReviewPlan } from '../review/open-review.ts';
import { tellOfPlan } from '../task/news/tell-of-plan.ts';
import { type AcceptedProposal, acceptedProposals } from './accepted.ts';
import { createTasks } from './create-tasks.ts';
import { leadUnitsOf, type Office } from './fan-out.ts';
import { headingsOf, parentsOf } from './parents.ts';
import { problemsOf } from './readiness.ts';
import { withStandingParties } from './standing-parties.ts';
import type { TaskDraft } from './tasks.ts';

/** How many tasks and assignments an adoption created, or what an amendment did to the tasks in force. */
type Adopted = { tasks: number; assignments: number } | { added: number; changed: number; dropped: number };

/**
 * Puts a reviewed plan in force: its accepted proposals become tasks, with one assignment per lead unit. An amendment
 * changes the tasks in force instead. Throws `Refused` with a sentence per row that has no lead or no deadline.
 */
export async function adoptPlan(db: Db, actor: Actor, planId: string, day: string = today()): Promise<Adopted> {
  return db.transaction().execute(async (tx) => {
    const plan = await openReview(tx, actor, planId);
    const proposals = await withStandingParties(tx, await acceptedProposals(tx, planId), day);
    await checkComparison(tx, plan, proposals);
    const problems = problemsOf(proposals);
    if (problems.length > 0) throw new Refused(...problems);
    const office = { members: await membersOf(tx, proposals, day), focalUnitId: actor.unitId ?? plan.unit_id };
    const drafts = draftsOf(proposals);
    const headings = headingsOf(proposals, parentsOf(proposals));
    const unitsOf = (draft: TaskDraft) => (headings.has(draft.id) ? [] : leadUnitsOf(draft, office));
    const adoption = { plan, drafts, unitsOf, day };
    const counts = plan.amends_id ? await amendTasks(tx, actor, adoption) : await createTasks(tx, actor, adoption);
    await tx
      .updateTable('plan')
      .set({ state: 'adopted', adopted_at: sql<Date>`now()` })
      .where('id', '=', planId)
      .execute();
    await audit(tx, actor, { act: 'plan.adopt', subject: { kind: 'plan', id: planId }, after: counts });
    await keepEscalation(tx, planId, plan.amends_id);
    await tellOfPlan(tx, actor, planId, day);
    return counts;
  });
}

/** Another plan may have come into force, or a task may have been cancelled, since the proposals were compared with it. */
async function checkComparison(tx: Tx, plan: ReviewPlan, proposals: AcceptedProposal[]): Promise<void> {
  const inForce = await planInForce(tx, plan.unit_id, plan.year);
  const tasks = new Set(inForce ? (await tasksInForce(tx, inForce)).map(({ id }) => id) : []);
  const stale = proposals.some(({ taskId }) => taskId !== null && !tasks.has(taskId));
  if (stale || inForce !== plan.amends_id) throw new Refused({ key: 'plan.adopt.compareAgain' });
}

function draftsOf(proposals: AcceptedProposal[]): TaskDraft[] {
  const tasks = proposals.map((proposal) => ({ ...proposal, taskId: proposal.taskId ?? newId() }));
  const taskOf = new Map(tasks.map(({ id, taskId }) => [id, taskId]));
  const parents = parentsOf(proposals);
  return tasks.map((task) => ({ ...task, parentId: taskOf.get(parents.get(task.id) ?? '') ?? null }));
}

/** Opens every group that leads a task to its members of the day; throws `Refused` for one that has none. */
async function membersOf(tx: Tx, proposals: AcceptedProposal[], day: string): Promise<Office['members']> {
  const members: Office['members'] = new Map();
  for (const { id, parties } of proposals) {
    for (const { role, groupId, words } of parties) {
      if (role !== 'lead' || !groupId || members.has(groupId)) continue;
      const units = await expandGroup(tx, groupId, day);
      if (units.length === 0) throw new Refused({ field: id, key: 'plan.adopt.emptyGroup', params: { words } });
      members.set(groupId, units);
    }
  }
  return members;
}

import { Unreadable, type UnreadableReason } from '../../office/unreadable.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Db } from '../../platform/db/db.ts';
import { type Problem, Refused } from '../../platform/errors.ts';
import type { FileStore } from '../../platform/files.ts';
import { acceptedProposals } from './adoption/accepted.ts';
import { adoptPlan } from './adoption/adoption.ts';
import { problemsOf } from './adoption/readiness.ts';
import { discardPlan, type PlanFile, storePlan } from './plan.ts';
import { readPlan } from './reading/reading.ts';
import { bulkEdit } from './review/bulk-edit.ts';

/** What an import brought: the plan, how many proposals were accepted, and those left for a reviewer, each with its reason. */
export interface Imported {
  planId: string;
  accepted: number;
  left: Problem[];
}

/**
 * Receives and reads a plan's file in one go. With `adopt` the tasks of its tables that have a known lead and a deadline
 * come into force at once; the others are left out and named. Throws `Unreadable`, or `Refused` when nothing can be adopted.
 */
export async function importPlanFile(
  db: Db,
  files: FileStore,
  actor: Actor,
  file: PlanFile,
  { adopt }: { adopt: boolean },
): Promise<Imported> {
  const planId = await db.transaction().execute((tx) => storePlan(tx, files, actor, file));
  await readPlan(db, files, actor, planId);
  await refuseUnreadable(db, actor, planId);
  const left: Problem[] = [];
  // Leaving a row out can leave its heading without a sub-item, so what is left is looked at again.
  for (;;) {
    const problems = problemsOf(await acceptedProposals(db, planId));
    const ids = new Set(problems.flatMap(({ field }) => field ?? []));
    if (!adopt || ids.size === 0) break;
    left.push(...problems);
    await leaveOut(db, actor, planId, [...ids]);
  }
  if (adopt) await adoptPlan(db, actor, planId);
  else left.push(...problemsOf(await acceptedProposals(db, planId)));
  return { planId, accepted: (await acceptedProposals(db, planId)).length, left };
}

async function refuseUnreadable(db: Db, actor: Actor, planId: string): Promise<void> {
  const plan = await db
    .selectFrom('plan')
    .where('id', '=', planId)
    .select(['state', 'failure'])
    .executeTakeFirstOrThrow();
  if (plan.state !== 'failed') return;
  await discardPlan(db, actor, planId);
  if (plan.failure === 'crashed') throw new Refused({ key: 'plan.failed.crashed' });
  // Besides `crashed` the reading keeps only these reasons.
  throw new Unreadable(plan.failure as UnreadableReason);
}

async function leaveOut(db: Db, actor: Actor, planId: string, ids: string[]): Promise<void> {
  const rows = await db.selectFrom('proposal').where('id', 'in', ids).select(['id', 'version']).execute();
  await bulkEdit(db, actor, planId, rows, { accepted: false });
}

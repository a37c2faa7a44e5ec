import type { Actor } from '../../../platform/actor.ts';
import { audit } from '../../../platform/audit.ts';
import type { Db } from '../../../platform/db/db.ts';
import type { FileStore } from '../../../platform/files.ts';
import { compareWithPlanInForce } from '../amendment/compare.ts';
import { readPlanFile } from './read-plan-file.ts';
import { saveExtraction } from './save-extraction.ts';

/**
 * Reads the file of a plan that is `extracting` and puts what it proposes up for review, or keeps why it could not be
 * read. Safe to run twice: whoever comes second finds the state changed and does nothing.
 */
export async function readPlan(db: Db, files: FileStore, actor: Actor, id: string): Promise<void> {
  const plan = await db.selectFrom('plan').where('id', '=', id).selectAll().executeTakeFirst();
  if (plan?.state !== 'extracting') return;
  const reading = await readPlanFile(files.path(plan.file_sha256), plan.file_name, plan.year);
  await db.transaction().execute(async (tx) => {
    const still = await tx.selectFrom('plan').where('id', '=', id).select('state').forUpdate().executeTakeFirst();
    if (still?.state !== 'extracting') return;
    const subject = { kind: 'plan', id };
    if ('failure' in reading) {
      await tx.updateTable('plan').set({ state: 'failed', failure: reading.failure }).where('id', '=', id).execute();
      await audit(tx, actor, { act: 'plan.unreadable', subject, after: reading });
      return;
    }
    await saveExtraction(tx, plan, reading);
    await compareWithPlanInForce(tx, id);
    const { tasks, targets, doubts } = reading;
    const after = { tasks: tasks.length, targets: targets.length, doubts: doubts.length };
    await audit(tx, actor, { act: 'plan.read', subject, after });
  });
}

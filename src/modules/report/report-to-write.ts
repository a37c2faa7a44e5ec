import type { Actor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/db/db.ts';
import { Forbidden, NotFound } from '../../platform/errors.ts';
import { mayWriteReport } from './report.access.ts';

/** The report, locked, when the actor may write it; others learn nothing of it. */
export async function reportToWrite(tx: Tx, actor: Actor, id: string) {
  const report = await tx.selectFrom('report').where('id', '=', id).selectAll().forUpdate().executeTakeFirst();
  if (!report) throw new NotFound();
  if (!mayWriteReport(actor, report.unit_id)) {
    throw actor.governmentId === report.unit_id ? new Forbidden() : new NotFound();
  }
  return report;
}

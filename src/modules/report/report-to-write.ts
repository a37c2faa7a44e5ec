import { sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import { today } from '../../platform/clock.ts';
import type { Tx } from '../../platform/db/db.ts';
import { Forbidden, NotFound } from '../../platform/errors.ts';
import { mayReadReport, mayWriteReport } from './report.access.ts';

/** The report, locked, when the actor may write it; others learn nothing of it. */
export async function reportToWrite(tx: Tx, actor: Actor, id: string) {
  const report = await tx.selectFrom('report').where('id', '=', id).selectAll().forUpdate().executeTakeFirst();
  if (!report) throw new NotFound();
  if (!mayWriteReport(actor, report.unit_id)) {
    const owner = await heirOf(tx, report.unit_id);
    throw mayReadReport(actor, owner) ? new Forbidden() : new NotFound();
  }
  return report;
}

/** The government that a report's unit is today: itself, or the one that took over from it. */
async function heirOf(tx: Tx, unitId: string): Promise<string> {
  const found = await sql<{ id: string }>`select unit_heir(${unitId}, ${today()}::date) as id`.execute(tx);
  return found.rows[0]?.id ?? unitId;
}

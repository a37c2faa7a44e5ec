import { sql } from 'kysely';
import type { Actor } from '../../../platform/actor.ts';
import { auditAll, changedFields } from '../../../platform/audit.ts';
import { today } from '../../../platform/clock.ts';
import type { Db, Tx } from '../../../platform/db/db.ts';
import { unitDirectory } from '../../org/index.ts';
import { readDeadline } from '../extract/deadline/deadline.ts';
import type { Field } from '../extract/extraction.ts';
import { splitParties } from '../extract/parties.ts';
import { settleMended } from './doubts.ts';
import { openReview, type ReviewPlan, type Row } from './open-review.ts';
import { insertParties, partiesOf } from './parties.ts';
import { deadlineColumns, saveProposal } from './proposal-row.ts';

/** What is set for all ticked rows; only what is given is changed. */
export interface BulkChange {
  accepted?: boolean;
  field?: Field;
  lead?: string;
  deadlineText?: string;
}

/** Sets field, lead, deadline or acceptance of many proposals at once: all of them or, on a `Conflict`, none. */
export async function bulkEdit(
  db: Db,
  actor: Actor,
  planId: string,
  rows: Omit<Row, 'planId'>[],
  change: BulkChange,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const plan = await openReview(tx, actor, planId);
    const deadline = change.deadlineText === undefined ? {} : deadlineOf(change.deadlineText, plan.year);
    const field = change.field === undefined ? {} : { field: change.field };
    const accepted = change.accepted === undefined ? {} : { accepted: change.accepted };
    const before = await proposalsBefore(tx, rows);
    for (const row of rows) await saveProposal(tx, { planId, ...row }, { ...deadline, ...field, ...accepted });
    const ids = rows.map(({ id }) => id);
    if (change.lead !== undefined) await setLead(tx, plan, ids, change.lead);
    await settleMended(tx, actor, ids);
    const edited = before.map(({ id, lead, ...was }) => ({
      act: 'plan.bulk-edit',
      subject: { kind: 'proposal', id },
      ...changedFields({ ...was, lead: lead.join('; ') }, change),
    }));
    await auditAll(tx, actor, edited);
  });
}

/** What a bulk edit may change, as it was. */
async function proposalsBefore(tx: Tx, rows: Omit<Row, 'planId'>[]) {
  const found = await sql<{
    id: string;
    accepted: boolean;
    field: string | null;
    deadlineText: string;
    lead: string[];
  }>`
    select r.id, r.accepted, r.field, r.deadline_text as "deadlineText",
           array(select p.words from proposal_party p where p.proposal_id = r.id and p.role = 'lead' order by p.ordinal) as lead
    from proposal r where r.id = any (${rows.map(({ id }) => id)}::uuid[])`.execute(tx);
  return found.rows;
}

const deadlineOf = (words: string, year: number) => deadlineColumns(readDeadline(words, year));

async function setLead(tx: Tx, plan: ReviewPlan, ids: string[], lead: string): Promise<void> {
  const directory = await unitDirectory(tx, plan.unit_id, today());
  const names = { lead: splitParties(lead), coordinating: [] };
  await tx.deleteFrom('proposal_party').where('proposal_id', 'in', ids).where('role', '=', 'lead').execute();
  await insertParties(
    tx,
    ids.flatMap((id) => partiesOf(directory, id, names)),
  );
}

import type { Actor } from '../../../platform/actor.ts';
import { audit } from '../../../platform/audit.ts';
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
    for (const row of rows) await saveProposal(tx, { planId, ...row }, { ...deadline, ...field, ...accepted });
    const ids = rows.map(({ id }) => id);
    if (change.lead !== undefined) await setLead(tx, plan, ids, change.lead);
    await settleMended(tx, actor, ids);
    await audit(tx, actor, {
      act: 'plan.bulk-edit',
      subject: { kind: 'plan', id: planId },
      after: { proposals: ids, ...change },
    });
  });
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

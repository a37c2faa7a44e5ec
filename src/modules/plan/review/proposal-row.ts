import type { Updateable } from 'kysely';
import type { Tx } from '../../../platform/db/db.ts';
import type { Proposal } from '../../../platform/db/schema.gen.ts';
import { Conflict } from '../../../platform/errors.ts';
import type { Deadline } from '../extract/extraction.ts';
import type { Row } from './open-review.ts';

/** Saves a proposal only if it is still as the reviewer saw it; throws `Conflict` otherwise. */
export async function saveProposal(tx: Tx, row: Row, changes: Updateable<Proposal>): Promise<void> {
  const saved = await tx
    .updateTable('proposal')
    .set({ ...changes, version: row.version + 1 })
    .where('id', '=', row.id)
    .where('plan_id', '=', row.planId)
    .where('version', '=', row.version)
    .executeTakeFirst();
  if (saved.numUpdatedRows === 0n) throw new Conflict();
}

/** A proposal as it stands, for an act that is about to change it; throws `Conflict` when it has changed or gone. */
export async function proposalOf(tx: Tx, row: Row) {
  const found = await tx
    .selectFrom('proposal')
    .where('id', '=', row.id)
    .where('plan_id', '=', row.planId)
    .where('version', '=', row.version)
    .selectAll()
    .executeTakeFirst();
  if (!found) throw new Conflict();
  return found;
}

/** The columns of a deadline. */
export function deadlineColumns({ text, type, due, occurrences, event }: Deadline) {
  return { deadline_text: text, deadline_type: type, due_on: due, occurrences, event };
}

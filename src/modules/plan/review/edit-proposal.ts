import type { Actor } from '../../../platform/actor.ts';
import { audit, changedFields } from '../../../platform/audit.ts';
import { today } from '../../../platform/clock.ts';
import type { Db, Tx } from '../../../platform/db/db.ts';
import { Refused } from '../../../platform/errors.ts';
import { unitDirectory } from '../../org/index.ts';
import type { DeadlineType, Field } from '../extract/extraction.ts';
import { splitParties } from '../extract/parties.ts';
import { editDeadline, type TypedDeadline } from './deadline-edit.ts';
import { settleMended } from './doubts.ts';
import { openReview, type Row } from './open-review.ts';
import { insertParties, joinNames, type PartyRole, type PartyRow, partiesOf } from './parties.ts';
import { deadlineColumns, proposalOf, saveProposal } from './proposal-row.ts';

/** A proposal as a reviewer's form gives it; leads and co-ordinators as a list in words. */
export interface ProposalEdit {
  accepted: boolean;
  no: string;
  field: Field | null;
  title: string;
  product: string;
  lead: string;
  coordinating: string;
  deadline: TypedDeadline;
  /** What the form held of the deadline when it was opened. */
  shown: TypedDeadline;
}

/** Saves what a reviewer changed in a proposal; throws `Conflict` when somebody saved it first. */
export async function editProposal(db: Db, actor: Actor, row: Row, edit: ProposalEdit): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const plan = await openReview(tx, actor, row.planId);
    const before = await proposalOf(tx, row);
    const kept = {
      text: before.deadline_text,
      // The table's check allows only these types.
      type: before.deadline_type as DeadlineType,
      due: before.due_on,
      occurrences: before.occurrences,
      event: before.event,
    };
    const deadline = editDeadline(kept, edit.shown, edit.deadline, plan.year);
    if (deadline.type === 'fixed' && !deadline.due) throw new Refused({ field: 'dueOn', key: 'review.edit.noDate' });
    const { accepted, no, field, title, product } = edit;
    const changes = { accepted, no, field, title, product, ...deadlineColumns(deadline) };
    await saveProposal(tx, row, changes);
    const names = { lead: edit.lead, coordinating: edit.coordinating };
    const namesBefore = await replaceParties(tx, plan.unit_id, row.id, names);
    await settleMended(tx, actor, [row.id]);
    const subject = { kind: 'proposal', id: row.id };
    const fields = changedFields({ ...before, ...namesBefore }, { ...changes, ...names });
    await audit(tx, actor, { act: 'plan.edit-proposal', subject, ...fields });
  });
}

/** Accepts a proposal as a task of the plan, or drops it; it can be taken up again until the plan is adopted. */
export async function acceptProposal(db: Db, actor: Actor, row: Row, accepted: boolean): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await openReview(tx, actor, row.planId);
    const before = await proposalOf(tx, row);
    await saveProposal(tx, row, { accepted });
    const act = accepted ? 'plan.accept-proposal' : 'plan.drop-proposal';
    const subject = { kind: 'proposal', id: row.id };
    await audit(tx, actor, { act, subject, ...changedFields(before, { accepted }) });
  });
}

/** Writes the parties anew where their words changed; names that stay keep whom they were matched to. Gives what they were. */
async function replaceParties(
  tx: Tx,
  governmentId: string,
  proposalId: string,
  typed: Record<PartyRole, string>,
): Promise<Record<PartyRole, string>> {
  const before = await tx
    .selectFrom('proposal_party')
    .where('proposal_id', '=', proposalId)
    .orderBy('ordinal')
    .selectAll()
    .execute();
  const wordsOf = (role: PartyRole) => before.filter((party) => party.role === role).map(({ words }) => words);
  const was = { lead: joinNames(wordsOf('lead')), coordinating: joinNames(wordsOf('coordinating')) };
  const changed = (role: PartyRole) => was[role] !== typed[role];
  if (!changed('lead') && !changed('coordinating')) return was;
  const names = (role: PartyRole) => (changed(role) ? splitParties(typed[role]) : wordsOf(role));
  const directory = await unitDirectory(tx, governmentId, today());
  const rows = partiesOf(directory, proposalId, { lead: names('lead'), coordinating: names('coordinating') });
  const known = new Map(before.map((party) => [party.words, party]));
  await tx.deleteFrom('proposal_party').where('proposal_id', '=', proposalId).execute();
  await insertParties(
    tx,
    rows.map((row) => ({ ...row, ...keptMatch(known.get(row.words)) })),
  );
  return was;
}

function keptMatch(before: Pick<PartyRow, 'unit_id' | 'group_id' | 'outside'> | undefined) {
  return before && { unit_id: before.unit_id, group_id: before.group_id, outside: before.outside };
}

import type { Selectable } from 'kysely';
import type { Block } from '../../../office/blocks.ts';
import { today } from '../../../platform/clock.ts';
import { chunks } from '../../../platform/db/chunks.ts';
import type { Tx } from '../../../platform/db/db.ts';
import type { Plan } from '../../../platform/db/schema.gen.ts';
import { newId } from '../../../platform/id.ts';
import { unitDirectory } from '../../org/index.ts';
import type { Doubt, Extraction, TargetProposal, TaskProposal } from '../extract/extraction.ts';
import { insertParties, partiesOf } from '../review/parties.ts';

type Identified<T> = T & { id: string };

/** Writes what was read from a plan's file in place of an earlier reading, and puts the plan up for review. */
export async function saveExtraction(
  tx: Tx,
  plan: Selectable<Plan>,
  { document, tasks, targets, doubts, blocks }: Extraction & { blocks: Block[] },
): Promise<void> {
  for (const table of ['doubt', 'proposal', 'target'] as const) {
    await tx.deleteFrom(table).where('plan_id', '=', plan.id).execute();
  }
  await tx
    .updateTable('plan')
    .set({
      state: 'review',
      failure: null,
      blocks: JSON.stringify(blocks),
      document: JSON.stringify(document),
      number: document.number,
      symbol: document.symbol,
      issued_on: document.date,
      abstract: document.abstract,
      signer: document.signer,
      signer_position: document.signerPosition,
    })
    .where('id', '=', plan.id)
    .execute();
  const identified = tasks.map((task) => ({ ...task, id: newId() }));
  await saveTasks(tx, plan, identified);
  const targetIds = await saveTargets(tx, plan.id, targets);
  await saveDoubts(tx, plan.id, doubts, { tasks: identified.map(({ id }) => id), targets: targetIds });
}

async function saveTasks(tx: Tx, plan: Selectable<Plan>, tasks: Identified<TaskProposal>[]): Promise<void> {
  const rows = tasks.map(
    ({ id, no, parent, field, heading, title, product, deadline, note, confidence, source }, at) => ({
      id,
      plan_id: plan.id,
      ordinal: at + 1,
      accepted: confidence === 'table',
      no,
      parent_no: parent,
      field,
      heading,
      title,
      product,
      deadline_text: deadline.text,
      deadline_type: deadline.type,
      due_on: deadline.due,
      occurrences: deadline.occurrences,
      event: deadline.event,
      note,
      confidence,
      source_block: source.block,
      source_row: source.row ?? null,
    }),
  );
  for (const part of chunks(rows)) await tx.insertInto('proposal').values(part).execute();
  const directory = await unitDirectory(tx, plan.unit_id, today());
  await insertParties(
    tx,
    tasks.flatMap(({ id, lead, coordinating }) => partiesOf(directory, id, { lead, coordinating })),
  );
}

async function saveTargets(tx: Tx, planId: string, targets: TargetProposal[]): Promise<string[]> {
  const rows = targets.map(({ source, ...target }, at) => ({
    ...target,
    id: newId(),
    plan_id: planId,
    ordinal: at + 1,
    source_block: source.block,
    source_row: source.row ?? null,
  }));
  for (const part of chunks(rows)) await tx.insertInto('target').values(part).execute();
  return rows.map(({ id }) => id);
}

async function saveDoubts(
  tx: Tx,
  planId: string,
  doubts: Doubt[],
  ids: { tasks: string[]; targets: string[] },
): Promise<void> {
  const rows = doubts.map(({ kind, params, task, target, source }, at) => ({
    id: newId(),
    plan_id: planId,
    ordinal: at + 1,
    kind,
    params: JSON.stringify(params),
    proposal_id: task === null ? null : (ids.tasks[task] ?? null),
    target_id: target === null ? null : (ids.targets[target] ?? null),
    source_block: source?.block ?? null,
    source_row: source?.row ?? null,
  }));
  for (const part of chunks(rows)) await tx.insertInto('doubt').values(part).execute();
}

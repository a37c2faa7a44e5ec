import type { Actor } from '../../../platform/actor.ts';
import { audit } from '../../../platform/audit.ts';
import type { Db, Tx } from '../../../platform/db/db.ts';
import { Conflict, NotFound, Refused } from '../../../platform/errors.ts';
import { newId } from '../../../platform/id.ts';
import { openReview, type Row } from './open-review.ts';
import { insertParties, type PartyRow } from './parties.ts';
import { proposalOf, saveProposal } from './proposal-row.ts';

/** Adds an empty proposal after another one, or at the end, in the same field and under the same heading. Returns its id. */
export async function addProposal(db: Db, actor: Actor, planId: string, afterId: string | null): Promise<string> {
  return db.transaction().execute(async (tx) => {
    await openReview(tx, actor, planId);
    const all = tx.selectFrom('proposal').where('plan_id', '=', planId).selectAll();
    const before = afterId
      ? await all.where('id', '=', afterId).executeTakeFirst()
      : await all.orderBy('ordinal', 'desc').limit(1).executeTakeFirst();
    if (afterId && !before) throw new NotFound();
    const id = newId();
    await tx
      .insertInto('proposal')
      .values({
        id,
        plan_id: planId,
        ordinal: before ? ((await placesAfter(tx, planId, before.ordinal, 1))[0] ?? 1) : 1,
        accepted: true,
        title: '',
        field: before?.field ?? null,
        heading: before?.heading ?? '',
        source_block: before?.source_block ?? null,
        source_row: before?.source_row ?? null,
      })
      .execute();
    await audit(tx, actor, { act: 'plan.add-proposal', subject: { kind: 'proposal', id }, after: { plan: planId } });
    return id;
  });
}

const asNew = { no: '', version: 1, task_id: null };

/** Splits a proposal into one per title; the parts share product, deadline and parties, which can then be edited apart. */
export async function splitProposal(db: Db, actor: Actor, row: Row, titles: string[]): Promise<void> {
  const [first, ...others] = titles;
  if (first === undefined || others.length === 0) throw new Refused({ field: 'titles', key: 'review.split.one' });
  await db.transaction().execute(async (tx) => {
    await openReview(tx, actor, row.planId);
    const whole = await proposalOf(tx, row);
    await saveProposal(tx, row, { title: first });
    const parties = await tx.selectFrom('proposal_party').where('proposal_id', '=', row.id).selectAll().execute();
    const places = await placesAfter(tx, row.planId, whole.ordinal, others.length);
    const parts = others.map((title, at) => ({ ...whole, id: newId(), ordinal: places[at] ?? 0, title, ...asNew }));
    await tx.insertInto('proposal').values(parts).execute();
    await insertParties(
      tx,
      // The table's check allows only the two roles.
      parts.flatMap(({ id }) => parties.map((party) => ({ ...party, id: newId(), proposal_id: id }) as PartyRow)),
    );
    const subject = { kind: 'proposal', id: row.id };
    await audit(tx, actor, { act: 'plan.split-proposal', subject, before: { title: whole.title }, after: { titles } });
  });
}

/** Joins a proposal with the one that follows it, which a page break or a merged cell had cut off. */
export async function joinWithNext(db: Db, actor: Actor, row: Row, nextVersion: number): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await openReview(tx, actor, row.planId);
    const first = await proposalOf(tx, row);
    const next = await tx
      .selectFrom('proposal')
      .where('plan_id', '=', row.planId)
      .where('ordinal', '>', first.ordinal)
      .orderBy('ordinal')
      .selectAll()
      .executeTakeFirst();
    if (next?.version !== nextVersion) throw new Conflict();
    const joined = (one: string, other: string) => [one, other].filter(Boolean).join(' ');
    const dated = first.deadline_type === 'none' ? next : first;
    await moveParties(tx, next.id, first.id);
    await tx.updateTable('doubt').set({ proposal_id: first.id }).where('proposal_id', '=', next.id).execute();
    await tx.deleteFrom('proposal').where('id', '=', next.id).execute();
    await saveProposal(tx, row, {
      task_id: first.task_id ?? next.task_id,
      title: joined(first.title, next.title),
      product: joined(first.product, next.product),
      deadline_text: dated.deadline_text,
      deadline_type: dated.deadline_type,
      due_on: dated.due_on,
      occurrences: dated.occurrences,
      event: dated.event,
    });
    await audit(tx, actor, {
      act: 'plan.join-proposals',
      subject: { kind: 'proposal', id: row.id },
      before: { first, next },
    });
  });
}

async function moveParties(tx: Tx, from: string, to: string): Promise<void> {
  const parties = await tx
    .selectFrom('proposal_party')
    .where('proposal_id', 'in', [from, to])
    .orderBy('ordinal')
    .selectAll()
    .execute();
  const known = parties.filter((party) => party.proposal_id === to);
  for (const party of parties.filter((each) => each.proposal_id === from)) {
    if (known.some(({ role, words }) => role === party.role && words === party.words)) continue;
    const ordinal = known.length + party.ordinal;
    await tx.updateTable('proposal_party').set({ proposal_id: to, ordinal }).where('id', '=', party.id).execute();
  }
}

/** Places for `count` new rows between a row and the one after it. */
async function placesAfter(tx: Tx, planId: string, ordinal: string, count: number): Promise<number[]> {
  const next = await tx
    .selectFrom('proposal')
    .where('plan_id', '=', planId)
    .where('ordinal', '>', ordinal)
    .orderBy('ordinal')
    .select('ordinal')
    .executeTakeFirst();
  const from = Number(ordinal);
  const step = ((next ? Number(next.ordinal) : from + 1) - from) / (count + 1);
  return Array.from({ length: count }, (_, at) => from + step * (at + 1));
}

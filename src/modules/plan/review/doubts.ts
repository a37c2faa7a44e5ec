import { sql } from 'kysely';
import type { Actor } from '../../../platform/actor.ts';
import { audit } from '../../../platform/audit.ts';
import type { Db, Tx } from '../../../platform/db/db.ts';
import { NotFound } from '../../../platform/errors.ts';
import { readDeadline } from '../extract/deadline/deadline.ts';
import { ofType } from './deadline-edit.ts';
import { openReview } from './open-review.ts';
import { deadlineColumns } from './proposal-row.ts';
import { correction, type Remedy } from './remedies.ts';

/** Settles a doubt by one of its remedies; where nothing is to be changed, the document's own words stay. */
export async function settleDoubt(db: Db, actor: Actor, planId: string, id: string, remedy: Remedy): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const plan = await openReview(tx, actor, planId);
    const doubt = await tx
      .selectFrom('doubt')
      .where('id', '=', id)
      .where('plan_id', '=', planId)
      .select(['kind', 'params', 'proposal_id', 'target_id'])
      .executeTakeFirst();
    if (!doubt) throw new NotFound();
    if (doubt.proposal_id) await mendProposal(tx, doubt.proposal_id, paramsOf(doubt), remedy, plan.year);
    if (doubt.target_id) await mendTarget(tx, doubt.target_id, paramsOf(doubt), remedy);
    if (remedy === 'accept-all') await acceptAll(tx, planId);
    await settle(tx, actor, planId, [id]);
    const subject = { kind: 'plan', id: planId };
    await audit(tx, actor, { act: 'plan.settle-doubt', subject, after: { doubt: id, kind: doubt.kind, remedy } });
  });
}

async function acceptAll(tx: Tx, planId: string): Promise<void> {
  await tx
    .updateTable('proposal')
    .set({ accepted: true, version: sql`version + 1` })
    .where('plan_id', '=', planId)
    .where('accepted', '=', false)
    .execute();
}

/** Keeps the document's own words wherever it raised one kind of doubt. */
export async function keepAll(db: Db, actor: Actor, planId: string, kind: string): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await openReview(tx, actor, planId);
    const open = await tx
      .selectFrom('doubt')
      .where('plan_id', '=', planId)
      .where('kind', '=', kind)
      .where('settled_at', 'is', null)
      .select('id')
      .execute();
    const ids = open.map(({ id }) => id);
    await settle(tx, actor, planId, ids);
    const subject = { kind: 'plan', id: planId };
    await audit(tx, actor, { act: 'plan.settle-doubts', subject, after: { kind, doubts: ids } });
  });
}

async function settle(tx: Tx, actor: Actor, planId: string, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .updateTable('doubt')
    .set({ settled_at: sql<Date>`now()`, settled_by: actor.personId })
    .where('plan_id', '=', planId)
    .where('id', 'in', ids)
    .execute();
}

type Params = Record<string, string>;

/** The reader writes only texts into a doubt's parameters. */
const paramsOf = ({ params }: { params: unknown }): Params => params as Params;

async function mendProposal(tx: Tx, id: string, params: Params, remedy: Remedy, year: number): Promise<void> {
  const row = await tx.selectFrom('proposal').where('id', '=', id).selectAll().executeTakeFirstOrThrow();
  const correct = correction(params, remedy, year);
  const words = correct(row.deadline_text);
  const deadline =
    remedy === 'continuous'
      ? ofType('continuous', { ...readDeadline(words, year), text: words })
      : words === row.deadline_text
        ? null
        : readDeadline(words, year);
  await tx
    .updateTable('proposal')
    .set({
      title: correct(row.title),
      product: correct(row.product),
      accepted: row.accepted && remedy !== 'drop',
      ...(deadline && deadlineColumns(deadline)),
      version: row.version + 1,
    })
    .where('id', '=', id)
    .execute();
}

async function mendTarget(tx: Tx, id: string, params: Params, remedy: Remedy): Promise<void> {
  const row = await tx.selectFrom('target').where('id', '=', id).select(['text', 'version']).executeTakeFirstOrThrow();
  const text = correction(params, remedy, Number(params.year))(row.text);
  if (text === row.text) return;
  await tx
    .updateTable('target')
    .set({ text, version: row.version + 1 })
    .where('id', '=', id)
    .execute();
}

/** Settles the doubts about proposals that an edit has mended: what was missing is there, what was wrong has changed. */
export async function settleMended(tx: Tx, actor: Actor, proposalIds: string[]): Promise<void> {
  await sql`
    update doubt d set settled_at = now(), settled_by = ${actor.personId}
    from proposal p
    where p.id = d.proposal_id and p.id = any (${proposalIds}::uuid[]) and d.settled_at is null
      and case d.kind
        when 'lead-missing' then exists (select from proposal_party y where y.proposal_id = p.id and y.role = 'lead')
        when 'deadline-missing' then p.deadline_type <> 'none'
        when 'product-missing' then p.product <> ''
        when 'field-unknown' then p.field is not null
        when 'misspelling' then strpos(p.title || p.product, d.params->>'found') = 0
        when 'word-twice' then strpos(p.title || p.product, d.params->>'found') = 0
        else d.kind like 'deadline-%' and p.deadline_text <> d.params->>'deadline'
      end`.execute(tx);
}

/** Settles the doubts about what a document left open, once it is filled in. */
export async function settleMendedDocument(tx: Tx, actor: Actor, planId: string): Promise<void> {
  await sql`
    update doubt d set settled_at = now(), settled_by = ${actor.personId}
    from plan p
    where p.id = d.plan_id and p.id = ${planId} and d.settled_at is null
      and (d.kind = 'number-missing' and p.number <> '' or d.kind = 'date-missing' and p.issued_on is not null)`.execute(
    tx,
  );
}

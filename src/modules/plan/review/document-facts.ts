import type { Actor } from '../../../platform/actor.ts';
import { audit, changedFields } from '../../../platform/audit.ts';
import type { Db } from '../../../platform/db/db.ts';
import { Conflict } from '../../../platform/errors.ts';
import { settleMendedDocument } from './doubts.ts';
import { openReview } from './open-review.ts';

/** What a plan says of itself as a document; empty where a draft leaves it open. */
export interface DocumentEdit {
  number: string;
  symbol: string;
  issuedOn: string | null;
  abstract: string;
  signer: string;
  signerPosition: string;
}

/** Corrects a plan's document facts; throws `Conflict` when somebody saved them first. */
export async function editDocument(
  db: Db,
  actor: Actor,
  planId: string,
  version: number,
  { issuedOn, signerPosition, ...edit }: DocumentEdit,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const plan = await openReview(tx, actor, planId);
    if (plan.version !== version) throw new Conflict();
    const after = { ...edit, issued_on: issuedOn, signer_position: signerPosition };
    const before = await tx
      .selectFrom('plan')
      .where('id', '=', planId)
      .select(['number', 'symbol', 'issued_on', 'abstract', 'signer', 'signer_position'])
      .executeTakeFirstOrThrow();
    await tx
      .updateTable('plan')
      .set({ ...after, version: version + 1 })
      .where('id', '=', planId)
      .execute();
    await settleMendedDocument(tx, actor, planId);
    const subject = { kind: 'plan', id: planId };
    await audit(tx, actor, { act: 'plan.edit-document', subject, ...changedFields(before, after) });
  });
}

import type { Actor } from '../../../../platform/actor.ts';
import { audit } from '../../../../platform/audit.ts';
import { today } from '../../../../platform/clock.ts';
import type { Db } from '../../../../platform/db/db.ts';
import { readableDocument } from '../../../document/index.ts';
import { lockForUnit, type Seen } from '../locked-assignment.ts';

/** A unit says that a document is not the product of its assignment: it is not proposed for it again. */
export async function denyProduct(db: Db, actor: Actor, seen: Seen, documentId: string, day = today()): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await lockForUnit(tx, actor, seen, day);
    const { number } = await readableDocument(tx, actor, documentId);
    await tx
      .insertInto('not_product')
      .values({ assignment_id: seen.id, document_id: documentId })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const subject = { kind: 'assignment', id: seen.id };
    await audit(tx, actor, { act: 'assignment.deny-product', subject, after: { document: number } });
  });
}

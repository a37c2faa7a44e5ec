import type { Actor } from '../../../platform/actor.ts';
import { audit } from '../../../platform/audit.ts';
import type { Db } from '../../../platform/db/db.ts';
import { Conflict } from '../../../platform/errors.ts';
import type { Field, TargetProposal } from '../extract/extraction.ts';
import { openReview, type Row } from './open-review.ts';

/** A target as a reviewer's form gives it. Without a value it is kept as text of its kind. */
export interface TargetEdit {
  accepted: boolean;
  text: string;
  kind: TargetProposal['kind'];
  comparator: TargetProposal['comparator'];
  value: string | null;
  unit: string;
  level: TargetProposal['level'];
  field: Field | null;
}

/** Saves what a reviewer changed in a target; throws `Conflict` when somebody saved it first. */
export async function editTarget(db: Db, actor: Actor, row: Row, edit: Partial<TargetEdit>): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await openReview(tx, actor, row.planId);
    const saved = await tx
      .updateTable('target')
      .set({ ...edit, version: row.version + 1 })
      .where('id', '=', row.id)
      .where('plan_id', '=', row.planId)
      .where('version', '=', row.version)
      .executeTakeFirst();
    if (saved.numUpdatedRows === 0n) throw new Conflict();
    await audit(tx, actor, { act: 'plan.edit-target', subject: { kind: 'target', id: row.id }, after: edit });
  });
}

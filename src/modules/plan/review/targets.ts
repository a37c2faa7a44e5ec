import type { Actor } from '../../../platform/actor.ts';
import { audit, changedFields } from '../../../platform/audit.ts';
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
    // The plan is locked, so nobody saves between these two.
    const before = await tx
      .selectFrom('target')
      .where('id', '=', row.id)
      .where('plan_id', '=', row.planId)
      .where('version', '=', row.version)
      .selectAll()
      .executeTakeFirst();
    if (!before) throw new Conflict();
    await tx
      .updateTable('target')
      .set({ ...edit, version: row.version + 1 })
      .where('id', '=', row.id)
      .execute();
    const subject = { kind: 'target', id: row.id };
    await audit(tx, actor, { act: 'plan.edit-target', subject, ...changedFields(before, edit) });
  });
}

import { sql } from 'kysely';
import type { Actor } from '../../../platform/actor.ts';
import { audit } from '../../../platform/audit.ts';
import type { Db, Tx } from '../../../platform/db/db.ts';
import { NotFound } from '../../../platform/errors.ts';
import { newId } from '../../../platform/id.ts';
import { lockEvidence } from './evidence.ts';

/** What evidence serves, by kind and id; each kind belongs to the module that has such things. */
export type SubjectKind = 'assignment';

export interface Subject {
  kind: SubjectKind;
  id: string;
}

/** Has a piece of evidence serve a subject; once is enough. The act on the subject checks who may. */
export async function putToUse(tx: Tx, actor: Actor, evidenceId: string, subjects: Subject[]): Promise<void> {
  if (subjects.length === 0) return;
  await tx
    .insertInto('evidence_use')
    .values(
      subjects.map(({ kind, id }) => ({
        ...{ id: newId(), evidence_id: evidenceId, subject_kind: kind, subject_id: id },
        added_by: actor.personId,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['evidence_id', 'subject_kind', 'subject_id']).where('removed_at', 'is', null).doNothing(),
    )
    .execute();
}

/** Takes a piece of evidence away from one subject; what else it serves, it goes on serving. Throws `NotFound`, `Forbidden`. */
export async function removeUse(db: Db, actor: Actor, evidenceId: string, useId: string): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await lockEvidence(tx, actor, evidenceId);
    const removed = await tx
      .updateTable('evidence_use')
      .set({ removed_at: sql`now()`, removed_by: actor.personId })
      .where('id', '=', useId)
      .where('evidence_id', '=', evidenceId)
      .where('removed_at', 'is', null)
      .returning(['subject_kind as kind', 'subject_id as id'])
      .executeTakeFirst();
    if (!removed) throw new NotFound();
    const subject = { kind: 'evidence', id: evidenceId };
    await audit(tx, actor, { act: 'evidence.remove-use', subject, before: removed });
  });
}

/** The latest revision of evidence that the unit has; throws `NotFound` for another unit's. */
export async function ownEvidence(tx: Tx, unitIds: string[], evidenceId: string) {
  const found = await sql<{ evidenceId: string; revisionId: string }>`
    select e.id as "evidenceId", r.id as "revisionId"
    from evidence e join evidence_revision r on r.evidence_id = e.id
    where e.id = ${evidenceId} and e.unit_id = any (${unitIds}::uuid[])
    order by r.revision desc limit 1`.execute(tx);
  const revision = found.rows[0];
  if (!revision) throw new NotFound();
  return revision;
}

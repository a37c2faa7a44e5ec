import type { Actor } from './actor.ts';
import type { Tx } from './db/db.ts';

export interface AuditEntry {
  /** The office's verb, e.g. `plan.adopt`. */
  act: string;
  subject: { kind: string; id: string };
  before?: object;
  after?: object;
}

/** Writes one audit row in the act's own transaction. */
export async function audit(tx: Tx, actor: Actor, entry: AuditEntry): Promise<void> {
  await tx
    .insertInto('audit')
    .values({
      person_id: actor.personId,
      unit_id: actor.unitId,
      source: actor.source,
      act: entry.act,
      subject_kind: entry.subject.kind,
      subject_id: entry.subject.id,
      before: entry.before ? JSON.stringify(entry.before) : null,
      after: entry.after ? JSON.stringify(entry.after) : null,
    })
    .execute();
}

import { sql } from 'kysely';
import type { Actor } from '../../../platform/actor.ts';
import { audit } from '../../../platform/audit.ts';
import { today } from '../../../platform/clock.ts';
import type { Db } from '../../../platform/db/db.ts';
import { Refused } from '../../../platform/errors.ts';
import type { FileStore } from '../../../platform/files.ts';
import { type Evidence, keepEvidence } from './evidence.ts';
import { lockForUnit, type Seen } from './locked-assignment.ts';
import { writeHistory } from './task-event.ts';
import type { TaskState } from './task-state.ts';

/** A unit says how far it is; a continuous task counts as reported for the quarter. Throws `Refused` once it is finished. */
export async function reportProgress(
  db: Db,
  files: FileStore,
  actor: Actor,
  seen: Seen,
  { percent, ...evidence }: Evidence & { percent: number },
  day = today(),
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const before = await lockForUnit(tx, actor, seen, day);
    refuseFinished(before.state);
    const kept = await keepEvidence(tx, files, evidence);
    await tx
      .updateTable('assignment')
      .set({ percent, last_reported_on: day, version: sql`version + 1` })
      .where('id', '=', seen.id)
      .execute();
    await writeHistory(tx, actor, 'progress', [{ assignment_id: seen.id, percent, ...kept }]);
    await audit(tx, actor, {
      act: 'assignment.report',
      subject: { kind: 'assignment', id: seen.id },
      before: { percent: before.percent },
      after: { percent, ...kept },
    });
  });
}

/**
 * A unit says that it is done, on which day, and shows the product: a file, an issued document, or words that say why there
 * is neither. Throws `Refused` without any of them, or for a day that has not come.
 */
export async function submitAsDone(
  db: Db,
  files: FileStore,
  actor: Actor,
  seen: Seen,
  { doneOn, ...evidence }: Evidence & { doneOn: string },
  day = today(),
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const before = await lockForUnit(tx, actor, seen, day);
    refuseFinished(before.state);
    if (doneOn > day) throw new Refused({ field: 'doneOn', key: 'task.error.doneLater' });
    if (!evidence.file && !evidence.document && !evidence.note) {
      throw new Refused({ field: 'file', key: 'task.error.noProduct' });
    }
    const kept = await keepEvidence(tx, files, evidence);
    await tx
      .updateTable('assignment')
      .set({ submitted_on: doneOn, last_reported_on: day, version: sql`version + 1` })
      .where('id', '=', seen.id)
      .execute();
    await writeHistory(tx, actor, 'submitted', [
      { assignment_id: seen.id, percent: 100, happened_on: doneOn, ...kept },
    ]);
    await audit(tx, actor, {
      act: 'assignment.submit',
      subject: { kind: 'assignment', id: seen.id },
      before: { state: before.state },
      after: { doneOn, ...kept },
    });
  });
}

function refuseFinished(state: TaskState): void {
  if (state === 'done' || state === 'done-late') throw new Refused({ key: 'task.error.done' });
  if (state === 'awaiting-confirmation') throw new Refused({ key: 'task.error.awaiting' });
  if (state === 'cancelled') throw new Refused({ key: 'task.error.cancelled' });
}

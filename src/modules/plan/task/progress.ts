import { sql } from 'kysely';
import type { Actor } from '../../../platform/actor.ts';
import { audit } from '../../../platform/audit.ts';
import { today } from '../../../platform/clock.ts';
import type { Db } from '../../../platform/db/db.ts';
import { Refused } from '../../../platform/errors.ts';
import type { FileStore } from '../../../platform/files.ts';
import { closeNotices, deadlineKinds } from '../../inbox/index.ts';
import { type Evidence, hasProduct, keepEvidence } from './evidence.ts';
import { lockForUnit, type Seen } from './locked-assignment.ts';
import { mention } from './news/mention.ts';
import { tellDirectors } from './news/tell-units.ts';
import { writeHistory } from './task-event.ts';
import type { TaskState } from './task-state.ts';

/** The person who is named beside the note. */
interface Named {
  mentionedId?: string | null;
}

/** A unit says how far it is; a continuous task counts as reported for the quarter. Throws `Refused` once it is finished. */
export async function reportProgress(
  db: Db,
  files: FileStore,
  actor: Actor,
  seen: Seen,
  { percent, note, mentionedId, ...evidence }: Evidence & Named & { percent: number },
  day = today(),
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const before = await lockForUnit(tx, actor, seen, day);
    refuseFinished(before.state);
    const shown = await keepEvidence(tx, files, actor, before, evidence, day);
    await tx
      .updateTable('assignment')
      .set({ percent, last_reported_on: day, version: sql`version + 1` })
      .where('id', '=', seen.id)
      .execute();
    await writeHistory(
      tx,
      actor,
      'progress',
      [{ assignment_id: seen.id, percent, note, mentioned_id: mentionedId }],
      shown,
    );
    await closeNotices(tx, [seen.id], ['reminded']);
    const about = { note, occasion: `${seen.version}`, day };
    await mention(tx, actor, { ...about, assignmentId: seen.id, personId: mentionedId });
    await audit(tx, actor, {
      act: 'assignment.report',
      subject: { kind: 'assignment', id: seen.id },
      before: { percent: before.percent },
      after: { percent, note, shown },
    });
  });
}

/**
 * A unit says that it is done, on which day, and shows the product: a file, a document, evidence that it has already, or
 * words that say why there is none. Throws `Refused` without any of them, or for a day that has not come.
 */
export async function submitAsDone(
  db: Db,
  files: FileStore,
  actor: Actor,
  seen: Seen,
  { doneOn, note, mentionedId, ...evidence }: Evidence & Named & { doneOn: string },
  day = today(),
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const before = await lockForUnit(tx, actor, seen, day);
    refuseFinished(before.state);
    if (doneOn > day) throw new Refused({ field: 'doneOn', key: 'task.error.doneLater' });
    if (!hasProduct(evidence) && !note) {
      throw new Refused({ field: 'file', key: 'task.error.noProduct' });
    }
    const shown = await keepEvidence(tx, files, actor, before, evidence, doneOn);
    await tx
      .updateTable('assignment')
      .set({ submitted_on: doneOn, last_reported_on: day, version: sql`version + 1` })
      .where('id', '=', seen.id)
      .execute();
    const line = { assignment_id: seen.id, percent: 100, happened_on: doneOn, note, mentioned_id: mentionedId };
    await writeHistory(tx, actor, 'submitted', [line], shown);
    await closeNotices(tx, [seen.id], [...deadlineKinds, 'returned']);
    const about = { note, occasion: `${seen.version}`, day };
    await tellDirectors(tx, actor, 'submitted', seen.id, about);
    await mention(tx, actor, { ...about, assignmentId: seen.id, personId: mentionedId });
    await audit(tx, actor, {
      act: 'assignment.submit',
      subject: { kind: 'assignment', id: seen.id },
      before: { state: before.state },
      after: { doneOn, note, shown },
    });
  });
}

function refuseFinished(state: TaskState): void {
  if (state === 'done' || state === 'done-late') throw new Refused({ key: 'task.error.done' });
  if (state === 'awaiting-confirmation') throw new Refused({ key: 'task.error.awaiting' });
  if (state === 'cancelled') throw new Refused({ key: 'task.error.cancelled' });
}

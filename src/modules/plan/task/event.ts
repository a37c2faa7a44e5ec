import { sql } from 'kysely';
import type { Actor } from '../../../platform/actor.ts';
import { audit } from '../../../platform/audit.ts';
import { today } from '../../../platform/clock.ts';
import type { Db, Tx } from '../../../platform/db/db.ts';
import { Refused } from '../../../platform/errors.ts';
import { addDocument, type NotedDocument, noteDocument, putToUse } from '../../document/index.ts';
import { lockTask } from './locked-task.ts';
import { tellUnits } from './news/tell-units.ts';
import { writeHistory } from './task-event.ts';

/** What a task waited for, and until when it is now to be done. */
export interface EventInput {
  happenedOn: string;
  dueOn: string;
  note: string;
  document: NotedDocument | null;
}

/**
 * Records that the event came about which a task waits for ("sau khi có văn bản …"): its assignments become due on the given
 * day. Throws `Refused` for a task that waits for nothing, an event yet to come, or a due date before it.
 */
export async function recordEvent(
  db: Db,
  actor: Actor,
  taskId: string,
  { happenedOn, dueOn, note, document }: EventInput,
  day = today(),
): Promise<void> {
  if (happenedOn > day) throw new Refused({ field: 'happenedOn', key: 'task.error.eventLater' });
  if (dueOn < happenedOn) throw new Refused({ field: 'dueOn', key: 'task.error.dueBeforeEvent' });
  await db.transaction().execute(async (tx) => {
    const task = await lockTask(tx, actor, taskId, day);
    const waiting = await dateWaiting(tx, taskId, dueOn);
    if (waiting.length === 0) throw new Refused({ key: 'task.error.noEvent' });
    await tx.updateTable('task').set({ event_on: happenedOn, due_on: dueOn }).where('id', '=', taskId).execute();
    const line = {
      note,
      happened_on: happenedOn,
      due_after: dueOn,
    };
    await writeHistory(
      tx,
      actor,
      'event',
      waiting.map((assignmentId) => ({ ...line, assignment_id: assignmentId })),
      document ? [await showDocument(tx, actor, task.answering, document, waiting)] : [],
    );
    await audit(tx, actor, {
      act: 'task.record-event',
      subject: { kind: 'task', id: taskId },
      before: { eventOn: task.event_on, dueOn: task.due_on },
      after: { happenedOn, dueOn, note, document },
    });
    await tellUnits(tx, actor, 'dated', waiting, { occasion: dueOn, note, day });
  });
}

/** Enters the document that told of the event into the government's register; gives its revision as evidence. */
async function showDocument(tx: Tx, actor: Actor, ownerId: string, document: NotedDocument, waiting: string[]) {
  const documentId = await noteDocument(tx, actor, { ownerId, unitId: ownerId, own: false, document });
  const { evidenceId, revisionId } = await addDocument(tx, actor, ownerId, documentId);
  await putToUse(
    tx,
    actor,
    evidenceId,
    waiting.map((id) => ({ kind: 'assignment', id })),
  );
  return revisionId;
}

/** Sets the due date of a task's assignments that wait for the event; gives their ids. */
async function dateWaiting(tx: Tx, taskId: string, dueOn: string): Promise<string[]> {
  const dated = await tx
    .updateTable('assignment')
    .set({ due_on: dueOn, version: sql`version + 1` })
    .where('task_id', '=', taskId)
    .where('deadline_type', 'in', ['event', 'inherited'])
    .where('due_on', 'is', null)
    .where('submitted_on', 'is', null)
    .where('cancelled_on', 'is', null)
    .returning('id')
    .execute();
  return dated.map(({ id }) => id);
}

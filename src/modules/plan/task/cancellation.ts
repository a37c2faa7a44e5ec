import { sql } from 'kysely';
import type { Actor } from '../../../platform/actor.ts';
import { audit } from '../../../platform/audit.ts';
import { today } from '../../../platform/clock.ts';
import type { Db } from '../../../platform/db/db.ts';
import { closeNotices } from '../../inbox/index.ts';
import { lockTask } from './locked-task.ts';
import { tellUnits } from './news/tell-units.ts';
import { writeHistory } from './task-event.ts';

/** Takes a task out of the year with a reason; what units have already finished and had confirmed stays done. */
export async function cancelTask(
  db: Db,
  actor: Actor,
  taskId: string,
  { reason }: { reason: string },
  day = today(),
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await lockTask(tx, actor, taskId, day);
    await tx.updateTable('task').set({ cancelled_on: day, cancel_reason: reason }).where('id', '=', taskId).execute();
    const cancelled = await tx
      .updateTable('assignment')
      .set({ cancelled_on: day, version: sql`version + 1` })
      .where('task_id', '=', taskId)
      .where('confirmed_on', 'is', null)
      .where('cancelled_on', 'is', null)
      .returning('id')
      .execute();
    const lines = cancelled.map(({ id }) => ({ assignment_id: id, note: reason }));
    await writeHistory(tx, actor, 'cancelled', lines);
    const ids = cancelled.map(({ id }) => id);
    await audit(tx, actor, {
      act: 'task.cancel',
      subject: { kind: 'task', id: taskId },
      after: { reason, assignments: ids },
    });
    await closeNotices(tx, ids);
    await tellUnits(tx, actor, 'cancelled', ids, { occasion: day, note: reason, day });
  });
}

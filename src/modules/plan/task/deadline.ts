import { sql } from 'kysely';
import type { Actor } from '../../../platform/actor.ts';
import { auditAll } from '../../../platform/audit.ts';
import { today } from '../../../platform/clock.ts';
import type { Db } from '../../../platform/db/db.ts';
import { Refused } from '../../../platform/errors.ts';
import { closeNotices, deadlineKinds } from '../../inbox/index.ts';
import { type LockedAssignment, lockMany } from './locked-assignment.ts';
import { tellUnits } from './news/tell-units.ts';
import { writeHistory } from './task-event.ts';

/** How many of the chosen assignments an act changed, and how many it had no reason to. */
export interface Touched {
  changed: number;
  skipped: number;
}

/**
 * Gives the chosen assignments a later due date, with a reason. Finished ones, those without a due date and those already due
 * later are skipped; throws `Refused` when that leaves none, or for a day that has passed.
 */
export async function extendDeadline(
  db: Db,
  actor: Actor,
  ids: string[],
  { dueOn, reason }: { dueOn: string; reason: string },
  day = today(),
): Promise<Touched> {
  if (dueOn < day) throw new Refused({ field: 'dueOn', key: 'task.error.duePassed' });
  return db.transaction().execute(async (tx) => {
    const chosen = await lockMany(tx, actor, ids, day);
    const open = chosen.filter((assignment) => mayExtend(assignment, dueOn));
    if (open.length === 0) throw new Refused({ field: 'dueOn', key: 'task.error.nothingToExtend' });
    const openIds = open.map(({ id }) => id);
    await tx
      .updateTable('assignment')
      .set({ due_on: dueOn, version: sql`version + 1` })
      .where('id', 'in', openIds)
      .execute();
    const lines = open.map((each) => ({
      assignment_id: each.id,
      note: reason,
      due_before: each.dueOn,
      due_after: dueOn,
    }));
    await writeHistory(tx, actor, 'extended', lines);
    const extended = open.map((each) => ({
      act: 'assignment.extend',
      subject: { kind: 'assignment', id: each.id },
      before: { dueOn: each.dueOn },
      after: { dueOn, reason },
    }));
    await auditAll(tx, actor, extended);
    await closeNotices(tx, openIds, deadlineKinds);
    await tellUnits(tx, actor, 'extended', openIds, { occasion: dueOn, note: reason, day });
    return { changed: open.length, skipped: chosen.length - open.length };
  });
}

function mayExtend({ state, dueOn }: LockedAssignment, later: string): boolean {
  const open = state === 'not-due' || state === 'in-progress' || state === 'overdue';
  return open && dueOn !== null && dueOn < later;
}

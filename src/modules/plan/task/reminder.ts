import type { Actor } from '../../../platform/actor.ts';
import { auditAll } from '../../../platform/audit.ts';
import { today } from '../../../platform/clock.ts';
import type { Db } from '../../../platform/db/db.ts';
import { Refused } from '../../../platform/errors.ts';
import type { Touched } from './deadline.ts';
import { type LockedAssignment, lockMany } from './locked-assignment.ts';
import { tellUnits } from './news/tell-units.ts';
import { writeHistory } from './task-event.ts';

/**
 * Reminds the units of the chosen assignments, once a day at most. What is finished, waits for us or for an event is skipped;
 * throws `Refused` when that leaves none.
 */
export async function remindUnits(
  db: Db,
  actor: Actor,
  ids: string[],
  { note }: { note: string },
  day = today(),
): Promise<Touched & { units: number }> {
  return db.transaction().execute(async (tx) => {
    const chosen = await lockMany(tx, actor, ids, day);
    const open = chosen.filter((assignment) => isToRemind(assignment, day));
    if (open.length === 0) throw new Refused({ key: 'task.error.nothingToRemind' });
    await tx
      .updateTable('assignment')
      // Not a new version: a reminder must not make the unit's own form stale.
      .set({ reminded_on: day })
      .where(
        'id',
        'in',
        open.map(({ id }) => id),
      )
      .execute();
    await writeHistory(
      tx,
      actor,
      'reminded',
      open.map(({ id }) => ({ assignment_id: id, note })),
    );
    const reminded = open.map((each) => ({
      act: 'assignment.remind',
      subject: { kind: 'assignment', id: each.id },
      before: { remindedOn: each.remindedOn },
      after: { remindedOn: day, note },
    }));
    await auditAll(tx, actor, reminded);
    const openIds = open.map(({ id }) => id);
    await tellUnits(tx, actor, 'reminded', openIds, { occasion: day, note, day });
    const units = new Set(open.map(({ unitId }) => unitId)).size;
    return { changed: open.length, skipped: chosen.length - open.length, units };
  });
}

const open = new Set(['not-due', 'in-progress', 'overdue', 'not-reported']);

function isToRemind({ state, remindedOn }: LockedAssignment, day: string): boolean {
  return open.has(state) && remindedOn !== day;
}

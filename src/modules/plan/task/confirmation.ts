import { sql } from 'kysely';
import type { Actor } from '../../../platform/actor.ts';
import { audit } from '../../../platform/audit.ts';
import { today } from '../../../platform/clock.ts';
import type { Db } from '../../../platform/db/db.ts';
import { Refused } from '../../../platform/errors.ts';
import { closeNotices } from '../../inbox/index.ts';
import { lockForGovernment, type Seen } from './locked-assignment.ts';
import { mention } from './news/mention.ts';
import { tellUnits } from './news/tell-units.ts';
import { writeHistory } from './task-event.ts';

/** The government agrees that a unit has finished. Throws `Refused` unless the unit says so. */
export async function confirmDone(db: Db, actor: Actor, seen: Seen, day = today()): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const before = await lockForGovernment(tx, actor, seen, day);
    if (before.state !== 'awaiting-confirmation') throw new Refused({ key: 'task.error.nothingToConfirm' });
    await tx
      .updateTable('assignment')
      .set({ confirmed_on: day, version: sql`version + 1` })
      .where('id', '=', seen.id)
      .execute();
    await writeHistory(tx, actor, 'confirmed', [{ assignment_id: seen.id }]);
    await audit(tx, actor, {
      act: 'assignment.confirm',
      subject: { kind: 'assignment', id: seen.id },
      before: { state: before.state },
      after: { confirmedOn: day },
    });
    await closeNotices(tx, [seen.id]);
    await tellUnits(tx, actor, 'confirmed', [seen.id], { occasion: `${seen.version}`, day });
  });
}

/** The government sends a finished assignment back to its unit and says why; it is open again. */
export async function returnForRevision(
  db: Db,
  actor: Actor,
  seen: Seen,
  { reason, mentionedId }: { reason: string; mentionedId?: string | null },
  day = today(),
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const before = await lockForGovernment(tx, actor, seen, day);
    if (before.state !== 'awaiting-confirmation') throw new Refused({ key: 'task.error.nothingToConfirm' });
    await tx
      .updateTable('assignment')
      .set({ submitted_on: null, version: sql`version + 1` })
      .where('id', '=', seen.id)
      .execute();
    await writeHistory(tx, actor, 'returned', [{ assignment_id: seen.id, note: reason, mentioned_id: mentionedId }]);
    await audit(tx, actor, {
      act: 'assignment.return',
      subject: { kind: 'assignment', id: seen.id },
      before: { submittedOn: before.submittedOn },
      after: { submittedOn: null, reason, mentionedId },
    });
    const about = { note: reason, occasion: `${seen.version}`, day };
    await closeNotices(tx, [seen.id], ['submitted']);
    await tellUnits(tx, actor, 'returned', [seen.id], about);
    await mention(tx, actor, { ...about, assignmentId: seen.id, personId: mentionedId });
  });
}

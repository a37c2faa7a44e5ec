import { sql } from 'kysely';
import type { Actor } from '../../../platform/actor.ts';
import type { Tx } from '../../../platform/db/db.ts';
import { type AssignmentNews, insertAssignments, type NewAssignment, recordNews } from '../adoption/assignments.ts';
import type { Adoption } from '../adoption/create-tasks.ts';
import { sharesOf } from '../adoption/fan-out.ts';
import type { TaskDraft } from '../adoption/tasks.ts';
import type { Difference } from './differences.ts';
import { cancelAssignments } from './drop-tasks.ts';
import { type Former, type Reassignment, reassign, type Standing } from './reassign.ts';
import { datesOf, type Found, standingOf } from './standing.queries.ts';

/** A task in force that the amendment says something else of. */
export interface ChangedTask {
  draft: TaskDraft;
  changed: Difference[];
}

interface Move {
  id: string;
  occurrence: number;
  deadlineType: string;
  dueOn: string | null;
}

/** Brings the assignments of changed tasks into line: new leads get one, former leads lose theirs, new dates are set. */
export async function amendAssignments(
  tx: Tx,
  actor: Actor,
  tasks: ChangedTask[],
  { unitsOf, day }: Pick<Adoption, 'unitsOf' | 'day'>,
  note: string,
): Promise<void> {
  const ids = tasks.map(({ draft }) => draft.taskId);
  const standing = await standingOf(tx, ids, day);
  const formerDates = await datesOf(tx, ids);
  const room: Reassignment['room'] = [];
  const [added, cancelled, moves, news]: [NewAssignment[], Standing[], Move[], AssignmentNews[]] = [[], [], [], []];
  for (const { draft, changed } of tasks) {
    const { taskId, deadlineType } = draft;
    const mine = standing.get(taskId) ?? [];
    const redated = changed.some(({ part }) => part === 'deadline');
    const fit = reassign(
      mine,
      sharesOf(unitsFor({ draft, changed }, mine, unitsOf), draft),
      formerOf(mine, formerDates.get(taskId)),
    );
    room.push(...fit.room);
    added.push(...fit.added.map((share) => ({ ...share, taskId, deadlineType })));
    cancelled.push(...fit.cancelled);
    for (const { standing: before, share } of fit.moved) {
      if (before.confirmed) continue;
      // A date that was extended, or set when the event came, gives way only to a new deadline.
      const dueAfter = redated || before.cancelled ? share.dueOn : before.dueOn;
      moves.push({ id: before.id, occurrence: share.occurrence, deadlineType, dueOn: dueAfter });
      news.push({ assignmentId: before.id, kind: 'amended', dueBefore: before.dueOn, dueAfter, note });
    }
  }
  await cancelAssignments(tx, actor, cancelled, day, note);
  await makeRoom(tx, room);
  await move(tx, moves);
  await recordNews(tx, actor, news);
  await insertAssignments(tx, actor, added, note);
}

/** The units of the amended task: as it says now where its leads changed, otherwise those that have it, or answer for them. */
function unitsFor({ draft, changed }: ChangedTask, standing: Found[], unitsOf: Adoption['unitsOf']): string[] {
  const active = standing.filter(({ cancelled }) => !cancelled);
  const sameLeads = !changed.some(({ part }) => part === 'lead');
  if (!sameLeads || active.length === 0) return unitsOf(draft);
  return [...new Set(active.filter(({ stands }) => stands).map(({ heirId }) => heirId))];
}

/** What the task asked for before; where that is not known, all its assignments are taken as asked for. */
function formerOf(standing: Standing[], dates: string[] | undefined): Former {
  return dates
    ? { last: dates.length, dates }
    : { last: Math.max(0, ...standing.map(({ occurrence }) => occurrence)), dates: [] };
}

async function makeRoom(tx: Tx, room: Reassignment['room']): Promise<void> {
  // From the last: two shares of one unit never have the same occurrence, not even in between.
  for (const { id, occurrence } of room.toSorted((one, other) => other.occurrence - one.occurrence)) {
    await tx.updateTable('assignment').set({ occurrence }).where('id', '=', id).execute();
  }
}

async function move(tx: Tx, moves: Move[]): Promise<void> {
  const column = <Name extends keyof Move>(name: Name) => moves.map((each) => each[name]);
  await sql`
    update assignment a
    set occurrence = m.occurrence, deadline_type = m.deadline_type, due_on = m.due_on, cancelled_on = null,
        version = a.version + 1
    from unnest(${column('id')}::uuid[], ${column('occurrence')}::smallint[], ${column('deadlineType')}::text[],
      ${column('dueOn')}::date[]) as m(id, occurrence, deadline_type, due_on)
    where a.id = m.id`.execute(tx);
}

import { sql } from 'kysely';
import type { Actor } from '../../../platform/actor.ts';
import type { Tx } from '../../../platform/db/db.ts';
import { type AssignmentNews, insertAssignments, type NewAssignment, recordNews } from '../adoption/assignments.ts';
import type { Adoption } from '../adoption/create-tasks.ts';
import { sharesOf } from '../adoption/fan-out.ts';
import type { TaskDraft } from '../adoption/tasks.ts';
import type { Difference } from './differences.ts';
import { cancelAssignments } from './drop-tasks.ts';
import { reassign, type Standing } from './reassign.ts';

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
  const standing = await standingOf(
    tx,
    tasks.map(({ draft }) => draft.taskId),
  );
  const [added, cancelled, moves, news]: [NewAssignment[], Standing[], Move[], AssignmentNews[]] = [[], [], [], []];
  for (const { draft, changed } of tasks) {
    const { taskId, deadlineType } = draft;
    const mine = standing.get(taskId) ?? [];
    const redated = changed.some(({ part }) => part === 'deadline');
    const fit = reassign(mine, sharesOf(unitsFor({ draft, changed }, mine, unitsOf), draft));
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
  await move(tx, moves);
  await recordNews(tx, actor, news);
  await insertAssignments(tx, actor, added, note);
}

/** The units of the amended task: as it says now where its leads changed, otherwise those that have it. */
function unitsFor({ draft, changed }: ChangedTask, standing: Standing[], unitsOf: Adoption['unitsOf']): string[] {
  const active = standing.filter(({ cancelled }) => !cancelled);
  const sameLeads = !changed.some(({ part }) => part === 'lead');
  return sameLeads && active.length > 0 ? [...new Set(active.map(({ unitId }) => unitId))] : unitsOf(draft);
}

async function standingOf(tx: Tx, taskIds: string[]): Promise<Map<string, Standing[]>> {
  const found = await sql<Standing & { taskId: string }>`
    select id, task_id as "taskId", unit_id as "unitId", occurrence, due_on as "dueOn",
           cancelled_on is not null as cancelled, confirmed_on is not null as confirmed
    from assignment where task_id = any (${taskIds}::uuid[])
    order by occurrence`.execute(tx);
  const byTask = new Map<string, Standing[]>();
  for (const each of found.rows) byTask.set(each.taskId, [...(byTask.get(each.taskId) ?? []), each]);
  return byTask;
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

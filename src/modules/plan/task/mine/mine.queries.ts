import { sql } from 'kysely';
import type { Actor } from '../../../../platform/actor.ts';
import type { Db } from '../../../../platform/db/db.ts';
import { mayDirect, mayReport } from '../task.access.ts';
import { type TaskState, windowStart } from '../task-state.ts';
import { joinUnitName } from '../unit-name.ts';

/** One thing that the actor's unit has to do, or waits for. */
export interface MyTask {
  id: string;
  version: number;
  title: string;
  unitId: string;
  /** Named where it is not the actor's own unit: the government they speak for. */
  unitName: string;
  dueOn: string | null;
  deadline: string;
  percent: number;
  state: TaskState;
  isDueSoon: boolean;
  remindedOn: string | null;
  occurrence: number;
  /** Why the last report of completion was sent back. */
  returned: string | null;
}

export interface MyTasks {
  open: MyTask[];
  /** How many of the unit's assignments of the year are done. */
  finished: number;
  /** How many of the government's assignments wait for the actor to confirm them. */
  toConfirm: number;
}

/** More than any unit has; the list holds all of them. */
const most = 200;

/** What the actor's unit must do, the late first; with "UBND xã X" for those who speak for it. */
export async function myTasks(db: Db, actor: Actor, year: number, day: string): Promise<MyTasks> {
  const { unitId, governmentId } = actor;
  const units = [unitId, governmentId].filter((id) => id !== null).filter((id) => mayReport(actor, { unitId: id }));
  const open = await sql<MyTask>`
    select r.*, is_due_soon(r.state, r."dueOn", ${day}::date) as "isDueSoon"
    from (
      select a.id, a.version, t.title, a.unit_id as "unitId", u.name as "unitName", a.due_on as "dueOn",
             t.deadline_text as deadline, a.percent, a.reminded_on as "remindedOn", a.occurrence,
             assignment_state(a, ${day}::date, ${windowStart(day)}::date) as state,
             (select case when e.kind = 'returned' then e.note end from assignment_event e
              where e.assignment_id = a.id and e.kind in ('submitted', 'returned')
              order by e.at desc, e.id desc limit 1) as returned
      from assignment a
      join task t on t.id = a.task_id
      ${joinUnitName(day)}
      where a.unit_id = any (${units}::uuid[]) and a.year between ${year - 1} and ${year}
        and a.confirmed_on is null and a.cancelled_on is null
        and (a.year = ${year} or a.deadline_type <> 'continuous')
    ) r
    order by r."dueOn" nulls last, r.title collate vi_app, r.id
    limit ${most}`.execute(db);
  const [finished, toConfirm] = await Promise.all([finishedBy(db, units, year), waitingFor(db, actor, year)]);
  return { open: open.rows, finished, toConfirm };
}

async function finishedBy(db: Db, units: string[], year: number): Promise<number> {
  const found = await sql<{ count: number }>`
    select count(*)::int as count from assignment
    where unit_id = any (${units}::uuid[]) and year = ${year} and confirmed_on is not null`.execute(db);
  return found.rows[0]?.count ?? 0;
}

async function waitingFor(db: Db, actor: Actor, year: number): Promise<number> {
  const { governmentId } = actor;
  if (!governmentId || !mayDirect(actor, { ownerId: governmentId })) return 0;
  const found = await sql<{ count: number }>`
    select count(*)::int as count from assignment
    where owner_id = ${governmentId} and year = ${year}
      and submitted_on is not null and confirmed_on is null and cancelled_on is null`.execute(db);
  return found.rows[0]?.count ?? 0;
}

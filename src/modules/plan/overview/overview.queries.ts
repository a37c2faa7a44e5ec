import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';
import type { TaskFilter } from '../task/list/filter.ts';
import { ownRows, rowsFromAbove, type Scope, stateIn } from '../task/list/rows.ts';
import { joinUnitName } from '../task/unit-name.ts';

/** How many shares of tasks a unit, or a government below, has and how they stand. */
export interface Shares {
  id: string;
  name: string;
  total: number;
  done: number;
  late: number;
  running: number;
}

/** A government below, also one that has ended: its plan is not its heir's, and stays a row of its own. */
export interface SharesBelow extends Shares {
  /** Its last day, where it has ended. */
  lastDay: string | null;
}

const tallied = sql`
  count(*)::int as total,
  count(*) filter (where r.state in ('done', 'done-late'))::int as done,
  count(*) filter (where r.state = 'overdue')::int as late,
  count(*) filter (where r.state in ('in-progress', 'awaiting-confirmation', 'reported', 'not-reported'))::int as running`;

/** How each unit of a government stands, those with most overdue first. */
export async function progressByUnit(db: Db, scope: Scope): Promise<Shares[]> {
  const states = (rows: ReturnType<typeof ownRows>) => sql`select a.unit_id, ${stateIn(scope)} as state from ${rows}`;
  const found = await sql<Shares>`
    select a.unit_id as id, u.name, a.total, a.done, a.late, a.running
    from (
      select r.unit_id, ${tallied}
      from (${states(ownRows(scope, {}))} union all ${states(rowsFromAbove(scope, {}))}) r
      group by r.unit_id
    ) a
    ${joinUnitName(scope.day, scope.year)}
    order by a.late desc, u.name collate vi_app`.execute(db);
  return found.rows;
}

/** How the governments that are or were below stand with their own tasks as of the day, those with most overdue first. */
export async function progressBelow(db: Db, scope: Scope): Promise<SharesBelow[]> {
  const { governmentId, year, day } = scope;
  const found = await sql<SharesBelow>`
    select a.unit_id as id, u.name, a.total, a.done, a.late, a.running,
           (select case when bool_or(v.valid @> ${day}::date) then null else max(upper(v.valid)) - 1 end
            from unit_version v where v.unit_id = a.unit_id and coalesce(lower(v.valid), '-infinity') <= ${day}::date) as "lastDay"
    from (
      select r.owner_id as unit_id, ${tallied}
      from (
        select a.owner_id, ${stateIn(scope)} as state
        from assignment a
        where a.owner_id in (select units_ever_below(${governmentId}, ${day}::date)) and a.owner_id <> ${governmentId}
          and a.year = ${year} and a.cancelled_on is null
      ) r
      group by r.owner_id
    ) a
    ${joinUnitName(day, year)}
    order by a.late desc, u.name collate vi_app`.execute(db);
  return found.rows;
}

/** A task that presses, with the units it presses at. */
export interface UrgentTask {
  taskId: string;
  title: string;
  /** The earliest due date among the units. */
  dueOn: string;
  /** Their names, one for each assignment that presses, and the first of these. */
  units: string[];
  assignmentId: string;
}

/** The tasks whose shares are overdue or due soon, the earliest first; at most `limit`. */
export async function urgentTasks(db: Db, scope: Scope, filter: TaskFilter, limit: number): Promise<UrgentTask[]> {
  const join = joinUnitName(scope.day, scope.year);
  const some = (rows: ReturnType<typeof ownRows>) => sql`
    select t.id as task_id, t.title, a.id, a.due_on, u.name from ${rows}`;
  const found = await sql<UrgentTask>`
    select r.task_id as "taskId", r.title, min(r.due_on) as "dueOn",
           array_agg(r.name order by r.due_on, r.name collate vi_app) as units,
           (array_agg(r.id order by r.due_on, r.name collate vi_app))[1] as "assignmentId"
    from (${some(ownRows(scope, filter, join))} union all ${some(rowsFromAbove(scope, filter, join))}) r
    group by r.task_id, r.title
    order by min(r.due_on), r.title collate vi_app
    limit ${limit}`.execute(db);
  return found.rows;
}

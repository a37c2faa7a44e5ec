import { type RawBuilder, sql } from 'kysely';
import type { TaskFilter } from './list/filter.ts';
import { ownRows, rowsFromAbove, type Scope, stateIn } from './list/rows.ts';

/**
 * A query that gives one row per task of a government's year, with the state that follows from its assignments:
 * task_id, ordinal, no, title, field, deadline_text, origin (as the government sees it), state, is_due_soon, due_on (the next
 * open one), last_due_on, done_on. Filters on a unit or a month look at the assignments, the one on the state at the task.
 */
export function taskStandings(scope: Scope, { state, sort: _, ...filter }: TaskFilter): RawBuilder<unknown> {
  const shares = (rows: RawBuilder<unknown>, origin: RawBuilder<unknown>) => sql`
    select t.id as task_id, t.ordinal, ${origin} as origin, t.field, t.title, t.no, t.deadline_text,
           coalesce(t.cancelled_on <= ${scope.day}::date, false) as is_cancelled,
           a.due_on, a.submitted_on, ${stateIn(scope)} as state
    from ${rows}`;
  const every = { ...filter, everyState: true };
  return sql`
    select s.*
    from (
      select r.task_id, r.ordinal, r.origin, r.field, r.title, r.no, r.deadline_text,
             task_state(array_agg(r.state), r.is_cancelled) as state,
             bool_or(is_due_soon(r.state, r.due_on, ${scope.day}::date)) as is_due_soon,
             min(r.due_on) filter (where r.state not in ('done', 'done-late', 'cancelled')) as due_on,
             max(r.due_on) as last_due_on, max(r.submitted_on) as done_on
      from (
        ${shares(ownRows(scope, every), sql`t.origin`)}
        union all ${shares(rowsFromAbove(scope, every), sql`'assigned'`)}
      ) r
      group by r.task_id, r.ordinal, r.origin, r.field, r.title, r.no, r.deadline_text, r.is_cancelled
    ) s
    where ${inTaskState(state)}`;
}

function inTaskState(state: TaskFilter['state']): RawBuilder<unknown> {
  switch (state) {
    case undefined:
      return sql`s.state <> 'cancelled'`;
    case 'finished':
      return sql`s.state in ('done', 'done-late')`;
    case 'due-soon':
      return sql`s.is_due_soon`;
    default:
      return sql`s.state = ${state}`;
  }
}

import { type RawBuilder, sql } from 'kysely';
import { windowStart } from '../task-state.ts';
import type { ListState, TaskFilter } from './filter.ts';

/** Whose list, of which year, as of which day. */
export interface Scope {
  governmentId: string;
  year: number;
  day: string;
}

/** The state of `assignment a` on the day. */
export function stateOn(day: string): RawBuilder<string> {
  return sql`assignment_state(a, ${day}::date, ${windowStart(day)}::date)`;
}

/** The rows of a government's own tasks that pass the filter, as `t`, `a` and the unit's name `u`. */
export function ownRows(scope: Scope, filter: TaskFilter): RawBuilder<unknown> {
  // Each order walks the index of one table; naming the keys of both would mislead the planner.
  const keys =
    filter.sort === 'due'
      ? sql`a.owner_id = ${scope.governmentId} and a.year = ${scope.year}`
      : sql`t.unit_id = ${scope.governmentId} and t.year = ${scope.year}`;
  return rows(keys, conditions(filter, scope.day, filter.origin && sql`t.origin = ${filter.origin}`), scope.day);
}

/** The rows that governments above have given to this government or its units; to it, all of them are assigned tasks. */
export function rowsFromAbove({ governmentId, year, day }: Scope, filter: TaskFilter): RawBuilder<unknown> {
  const keys = sql`a.holder_id = ${governmentId} and a.owner_id <> ${governmentId} and a.year = ${year}`;
  return rows(keys, conditions(filter, day, filter.origin === 'plan' && sql`false`), day);
}

function rows(keys: RawBuilder<unknown>, conditions: RawBuilder<unknown>, day: string): RawBuilder<unknown> {
  return sql`
    task t
    join assignment a on a.task_id = t.id
    join unit_version u on u.unit_id = a.unit_id and u.valid @> ${day}::date
    where ${keys} and ${conditions}`;
}

function conditions(filter: TaskFilter, day: string, origin: RawBuilder<unknown> | false | undefined) {
  const { q, field, unit, due, plan, state } = filter;
  const given = [
    origin,
    field && sql`t.field = ${field}`,
    unit && sql`a.unit_id = ${unit}`,
    plan && sql`t.plan_id = ${plan}`,
    due && sql`a.due_on between ${`${due}-01`}::date and ${`${due}-01`}::date + interval '1 month - 1 day'`,
    q && sql`t.title_fold like '%' || fold(${q.replace(/[\\%_]/g, '\\$&')}) || '%'`,
    ...inState(state, day),
  ].filter((condition) => condition !== undefined && condition !== false && condition !== '');
  return sql.join(given, sql` and `);
}

/** The plain comparisons beside the state let an index find the few rows that are late or soon due. */
function inState(state: ListState | undefined, day: string): RawBuilder<unknown>[] {
  switch (state) {
    case undefined:
      return [sql`a.cancelled_on is null`];
    case 'finished':
      return [sql`${stateOn(day)} in ('done', 'done-late')`];
    case 'due-soon':
      return [
        sql`coalesce(a.due_on, 'infinity') between ${day}::date and ${day}::date + 30`,
        sql`is_due_soon(${stateOn(day)}, a.due_on, ${day}::date)`,
      ];
    case 'overdue':
      return [sql`a.due_on < ${day}::date and a.submitted_on is null`, sql`${stateOn(day)} = 'overdue'`];
    default:
      return [sql`${stateOn(day)} = ${state}`];
  }
}

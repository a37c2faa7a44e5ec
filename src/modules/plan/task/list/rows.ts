import { type RawBuilder, sql } from 'kysely';
import { windowStart } from '../task-state.ts';
import type { ListState, TaskFilter } from './filter.ts';

/** Whose list, of which year, as of which day. */
export interface Scope {
  governmentId: string;
  year: number;
  day: string;
  /** The first day of the period in which continuous tasks are to be reported; the quarter's, where it is left out. */
  from?: string;
}

/** The state of `assignment a` in the scope. */
export function stateIn({ day, from }: Pick<Scope, 'day' | 'from'>): RawBuilder<string> {
  return sql`assignment_state(a, ${day}::date, ${from ?? windowStart(day)}::date)`;
}

/** What narrows the rows; `everyState` takes the cancelled ones too. */
export type RowFilter = TaskFilter & { everyState?: boolean };

/** The rows of a government's own tasks that pass the filter, as `t` and `a`; `join` adds another table. */
export function ownRows(scope: Scope, filter: RowFilter, join = sql``): RawBuilder<unknown> {
  // Each order walks the index of one table; naming the keys of both would mislead the planner.
  const keys =
    filter.sort === 'due'
      ? sql`a.owner_id = ${scope.governmentId} and a.year = ${scope.year}`
      : sql`t.unit_id = ${scope.governmentId} and t.year = ${scope.year}`;
  const origin = filter.origin ? sql`t.origin = ${filter.origin}` : undefined;
  return rows(join, [keys, origin, ...conditions(scope, filter)]);
}

/** The rows that governments above have given to this government or its units; to it, all of them are assigned tasks. */
export function rowsFromAbove(scope: Scope, filter: RowFilter, join = sql``): RawBuilder<unknown> {
  const { governmentId, year } = scope;
  const keys = sql`a.holder_id = ${governmentId} and a.owner_id <> ${governmentId} and a.year = ${year}`;
  const origin = filter.origin === 'plan' ? sql`false` : undefined;
  return rows(join, [keys, origin, ...conditions(scope, filter)]);
}

type Condition = RawBuilder<unknown> | undefined;

function rows(join: RawBuilder<unknown>, conditions: Condition[]): RawBuilder<unknown> {
  const given = conditions.filter((condition) => condition !== undefined);
  return sql`task t join assignment a on a.task_id = t.id ${join} where ${sql.join(given, sql` and `)}`;
}

function conditions(scope: Scope, { q, field, unit, due, plan, state, everyState }: RowFilter): Condition[] {
  const first = due && `${due}-01`;
  return [
    field && sql`t.field = ${field}`,
    unit && sql`a.unit_id = ${unit}`,
    plan && sql`t.plan_id = ${plan}`,
    first && sql`a.due_on >= ${first}::date and a.due_on < ${first}::date + interval '1 month'`,
    q && sql`t.title_fold like '%' || fold(${q.replace(/[\\%_]/g, '\\$&')}) || '%'`,
    ...(everyState ? [] : inState(state, scope)),
  ].map((condition) => condition || undefined);
}

/** The plain comparisons beside the state let an index find the few rows that are late or soon due. */
function inState(state: ListState | undefined, scope: Scope): RawBuilder<unknown>[] {
  const { day } = scope;
  switch (state) {
    case undefined:
      return [sql`a.cancelled_on is null`];
    case 'finished':
      return [sql`${stateIn(scope)} in ('done', 'done-late')`];
    case 'due-soon':
      return [
        sql`coalesce(a.due_on, 'infinity') between ${day}::date and ${day}::date + 30`,
        sql`is_due_soon(${stateIn(scope)}, a.due_on, ${day}::date)`,
      ];
    case 'overdue':
      return [sql`a.due_on < ${day}::date and a.submitted_on is null`, sql`${stateIn(scope)} = 'overdue'`];
    default:
      return [sql`${stateIn(scope)} = ${state}`];
  }
}

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
  const keys = sql`a.receiver_id = ${governmentId} and a.year = ${year}`;
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

/** `assignment_state` the other way round, for today: plain comparisons that the planner knows the odds of. */
function inState(state: ListState | undefined, scope: Scope): Condition[] {
  const day = sql`${scope.day}::date`;
  const windowFrom = sql`${scope.from ?? windowStart(scope.day)}::date`;
  switch (state) {
    case undefined:
      return [sql`a.phase <> 'cancelled'`];
    case 'finished':
      return [sql`a.phase in ('done', 'done-late')`];
    case 'due-soon':
      return [sql`a.phase = 'open' and coalesce(a.due_on, 'infinity') between ${day} and ${day} + 30`];
    case 'overdue':
      return [sql`a.phase = 'open' and coalesce(a.due_on, 'infinity') < ${day}`];
    case 'in-progress':
      return [sql`a.phase = 'open' and coalesce(a.due_on, 'infinity') >= ${day} and a.percent > 0`];
    case 'not-due':
      return [sql`a.phase = 'open' and coalesce(a.due_on, 'infinity') >= ${day} and a.percent = 0`];
    case 'reported':
      return [sql`a.phase = 'continuous' and a.last_reported_on >= ${windowFrom}`];
    case 'not-reported':
      return [sql`a.phase = 'continuous' and (a.last_reported_on >= ${windowFrom}) is not true`];
    default:
      return [sql`a.phase = ${state}`];
  }
}

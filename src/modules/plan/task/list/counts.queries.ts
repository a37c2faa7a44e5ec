import { sql } from 'kysely';
import type { Db } from '../../../../platform/db/db.ts';
import type { TaskState } from '../task-state.ts';
import type { ListState, TaskFilter } from './filter.ts';
import { ownRows, rowsFromAbove, type Scope, stateIn } from './rows.ts';

/** How many rows of a list stand how; `all` leaves the cancelled ones out. */
export type StateCounts = Partial<Record<ListState, number>> & { all: number };

export interface CountsAt {
  counts: StateCounts;
  /** The count of changes that the numbers were read at. */
  changes: number;
}

/** Counts a list's rows by state, whatever state the filter names. */
export async function countByState(db: Db, scope: Scope, filter: TaskFilter): Promise<CountsAt> {
  const whole = { ...filter, everyState: true, sort: undefined };
  const { day, governmentId } = scope;
  const states = (rows: ReturnType<typeof ownRows>) => sql`select ${stateIn(scope)} as state, a.due_on from ${rows}`;
  const found = await sql<{ state: TaskState | null; count: number; soon: number; changes: number }>`
    with r as (${states(ownRows(scope, whole))} union all ${states(rowsFromAbove(scope, whole))})
    select r.state, count(r.state)::int as count,
           count(*) filter (where is_due_soon(r.state, r.due_on, ${day}::date))::int as soon,
           coalesce((select changes from task_change where unit_id = ${governmentId}), 0) as changes
    from (select) one left join r on true
    group by r.state`.execute(db);
  const counts: StateCounts = { all: 0, finished: 0, 'due-soon': 0 };
  for (const { state, count, soon } of found.rows) {
    if (!state) continue;
    counts[state] = count;
    if (state !== 'cancelled') counts.all += count;
    if (state === 'done' || state === 'done-late') counts.finished = (counts.finished ?? 0) + count;
    counts['due-soon'] = (counts['due-soon'] ?? 0) + soon;
  }
  return { counts, changes: found.rows[0]?.changes ?? 0 };
}

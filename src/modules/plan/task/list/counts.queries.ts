import { sql } from 'kysely';
import type { Db } from '../../../../platform/db/db.ts';
import type { TaskState } from '../task-state.ts';
import type { ListState, TaskFilter } from './filter.ts';
import { ownRows, rowsFromAbove, type Scope, stateIn } from './rows.ts';

/** How many rows of a list stand how; `all` leaves the cancelled ones out. */
export type StateCounts = Partial<Record<ListState, number>> & { all: number };

/** Counts a list's rows by state, whatever state the filter names. */
export async function countByState(db: Db, scope: Scope, filter: TaskFilter): Promise<StateCounts> {
  const whole = { ...filter, everyState: true, sort: undefined };
  const { day } = scope;
  const states = (rows: ReturnType<typeof ownRows>) => sql`select ${stateIn(scope)} as state, a.due_on from ${rows}`;
  const found = await sql<{ state: TaskState; count: number; soon: number }>`
    select r.state, count(*)::int as count,
           count(*) filter (where is_due_soon(r.state, r.due_on, ${day}::date))::int as soon
    from (${states(ownRows(scope, whole))} union all ${states(rowsFromAbove(scope, whole))}) r
    group by r.state`.execute(db);
  const counts: StateCounts = { all: 0, finished: 0, 'due-soon': 0 };
  for (const { state, count, soon } of found.rows) {
    counts[state] = count;
    if (state !== 'cancelled') counts.all += count;
    if (state === 'done' || state === 'done-late') counts.finished = (counts.finished ?? 0) + count;
    counts['due-soon'] = (counts['due-soon'] ?? 0) + soon;
  }
  return counts;
}

import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../../../../platform/db/db.ts';
import type { StateCounts } from '../list/counts.queries.ts';
import type { Cursor, TaskFilter } from '../list/filter.ts';
import { ownRows, type Scope, stateIn } from '../list/rows.ts';
import { taskStandings } from '../standing.queries.ts';
import type { TaskState } from '../task-state.ts';

/** Where a unit stands with a task; of a recurring one, all its rounds together. */
export interface Cell {
  unitId: string;
  /** The assignment that the cell opens: the first open round, else the last. */
  id: string;
  state: TaskState;
  percent: number;
  dueOn: string | null;
  isDueSoon: boolean;
}

export interface MatrixRow {
  id: string;
  no: string;
  title: string;
  state: TaskState;
  cells: Cell[];
}

export interface MatrixPage {
  rows: MatrixRow[];
  hasPrevious: boolean;
  hasNext: boolean;
}

const pageSize = 30;

/** One page of a government's tasks in the order of the plan, each with where its units stand. */
export async function matrixPage(db: Db, scope: Scope, filter: TaskFilter, cursor: Cursor): Promise<MatrixPage> {
  const from = cursor.before ?? cursor.after;
  const back = cursor.before !== undefined;
  const [sign, direction] = back ? [sql`<`, sql`desc`] : [sql`>`, sql`asc`];
  const beyond = from
    ? sql`where (s.ordinal, s.task_id) ${sign} ((select ordinal from task where id = ${from}), ${from}::uuid)`
    : sql``;
  const found = await sql<MatrixRow>`
    with p as (
      select * from (${taskStandings(scope, filter)}) s ${beyond}
      order by s.ordinal ${direction}, s.task_id ${direction} limit ${pageSize + 1}
    )
    select p.task_id as id, p.no, p.title, p.state, coalesce(c.cells, '[]') as cells
    from p left join lateral (${cellsOf(scope, filter)}) c on true
    order by p.ordinal ${direction}, p.task_id ${direction}`.execute(db);
  const more = found.rows.length > pageSize;
  const rows = found.rows.slice(0, pageSize);
  if (back) rows.reverse();
  return { rows, hasPrevious: back ? more : cursor.after !== undefined, hasNext: back || more };
}

function cellsOf(scope: Scope, { unit }: TaskFilter): RawBuilder<unknown> {
  const { governmentId, day } = scope;
  return sql`
    select json_agg(json_build_object('unitId', x.unit_id, 'id', x.id, 'state', x.state, 'percent', x.percent,
                                      'dueOn', x.due_on, 'isDueSoon', x.soon)) as cells
    from (
      select y.unit_id, task_state(array_agg(y.state)) as state, round(avg(y.percent))::int as percent,
             coalesce(min(y.due_on) filter (where y.is_open), max(y.due_on)) as due_on,
             bool_or(is_due_soon(y.state, y.due_on, ${day}::date)) as soon,
             coalesce((array_agg(y.id order by y.occurrence) filter (where y.is_open))[1],
                      (array_agg(y.id order by y.occurrence desc))[1]) as id
      from (
        select a.id, a.unit_id, a.occurrence, case when a.submitted_on is null then a.percent else 100 end as percent, a.due_on, ${stateIn(scope)} as state,
               a.confirmed_on is null and a.cancelled_on is null as is_open
        from assignment a
        where a.task_id = p.task_id and (a.owner_id = ${governmentId} or a.holder_id = ${governmentId})
          ${unit ? sql`and a.unit_id = ${unit}` : sql``}
      ) y
      group by y.unit_id
    ) x`;
}

export interface TaskCounts {
  counts: StateCounts;
  /** How many units are late with something that this government can remind them of. */
  overdueUnits: number;
  changes: number;
}

/** Counts a government's tasks by state, whatever state the filter names, and the units that are late. */
export async function countTasks(db: Db, scope: Scope, filter: TaskFilter): Promise<TaskCounts> {
  const every = { ...filter, state: undefined };
  const found = await sql<{ counts: StateCounts; overdueUnits: number; changes: number }>`
    select (
        select json_build_object(
          'all', count(*), 'finished', count(*) filter (where s.state in ('done', 'done-late')),
          'due-soon', count(*) filter (where s.is_due_soon), ${stateColumns()})
        from (${taskStandings(scope, every)}) s
      ) as counts,
      (select count(distinct a.unit_id)::int from ${ownRows(scope, { ...every, state: 'overdue' })}) as "overdueUnits",
      (select changes from unit_change)
        + coalesce((select changes from task_change where unit_id = ${scope.governmentId}), 0) as changes`.execute(db);
  const row = found.rows[0];
  return row ?? { counts: { all: 0 }, overdueUnits: 0, changes: 0 };
}

const counted: TaskState[] = [
  'done-late',
  'awaiting-confirmation',
  'in-progress',
  'overdue',
  'not-due',
  'awaiting-event',
  'reported',
  'not-reported',
];

function stateColumns(): RawBuilder<unknown> {
  return sql.join(counted.map((state) => sql`${state}::text, count(*) filter (where s.state = ${state})`));
}

import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../../../../platform/db/db.ts';
import { planOnce } from '../../../../platform/db/plan-once.ts';
import type { TaskState } from '../task-state.ts';
import { joinUnitName } from '../unit-name.ts';
import type { Cursor, TaskFilter } from './filter.ts';
import { ownRows, rowsFromAbove, type Scope, stateIn } from './rows.ts';

/** One line of the list: a unit's share of a task. */
export interface ListRow {
  id: string;
  title: string;
  /** The short and the full name of the unit. */
  unit: string;
  unitName: string;
  ownerId: string;
  dueOn: string | null;
  deadline: string;
  percent: number;
  remindedOn: string | null;
  state: TaskState;
  isDueSoon: boolean;
  occurrence: number;
  /** The count of changes that the row was read at. */
  changes: number;
}

export interface ListPage {
  rows: ListRow[];
  hasPrevious: boolean;
  hasNext: boolean;
}

export const pageSize = 50;

/** One page of a government's assignments, in Vietnamese order of titles or by due date; one query, walked by key. */
export async function listAssignments(db: Db, scope: Scope, filter: TaskFilter, cursor: Cursor): Promise<ListPage> {
  const back = cursor.before !== undefined;
  const found = await listQuery(scope, filter, cursor.before ?? cursor.after, back).execute(db);
  const more = found.rows.length > pageSize;
  const rows = found.rows.slice(0, pageSize);
  if (back) rows.reverse();
  return { rows, hasPrevious: back ? more : cursor.after !== undefined, hasNext: back || more };
}

function listQuery({ ...scope }: Scope, filter: TaskFilter, from: string | undefined, back: boolean) {
  const { day, governmentId } = scope;
  const order = filter.sort === 'due' ? byDue : byTitle;
  const direction = back ? sql`desc` : sql`asc`;
  const ordered = sql.join(order.keys.map((key) => sql`${key} ${direction}`));
  const branch = (rows: RawBuilder<unknown>) => sql`
    (select a.id, t.title, u.short_name as unit, u.name as "unitName", a.owner_id as "ownerId", a.due_on as "dueOn",
            t.deadline_text as deadline, case when a.submitted_on is null then a.percent else 100 end as percent, a.reminded_on as "remindedOn", ${stateIn(scope)} as state, a.occurrence,
            t.id as task_id
     from ${rows} ${from ? sql`and ${order.beyond(back ? sql`<` : sql`>`)}` : sql``}
     order by ${ordered} limit ${pageSize + 1})`;
  const outer = sql.join(order.outer.map((key) => sql`${key} ${direction}`));
  return sql<ListRow>`${sql.raw(planOnce)}
    ${from ? sql`with c as (${cursorRow(from, day)})` : sql``}
    select r.*, is_due_soon(r.state, r."dueOn", ${day}::date) as "isDueSoon",
           (select changes from task_change where unit_id = ${governmentId}) as changes
    from (${branch(ownRows(scope, filter, joinUnitName(day, scope.year)))} union all ${branch(rowsFromAbove(scope, filter, joinUnitName(day, scope.year)))}) r
    order by ${outer} limit ${pageSize + 1}`;
}

/** The keys of the row that the page begins after (or before). */
function cursorRow(id: string, day: string): RawBuilder<unknown> {
  return sql`
    select a.id, t.title, t.id as task_id, u.short_name, coalesce(a.due_on, 'infinity') as due
    from assignment a join task t on t.id = a.task_id
    ${joinUnitName(day)}
    where a.id = ${id}`;
}

interface Order {
  keys: RawBuilder<unknown>[];
  /** The same keys as the outer query names them. */
  outer: RawBuilder<unknown>[];
  beyond(sign: RawBuilder<unknown>): RawBuilder<unknown>;
}

const byTitle: Order = {
  keys: [sql`t.title collate vi_app`, sql`t.id`, sql`u.short_name collate vi_app`, sql`a.id`],
  outer: [sql`r.title collate vi_app`, sql`r.task_id`, sql`r.unit collate vi_app`, sql`r.id`],
  // The first comparison is for the index on titles, the second is exact.
  beyond: (sign) => sql`
    (t.title collate vi_app, t.id) ${sign}= ((select title from c), (select task_id from c))
    and (t.title collate vi_app, t.id, u.short_name collate vi_app, a.id)
        ${sign} ((select title from c), (select task_id from c), (select short_name from c), (select id from c))`,
};

const byDue: Order = {
  keys: [sql`coalesce(a.due_on, 'infinity')`, sql`a.task_id`, sql`a.id`],
  outer: [sql`coalesce(r."dueOn", 'infinity')`, sql`r.task_id`, sql`r.id`],
  beyond: (sign) => sql`
    (coalesce(a.due_on, 'infinity'), a.task_id, a.id)
    ${sign} ((select due from c), (select task_id from c), (select id from c))`,
};

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
  /** The government above that gave it; null for one's own. */
  givenBy: string | null;
  dueOn: string | null;
  /** The deadline in words, where there is no date. */
  deadline: string | null;
  percent: number;
  remindedOn: string | null;
  state: TaskState;
  isDueSoon: boolean | null;
  /** Null for a task done once. */
  occurrence: number | null;
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
  const { day } = scope;
  const order = filter.sort === 'due' ? byDue : byTitle;
  const direction = back ? sql`desc` : sql`asc`;
  const ordered = sql.join(order.keys.map((key) => sql`${key} ${direction}`));
  const limit = sql.lit(pageSize + 1);
  const join = joinUnitName(day, scope.year);
  const branch = (rows: RawBuilder<unknown>, givenBy: RawBuilder<unknown>) => sql`
    (select a.id, t.title, t.id as task_id, u.short_name as unit, u.name as "unitName", ${givenBy} as "givenBy", a.due_on as "dueOn",
            case when a.due_on is null then t.deadline_text end as deadline,
            case when a.submitted_on is null then a.percent else 100 end as percent,
            a.reminded_on as "remindedOn", ${stateIn(scope)} as state, nullif(a.occurrence, 0) as occurrence
     from ${rows} ${from ? sql`and ${order.beyond(back ? sql`<` : sql`>`)}` : sql``}
     order by ${ordered} limit ${limit})`;
  const own = branch(ownRows(scope, filter, join), sql`null::uuid`);
  const fromAbove = branch(rowsFromAbove(scope, filter, join), sql`a.owner_id`);
  const outer = sql.join(order.outer.map((key) => sql`${key} ${direction}`));
  // What a row says only now and then comes as null otherwise: reading a column costs as much as writing a cell.
  return sql<ListRow>`${sql.raw(planOnce)}
    ${from ? sql`with c as (${cursorRow(from, day)})` : sql``}
    select r.id, r.title, r.unit, r."unitName", r."givenBy", r."dueOn", r.deadline, r.percent, r."remindedOn", r.state, r.occurrence,
           nullif(is_due_soon(r.state, r."dueOn", ${day}::date), false) as "isDueSoon"
    from (${own} union all ${fromAbove}) r
    order by ${outer} limit ${limit}`;
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

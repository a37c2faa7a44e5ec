import { sql } from 'kysely';
import type { Actor } from '../../../../platform/actor.ts';
import type { Db } from '../../../../platform/db/db.ts';
import { NotFound } from '../../../../platform/errors.ts';
import type { Field } from '../../extract/extraction.ts';
import { taskVisibleTo, visibleTo } from '../task.access.ts';
import { type TaskState, windowStart } from '../task-state.ts';
import { joinUnitName } from '../unit-name.ts';

/** A task with all that its page shows besides its shares. */
export interface TaskRecord {
  id: string;
  ownerId: string;
  no: string;
  title: string;
  field: Field | null;
  product: string;
  deadline: string;
  dueOn: string | null;
  event: string;
  eventOn: string | null;
  planId: string | null;
  assigner: string;
  assigningNumber: string;
  assigningDate: string | null;
  cancelledOn: string | null;
  cancelReason: string | null;
  leads: string[];
  coordinating: string[];
}

/** One unit's share of the task. */
export interface TaskShare {
  id: string;
  unitName: string;
  occurrence: number;
  dueOn: string | null;
  percent: number;
  remindedOn: string | null;
  state: TaskState;
  isDueSoon: boolean;
}

/** A task that the actor may know of, with the shares that they may know of; throws `NotFound` for any other. */
export async function findTask(db: Db, actor: Actor, id: string, day: string) {
  const party = (role: 'lead' | 'coordinating') =>
    sql`array(select p.words from task_party p where p.task_id = t.id and p.role = ${role} order by p.ordinal)`;
  const found = await sql<TaskRecord>`
    select t.id, unit_heir(t.unit_id, ${day}::date) as "ownerId", t.no, t.title, t.field, t.product, t.deadline_text as deadline,
           t.due_on as "dueOn", t.event, t.event_on as "eventOn", t.plan_id as "planId", t.assigner,
           t.assigning_number as "assigningNumber", t.assigning_date as "assigningDate",
           t.cancelled_on as "cancelledOn", t.cancel_reason as "cancelReason",
           ${party('lead')} as leads, ${party('coordinating')} as coordinating
    from task t
    where t.id = ${id} and ${taskVisibleTo(actor, day)}`.execute(db);
  const task = found.rows[0];
  if (!task) throw new NotFound();
  const { shares, state } = await sharesOf(db, actor, id, day);
  return { task, shares, state };
}

async function sharesOf(db: Db, actor: Actor, taskId: string, day: string) {
  const found = await sql<TaskShare & { taskState: TaskState }>`
    select r.*, is_due_soon(r.state, r."dueOn", ${day}::date) as "isDueSoon",
           task_state(array_agg(r.state) over (), r.is_cancelled) as "taskState"
    from (
      select a.id, u.name as "unitName", a.occurrence, a.due_on as "dueOn",
             case when a.submitted_on is null then a.percent else 100 end as percent, a.reminded_on as "remindedOn",
             assignment_state(a, ${day}::date, ${windowStart(day)}::date) as state,
             t.cancelled_on is not null as is_cancelled
      from assignment a
      join task t on t.id = a.task_id
      ${joinUnitName(day)}
      where a.task_id = ${taskId} and ${visibleTo(actor, day)}
    ) r
    order by r."unitName" collate vi_app, r.occurrence`.execute(db);
  return { shares: found.rows, state: found.rows[0]?.taskState };
}

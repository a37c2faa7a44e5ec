import { sql } from 'kysely';
import { today } from '../../../platform/clock.ts';
import type { Db, Tx } from '../../../platform/db/db.ts';
import type { TaskWording } from './differences.ts';

/** A task in force as an amendment is compared with it. */
export interface TaskInForce extends TaskWording {
  id: string;
  no: string;
}

/** The tasks of a plan that have not been cancelled, in the plan's order; leads that ended are those who took over from them. */
export async function tasksInForce(db: Db | Tx, planId: string): Promise<TaskInForce[]> {
  const found = await sql<TaskInForce>`
    select t.id, t.no, t.field, t.title, t.product, t.deadline_text as "deadlineText",
           t.deadline_type as "deadlineType", t.due_on as "dueOn",
           coalesce(
             (select json_agg(json_build_object('role', y.role, 'words', y.words, 'unitId', unit_heir(y.unit_id, ${today()}::date), 'groupId', y.group_id)
                order by y.role desc, y.ordinal)
              from task_party y where y.task_id = t.id), '[]') as parties
    from task t
    where t.plan_id = ${planId} and t.cancelled_on is null
    order by t.ordinal, t.id`.execute(db);
  return found.rows;
}

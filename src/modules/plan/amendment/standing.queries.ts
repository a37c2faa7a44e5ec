import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/db.ts';
import type { Standing } from './reassign.ts';

/** An assignment, and whether anybody answers for its unit. */
export interface Found extends Standing {
  /** Its heir stands on the day, or will. */
  stands: boolean;
}

/** The dates that the last document gave each recurring task; none for one that was done once. */
export async function datesOf(tx: Tx, taskIds: string[]): Promise<Map<string, string[]>> {
  const found = await sql<{ taskId: string; dates: string[] }>`
    select distinct on (r.task_id) r.task_id as "taskId",
           case r.deadline_type when 'recurring' then r.occurrences else '{}' end as dates
    from proposal r join plan p on p.id = r.plan_id
    where r.task_id = any (${taskIds}::uuid[]) and r.accepted and p.state = 'replaced'
    order by r.task_id, p.adopted_at desc`.execute(tx);
  return new Map(found.rows.map(({ taskId, dates }) => [taskId, dates]));
}

/** The assignments of tasks, by task. */
export async function standingOf(tx: Tx, taskIds: string[], day: string): Promise<Map<string, Found[]>> {
  const found = await sql<Found & { taskId: string }>`
    with share as materialized (
      select id, task_id, unit_id, occurrence, due_on, cancelled_on is not null as cancelled, confirmed_on is not null as confirmed
      from assignment where task_id = any (${taskIds}::uuid[])
    ), heir as materialized (
      select unit_id, unit_heir(unit_id, ${day}::date) as id from (select distinct unit_id from share) u
    )
    select s.id, task_id as "taskId", s.unit_id as "unitId", h.id as "heirId", occurrence, due_on as "dueOn", cancelled, confirmed,
           exists (select from unit_version v where v.unit_id = h.id and v.valid && daterange(${day}::date, null)) as stands
    from share s join heir h on h.unit_id = s.unit_id
    order by occurrence`.execute(tx);
  const byTask = new Map<string, Found[]>();
  for (const each of found.rows) byTask.set(each.taskId, [...(byTask.get(each.taskId) ?? []), each]);
  return byTask;
}

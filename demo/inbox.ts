import { sql } from 'kysely';
import { tellDeadlines } from '../src/modules/plan/index.ts';
import type { Db } from '../src/platform/db/db.ts';

/** Fills the inboxes: what is due and overdue today is told, and everything gets the day on which it would have been. */
export async function playInbox(db: Db, today: string): Promise<void> {
  await db.transaction().execute((tx) => tellDeadlines(tx, today));
  await sql`
    update assignment_event set at = (due_before + case escalated_to when 'unit-leader' then 3 else 7 end + time '07:30')
      at time zone 'Asia/Ho_Chi_Minh'
    where kind = 'escalated'`.execute(db);
  await sql`
    update notice n set created_at = d.at, shown_at = d.at
    from (
      select n.id, (coalesce(
        case n.kind
          when 'due-soon' then a.due_on - 7 + time '07:30'
          when 'overdue' then a.due_on + 1 + time '07:30'
          when 'escalated' then a.due_on + case when n.occasion like 'unit%' then 3 else 7 end + time '07:30'
          when 'issued' then (n.params->>'on')::date + time '15:20'
          when 'assigned' then coalesce(p.adopted_at at time zone 'Asia/Ho_Chi_Minh', t.assigning_date + time '09:10')
          else (select e.at at time zone 'Asia/Ho_Chi_Minh' from assignment_event e
                where e.assignment_id = a.id and (e.kind = n.kind or n.kind = 'mentioned' and e.mentioned_id = n.person_id) order by e.at desc limit 1)
        end, ${today}::date + time '07:30')) at time zone 'Asia/Ho_Chi_Minh' as at
      from notice n
      left join assignment a on a.id = n.subject_id
      left join task t on t.id = a.task_id
      left join plan p on p.id = n.subject_id
    ) d
    where d.id = n.id`.execute(db);
  // Nobody leaves the news of spring unread; what still asks for something does not go away by being old.
  await sql`
    update notice set read_at = shown_at + interval '2 hours'
    where closed_at is null and shown_at < ${today}::date - case
      when kind in ('overdue', 'due-soon', 'returned', 'submitted', 'escalated', 'reminded') then 60
      when kind = 'confirmed' then 4 else 14 end`.execute(db);
}

import { sql } from 'kysely';
import { addDays } from '../src/platform/clock.ts';
import type { Db } from '../src/platform/db/db.ts';

/** Gives the histories the days on which the story's acts took place; they were all played within seconds. */
export async function backdate(db: Db, today: string): Promise<void> {
  await sql`
    update assignment_event e
    set at = (d.day + time '08:30' + (('x' || right(e.id::text, 2))::bit(8)::int * interval '2 minutes'))
             at time zone 'Asia/Ho_Chi_Minh'
    from assignment a join task t on t.id = a.task_id left join plan p on p.id = t.plan_id
    cross join lateral (select e2.id, case e2.kind
        when 'assigned' then coalesce(p.issued_on + 1, t.assigning_date)
        when 'submitted' then e2.happened_on
        when 'confirmed' then a.confirmed_on
        when 'progress' then a.last_reported_on
        when 'reminded' then a.reminded_on
        when 'returned' then ${addDays(today, -3)}::date
      end as day from assignment_event e2 where e2.assignment_id = a.id) d
    where d.id = e.id and a.id = e.assignment_id and d.day is not null`.execute(db);
  await sql`
    update evidence_revision r set at = e.at
    from shown_evidence s join assignment_event e on e.id = s.event_id where s.revision_id = r.id`.execute(db);
  await sql`
    update document set created_at = issued_on + time '15:00'`.execute(db);
  await sql`
    update plan set created_at = issued_on + time '08:00', saved_at = issued_on + time '10:30',
                    adopted_at = issued_on + 1 + time '09:00'
    where adopted_at is not null`.execute(db);
}

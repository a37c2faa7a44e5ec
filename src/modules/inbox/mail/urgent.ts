import { sql } from 'kysely';
import { today } from '../../../platform/clock.ts';
import type { Db } from '../../../platform/db/db.ts';
import { newId } from '../../../platform/id.ts';
import { officeHours } from '../../calendar/index.ts';
import { urgentKinds } from '../notice.ts';

/**
 * Writes a mail for each urgent notice of today's office hours that its person has not read and that the digest of the day
 * did not carry; what came before the office opened has waited for the digest. One mail per notice, however often it is run.
 */
export async function writeUrgent(db: Db, now: Date): Promise<void> {
  const day = today(now);
  const opened = `${day} ${officeHours(day).from}`;
  const found = await sql<{ id: string; personId: string }>`
    select n.id, n.person_id as "personId"
    from notice n
    join person p on p.id = n.person_id
      and p.email is not null and p.immediate_mail and p.disabled_at is null and not p.is_demo
    where n.kind = any (${urgentKinds}::text[]) and n.read_at is null and n.closed_at is null
      and n.shown_at <= ${now} and n.created_at <= ${now}
      and n.created_at >= ${opened}::timestamp at time zone 'Asia/Ho_Chi_Minh'
      and not exists (select from outgoing_mail m where m.notice_id = n.id)
      and not exists (select from outgoing_mail m
        where m.person_id = n.person_id and m.kind = 'digest' and m.day = ${day} and m.made_at >= n.created_at)
    order by n.id`.execute(db);
  const rows = found.rows;
  await sql`
    insert into outgoing_mail (id, person_id, kind, day, notice_id, try_at)
    select id, person_id, 'immediate', ${day}, notice_id, ${now}
    from unnest(${rows.map(() => newId())}::uuid[], ${rows.map(({ personId }) => personId)}::uuid[],
      ${rows.map(({ id }) => id)}::uuid[]) as m(id, person_id, notice_id)
    on conflict do nothing`.execute(db);
}

import { sql } from 'kysely';
import type { Actor } from '../../../../platform/actor.ts';
import type { Db, Tx } from '../../../../platform/db/db.ts';
import { Refused } from '../../../../platform/errors.ts';
import { notifyPeople } from '../../../inbox/index.ts';

/** Somebody who can be named beside a note: who may know of the assignment through their government. */
export interface Mentionable {
  personId: string;
  name: string;
  title: string;
  unit: string;
  unitId: string;
}

/** The people of the government that owns an assignment and of the one that holds it, but for the actor; in Vietnamese order. */
export async function mentionable(
  db: Db | Tx,
  actor: Actor,
  assignmentId: string,
  day: string,
): Promise<Mentionable[]> {
  const found = await sql<Mentionable>`
    select distinct on (w.name_order collate vi_app, w.id)
           w.id as "personId", w.name, p.title, v.short_name as unit, p.unit_id as "unitId"
    from assignment a
    cross join lateral (
      select units_of_government(unit_heir(a.owner_id, ${day}::date), ${day}::date) as unit_id
      union select units_of_government(unit_heir(a.holder_id, ${day}::date), ${day}::date) where a.holder_id is not null
      union select a.unit_id
    ) u
    join position p on p.unit_id = u.unit_id and p.valid @> ${day}::date
      and p.role in ('coordinator', 'officer', 'leader')
    join unit_version v on v.unit_id = p.unit_id and v.valid @> ${day}::date
    join person w on w.id = p.person_id and w.disabled_at is null and w.id is distinct from ${actor.personId}::uuid
    where a.id = ${assignmentId}
    order by w.name_order collate vi_app, w.id, p.role = 'leader' desc`.execute(db);
  return found.rows;
}

interface Mention {
  assignmentId: string;
  personId: string | null | undefined;
  note: string;
  /** What makes it another mention: the version that the act made. */
  occasion: string;
  day: string;
}

/** Tells the person who was named beside a note. Throws `Refused` for one who cannot know of the assignment. */
export async function mention(tx: Tx, actor: Actor, { assignmentId, personId, note, occasion, day }: Mention) {
  if (!personId) return;
  const named = (await mentionable(tx, actor, assignmentId, day)).find((each) => each.personId === personId);
  if (!named) throw new Refused({ field: 'mentionedId', key: 'task.error.mention' });
  const { title } = await tx
    .selectFrom('assignment')
    .innerJoin('task', 'task.id', 'assignment.task_id')
    .where('assignment.id', '=', assignmentId)
    .select('task.title')
    .executeTakeFirstOrThrow();
  const about = { subjectId: assignmentId, occasion, title, note, href: `/assignments/${assignmentId}` };
  await notifyPeople(tx, actor, 'mentioned', [{ ...about, personId, unitId: named.unitId }]);
}

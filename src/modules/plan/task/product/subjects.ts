import { sql } from 'kysely';
import type { Actor } from '../../../../platform/actor.ts';
import type { Db } from '../../../../platform/db/db.ts';
import { visibleTo } from '../task.access.ts';
import { joinUnitName } from '../unit-name.ts';

/** Assignments that evidence serves, of those that the actor may know of, as pages of evidence name them. */
export async function assignmentSubjects(db: Db, actor: Actor, ids: string[], day: string) {
  const found = await sql<{ id: string; title: string; href: string }>`
    select a.id, t.title || ' (' || u.name || ')' as title, '/assignments/' || a.id as href
    from assignment a join task t on t.id = a.task_id
    ${joinUnitName(day)}
    where a.id = any (${ids}::uuid[]) and ${visibleTo(actor, day)}`.execute(db);
  return found.rows;
}

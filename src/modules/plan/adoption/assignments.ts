import { sql } from 'kysely';
import type { Actor } from '../../../platform/actor.ts';
import { today } from '../../../platform/clock.ts';
import type { Tx } from '../../../platform/db/db.ts';
import { newId } from '../../../platform/id.ts';
import type { Share } from './fan-out.ts';

/** A share that becomes an assignment. */
export interface NewAssignment extends Share {
  taskId: string;
  deadlineType: string;
}

/** Something that happened to an assignment because of a plan. */
export interface AssignmentNews {
  assignmentId: string;
  kind: 'assigned' | 'amended' | 'cancelled';
  dueBefore: string | null;
  dueAfter: string | null;
  note: string;
}

/** Creates assignments in one statement, however many, each with its first event. */
export async function insertAssignments(tx: Tx, actor: Actor, rows: NewAssignment[], note: string): Promise<void> {
  const ids = rows.map(() => newId());
  const column = <Name extends keyof NewAssignment>(name: Name) => rows.map((row) => row[name]);
  await sql`
    with share as (
      select * from unnest(${ids}::uuid[], ${column('taskId')}::uuid[], ${column('unitId')}::uuid[],
        ${column('occurrence')}::smallint[], ${column('deadlineType')}::text[], ${column('dueOn')}::date[])
        as s(id, task_id, unit_id, occurrence, deadline_type, due_on)
    ), holder as materialized (
      select unit_id, government_of(unit_id, ${today()}::date) as id from (select distinct unit_id from share) as u
    )
    insert into assignment (id, task_id, unit_id, occurrence, deadline_type, due_on, owner_id, holder_id, year)
    select s.*, t.unit_id, h.id, t.year
    from share s join task t on t.id = s.task_id join holder h on h.unit_id = s.unit_id`.execute(tx);
  const news = rows.map(({ dueOn }, at) => ({ dueBefore: null, dueAfter: dueOn, assignmentId: ids[at] ?? '', note }));
  await recordNews(
    tx,
    actor,
    news.map((each) => ({ ...each, kind: 'assigned' as const })),
  );
}

/** Writes what happened into the histories of assignments, in one statement. */
export async function recordNews(tx: Tx, actor: Actor, news: AssignmentNews[]): Promise<void> {
  const column = <Name extends keyof AssignmentNews>(name: Name) => news.map((each) => each[name]);
  await sql`
    insert into assignment_event (id, assignment_id, person_id, kind, due_before, due_after, note)
    select id, assignment_id, ${actor.personId}::uuid, kind, due_before, due_after, note
    from unnest(${news.map(() => newId())}::uuid[], ${column('assignmentId')}::uuid[], ${column('kind')}::text[],
      ${column('dueBefore')}::date[], ${column('dueAfter')}::date[], ${column('note')}::text[])
      as n(id, assignment_id, kind, due_before, due_after, note)`.execute(tx);
}

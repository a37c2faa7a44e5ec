import { sql } from 'kysely';
import type { Actor } from '../../../../platform/actor.ts';
import type { Db } from '../../../../platform/db/db.ts';
import { NotFound } from '../../../../platform/errors.ts';
import type { Field } from '../../extract/extraction.ts';
import { visibleTo } from '../task.access.ts';
import type { EventKind } from '../task-event.ts';
import { type TaskState, windowStart } from '../task-state.ts';
import { joinUnitName } from '../unit-name.ts';

/** A unit's share of a task with all that its page shows. */
export interface AssignmentRecord {
  id: string;
  version: number;
  unitId: string;
  unitName: string;
  ownerId: string;
  /** The government whose register the unit's documents go into. */
  registerId: string;
  occurrence: number;
  percent: number;
  dueOn: string | null;
  isDueSoon: boolean;
  state: TaskState;
  submittedOn: string | null;
  confirmedOn: string | null;
  remindedOn: string | null;
  taskId: string;
  title: string;
  field: Field | null;
  product: string;
  deadline: string;
  event: string;
  deadlineType: string;
  /** The co-ordinators as the plan words them. */
  coordinating: string[];
  planId: string | null;
  assigner: string;
  assigningNumber: string;
  assigningDate: string | null;
}

/** One line of an assignment's history. */
export interface HistoryLine {
  id: string;
  /** dd/mm/yyyy hh:mm in Việt Nam. */
  at: string;
  kind: EventKind;
  person: string | null;
  percent: number | null;
  note: string;
  happenedOn: string | null;
  dueBefore: string | null;
  dueAfter: string | null;
  /** Where it went from and to, when its unit was reorganised. */
  unitBefore: string | null;
  unitAfter: string | null;
  /** Who was named beside the note. */
  mentioned: string | null;
  shown: ShownEvidence[];
}

/** Evidence as a line of the history showed it: a document, a file, or a document with its file. */
export interface ShownEvidence {
  evidenceId: string;
  revision: number;
  fileName: string | null;
  number: string | null;
  issuedOn: string | null;
  abstract: string | null;
}

/** An assignment that the actor may know of; throws `NotFound` for any other. */
export async function findAssignment(db: Db, actor: Actor, id: string, day: string): Promise<AssignmentRecord> {
  const found = await sql<AssignmentRecord>`
    select r.*, is_due_soon(r.state, r."dueOn", ${day}::date) as "isDueSoon"
    from (
      select a.id, a.version, a.unit_id as "unitId", unit_heir(a.owner_id, ${day}::date) as "ownerId", unit_heir(coalesce(a.holder_id, a.owner_id), ${day}::date) as "registerId",
             a.occurrence, a.percent,
             u.name as "unitName", a.due_on as "dueOn", a.submitted_on as "submittedOn",
             a.confirmed_on as "confirmedOn", a.reminded_on as "remindedOn",
             assignment_state(a, ${day}::date, ${windowStart(day)}::date) as state,
             t.id as "taskId", t.title, t.field, t.product, t.deadline_text as deadline, t.event,
             a.deadline_type as "deadlineType", t.plan_id as "planId", t.assigner,
             t.assigning_number as "assigningNumber", t.assigning_date as "assigningDate",
             array(select p.words from task_party p where p.task_id = t.id and p.role = 'coordinating' order by p.ordinal)
               as coordinating
      from assignment a
      join task t on t.id = a.task_id
      ${joinUnitName(day)}
      where a.id = ${id} and ${visibleTo(actor, day)}
    ) r`.execute(db);
  const record = found.rows[0];
  if (!record) throw new NotFound();
  return record;
}

/** A unit of any time as it was last called, with what it belonged to. */
const unitEver = (column: 'e.unit_before' | 'e.unit_after') => sql`(
  select concat_ws(', ', v.name, (select p.name from unit_version p where p.unit_id = v.parent_id order by p.valid desc limit 1))
  from unit_version v where v.unit_id = ${sql.raw(column)} order by v.valid desc limit 1)`;

/** What happened to an assignment, the latest first. */
export async function historyOf(db: Db, assignmentId: string): Promise<HistoryLine[]> {
  const found = await sql<HistoryLine>`
    select e.id, to_char(e.at at time zone 'Asia/Ho_Chi_Minh', 'DD/MM/YYYY HH24:MI') as at, e.kind, p.name as person,
           e.percent, e.note, e.happened_on as "happenedOn", e.due_before as "dueBefore", e.due_after as "dueAfter",
           (select m.name from person m where m.id = e.mentioned_id) as mentioned,
           ${unitEver('e.unit_before')} as "unitBefore", ${unitEver('e.unit_after')} as "unitAfter",
           (select coalesce(json_agg(json_build_object(
                     'evidenceId', r.evidence_id, 'revision', r.revision, 'fileName', r.file_name, 'number', d.number,
                     'issuedOn', d.issued_on, 'abstract', d.abstract) order by d.number nulls last, r.id), '[]')
            from shown_evidence s join evidence_revision r on r.id = s.revision_id
            left join document d on d.id = r.document_id
            where s.event_id = e.id) as shown
    from assignment_event e
    left join person p on p.id = e.person_id
    where e.assignment_id = ${assignmentId}
    order by e.at desc, e.id desc`.execute(db);
  return found.rows;
}

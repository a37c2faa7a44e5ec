import { sql } from 'kysely';
import { backgroundJob } from '../../../platform/actor.ts';
import { audit } from '../../../platform/audit.ts';
import { daysBetween } from '../../../platform/clock.ts';
import type { Tx } from '../../../platform/db/db.ts';
import { translator } from '../../../platform/i18n.ts';
import { noticeTimes, notify, peopleOf } from '../../inbox/index.ts';
import { writeHistory } from '../task/task-event.ts';
import { joinUnitName } from '../task/unit-name.ts';
import { vi } from './escalation.vi.ts';

// What is written into histories stays as it was written, so it is in the office's language.
const t = translator(vi, 'vi');

/** The two steps up the line, the nearer first. */
export const escalationSteps = ['unit-leader', 'government-leader'] as const;
export type EscalationStep = (typeof escalationSteps)[number];

interface Overdue {
  id: string;
  title: string;
  unitId: string;
  unit: string;
  ownerId: string;
  dueOn: string;
}

/**
 * Takes what has been overdue for as many days as its plan says to the unit's leader, then to the government's: told to
 * them, and written into the history, once per due date. Where a step has nobody, it is tried again each day.
 */
export async function escalateOverdue(tx: Tx, day: string): Promise<void> {
  for (const step of escalationSteps) await takeUp(tx, step, day);
}

async function takeUp(tx: Tx, step: EscalationStep, day: string): Promise<void> {
  const overdue = await overdueFor(tx, step, day);
  const answers = ({ unitId, ownerId }: Overdue) => (step === 'unit-leader' ? unitId : ownerId);
  const leaders = await peopleOf(tx, overdue.map(answers), 'leaders', day);
  const reached = overdue.filter((each) => leaders.has(answers(each)));
  if (reached.length === 0) return;
  const names = await namesOf(tx, [...leaders.values()].flat());
  const named = (ids: string[]) => ids.map((id) => names.get(id)).join(', ');
  await writeHistory(
    tx,
    backgroundJob,
    'escalated',
    reached.map((each) => ({
      assignment_id: each.id,
      escalated_to: step,
      due_before: each.dueOn,
      note: t(`escalation.note.${step}`, { names: named(leaders.get(answers(each)) ?? []) }),
    })),
  );
  const news = reached.map((each) => ({
    ...{ unitId: answers(each), subjectId: each.id, title: each.title, href: `/assignments/${each.id}` },
    occasion: `${step} ${each.dueOn}`,
    params: { unit: each.unit, due: each.dueOn, days: daysBetween(each.dueOn, day) },
  }));
  await notify(tx, backgroundJob, 'escalated', news, { audience: 'leaders', day });
  for (const { id, dueOn } of reached) {
    const subject = { kind: 'assignment', id };
    await audit(tx, backgroundJob, { act: 'assignment.escalate', subject, after: { to: step, dueOn } });
  }
}

/** What is overdue for long enough and has not been taken up for this due date yet. */
async function overdueFor(tx: Tx, step: EscalationStep, day: string): Promise<Overdue[]> {
  const { escalation } = noticeTimes;
  const after =
    step === 'unit-leader'
      ? sql`case when e.plan_id is null then ${escalation.unitLeaderAfter}::int else e.unit_leader_after end`
      : sql`case when e.plan_id is null then ${escalation.governmentLeaderAfter}::int else e.government_leader_after end`;
  const found = await sql<Overdue>`
    select a.id, t.title, a.unit_id as "unitId", u.name as unit,
           unit_heir(a.owner_id, ${day}::date) as "ownerId", a.due_on as "dueOn"
    from assignment a
    join task t on t.id = a.task_id
    left join plan_escalation e on e.plan_id = t.plan_id
    ${joinUnitName(day)}
    where a.phase = 'open' and a.due_on between ${day}::date - 400 and ${day}::date - (${after})
      and not exists (select from assignment_event h
        where h.assignment_id = a.id and h.kind = 'escalated' and h.due_before = a.due_on and h.escalated_to = ${step})
    order by a.id`.execute(tx);
  return found.rows;
}

async function namesOf(tx: Tx, ids: string[]): Promise<Map<string, string>> {
  const found = await sql<{ id: string; name: string }>`
    select id, name from person where id = any (${ids}::uuid[])`.execute(tx);
  return new Map(found.rows.map(({ id, name }) => [id, name]));
}

import { sql } from 'kysely';
import { backgroundJob } from '../../../../platform/actor.ts';
import { addDays } from '../../../../platform/clock.ts';
import type { Tx } from '../../../../platform/db/db.ts';
import { type NoticeKind, noticeTimes, notify } from '../../../inbox/index.ts';
import { escalateOverdue } from '../../escalation/escalate.ts';
import { windowStart } from '../task-state.ts';

interface Due {
  id: string;
  title: string;
  unitId: string;
  dueOn: string;
}

/** What a day brings to tasks: some are due soon, some are overdue, and what has long been so is taken up the line. */
export async function tellDeadlines(tx: Tx, day: string): Promise<void> {
  const soon = await openBetween(tx, day, { from: day, to: addDays(day, noticeTimes.dueSoonDays) });
  await tell(tx, 'due-soon', soon, day);
  // What nobody closed for more than a year is no news.
  const overdue = await openBetween(tx, day, { from: addDays(day, -400), to: addDays(day, -1) });
  await tell(tx, 'overdue', overdue, day);
  await escalateOverdue(tx, day);
}

/** Each due date is told once, however often the day is begun. */
async function tell(tx: Tx, kind: NoticeKind, due: Due[], day: string): Promise<void> {
  const news = due.map(({ id, title, unitId, dueOn }) => ({
    ...{ unitId, subjectId: id, occasion: dueOn, title, href: `/assignments/${id}` },
    params: { due: dueOn },
  }));
  await notify(tx, backgroundJob, kind, news, { day });
}

/** What units still have to do that falls due in these days. */
async function openBetween(tx: Tx, day: string, { from, to }: { from: string; to: string }): Promise<Due[]> {
  const found = await sql<Due>`
    select a.id, t.title, a.unit_id as "unitId", a.due_on as "dueOn"
    from assignment a join task t on t.id = a.task_id
    where a.phase = 'open' and a.due_on between ${from}::date and ${to}::date
      and assignment_state(a, ${day}::date, ${windowStart(day)}::date) in ('not-due', 'in-progress', 'overdue')
    order by a.id`.execute(tx);
  return found.rows;
}

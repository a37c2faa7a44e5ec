import { sql } from 'kysely';
import type { Db, Tx } from '../../../platform/db/db.ts';
import type { Field } from '../extract/extraction.ts';
import type { Scope } from './list/rows.ts';
import { taskStandings } from './standing.queries.ts';
import type { TaskState } from './task-state.ts';

/** How many tasks stand how; cancelled ones are not counted. `done` holds those done late too; `dueSoon` cuts across the others. */
export interface Progress {
  total: number;
  done: number;
  doneLate: number;
  overdue: number;
  dueSoon: number;
  awaitingConfirmation: number;
  inProgress: number;
  notDue: number;
  awaitingEvent: number;
  reported: number;
  notReported: number;
}

/** A task with the state that follows from its assignments. */
export interface TaskStanding {
  id: string;
  no: string;
  title: string;
  field: Field | null;
  origin: 'plan' | 'assigned';
  deadline: string;
  state: TaskState;
  isDueSoon: boolean;
  /** When the next open assignment is due. */
  dueOn: string | null;
  lastDueOn: string | null;
  /** When the last unit finished; null until all have. */
  doneOn: string | null;
}

export interface PlanProgress {
  plan: Progress;
  /** Tasks that the upper level assigned, counted apart. */
  assigned: Progress;
  /** The rows behind both, in the order of the plan. */
  tasks: TaskStanding[];
}

/** How a government's tasks of a year stand at the end of the scope's day; with `unit`, only that unit's shares are looked at. */
export async function planProgress(db: Db | Tx, scope: Scope, unit?: string): Promise<PlanProgress> {
  const found = await sql<TaskStanding>`
    select s.task_id as id, s.no, s.title, s.field, s.origin, s.deadline_text as deadline, s.state,
           s.is_due_soon as "isDueSoon", s.due_on as "dueOn", s.last_due_on as "lastDueOn",
           case when s.state in ('done', 'done-late') then s.done_on end as "doneOn"
    from (${taskStandings(scope, { unit })}) s
    order by s.origin desc, s.ordinal, s.task_id`.execute(db);
  const tasks = found.rows;
  return {
    plan: tally(tasks.filter(({ origin }) => origin === 'plan')),
    assigned: tally(tasks.filter(({ origin }) => origin === 'assigned')),
    tasks,
  };
}

/** Counts tasks by state. */
export function tally(tasks: TaskStanding[]): Progress {
  const count = (...states: TaskState[]) => tasks.filter(({ state }) => states.includes(state)).length;
  return {
    total: tasks.length,
    done: count('done', 'done-late'),
    doneLate: count('done-late'),
    overdue: count('overdue'),
    dueSoon: tasks.filter(({ isDueSoon }) => isDueSoon).length,
    awaitingConfirmation: count('awaiting-confirmation'),
    inProgress: count('in-progress'),
    notDue: count('not-due'),
    awaitingEvent: count('awaiting-event'),
    reported: count('reported'),
    notReported: count('not-reported'),
  };
}

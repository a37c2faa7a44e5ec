import type { EarlierPlan, TaskState } from '../plan/index.ts';

/** A document that was issued as the product of a task. */
export interface IssuedDocument {
  number: string;
  date: string | null;
  abstract: string;
}

/** One unit's share of a task as of the report's last day. */
export interface Share {
  unit: string;
  due: string | null;
  state: TaskState;
}

/** A task of the plan, or one that the upper level assigned, as it stands at the end of the report's last day. */
export interface TaskFact {
  id: string;
  /** `earlier`: of a plan that came with a merger; what was open of it is the government's to finish. */
  origin: 'plan' | 'assigned' | 'earlier';
  no: string;
  field: string | null;
  /** The plan's own name of the field. */
  heading: string;
  title: string;
  product: string;
  lead: string;
  deadlineText: string;
  state: TaskState;
  /** The day the last unit finished, when the task is done. */
  finishedOn: string | null;
  shares: Share[];
  /** Issued within the report's window. */
  documents: IssuedDocument[];
}

/** Everything a report is written from. */
export interface ReportFacts {
  issuer: string;
  /** The plan in force as a report names it ("Kế hoạch số 05/KH-UBND ngày 10/01/2026 …"); null when none was adopted. */
  plan: string | null;
  tasks: TaskFact[];
  /** Plans that came with mergers; none of their tasks is among `tasks` as one of the plan. */
  earlier: EarlierPlan[];
}

/** The states as reports group them. */
export type Standing = 'done' | 'done-late' | 'overdue' | 'waiting' | 'ongoing' | 'running';

const standings: Record<TaskState, Standing> = {
  done: 'done',
  'done-late': 'done-late',
  overdue: 'overdue',
  'awaiting-event': 'waiting',
  reported: 'ongoing',
  'not-reported': 'ongoing',
  'awaiting-confirmation': 'running',
  'in-progress': 'running',
  'not-due': 'running',
  cancelled: 'done',
};

/** How a task stands, in the words of a report; cancelled tasks are not among a report's facts. */
export const standing = ({ state }: { state: TaskState }): Standing => standings[state];

/** How many tasks stand how; `done` counts those done late too. */
export function tally(tasks: TaskFact[]): Record<Standing | 'total', number> {
  const counts = { total: tasks.length, done: 0, 'done-late': 0, overdue: 0, waiting: 0, ongoing: 0, running: 0 };
  for (const task of tasks) {
    const stands = standing(task);
    counts[stands] += 1;
    if (stands === 'done-late') counts.done += 1;
  }
  return counts;
}

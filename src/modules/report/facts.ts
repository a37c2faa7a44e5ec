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
  /** The day the unit finished, when the focal point has confirmed it. */
  doneOn: string | null;
}

/** A task of the plan, or one that the upper level assigned, with its shares and the documents it led to. */
export interface TaskFact {
  id: string;
  origin: 'plan' | 'assigned';
  no: string;
  field: string | null;
  title: string;
  product: string;
  lead: string;
  deadlineType: string;
  deadlineText: string;
  shares: Share[];
  documents: IssuedDocument[];
}

/** Everything a report is written from. */
export interface ReportFacts {
  issuer: string;
  /** The plan in force as a report names it ("Kế hoạch số 05/KH-UBND ngày 10/01/2026 …"); null when none was adopted. */
  plan: string | null;
  tasks: TaskFact[];
}

export type Standing = 'done' | 'done-late' | 'overdue' | 'waiting' | 'ongoing' | 'running';

/**
 * How a task stands at the end of a day: done when every share is, overdue when one is.
 * A task whose shares all wait for an event waits; a continuous one is ongoing.
 */
export function standing(task: TaskFact, asOf: string): Standing {
  const open = task.shares.filter((share) => share.doneOn === null || share.doneOn > asOf);
  if (open.length === 0 && task.shares.length > 0) {
    return task.shares.some((share) => share.due !== null && (share.doneOn ?? '') > share.due) ? 'done-late' : 'done';
  }
  if (open.some((share) => share.due !== null && share.due < asOf)) return 'overdue';
  if (task.deadlineType === 'continuous') return 'ongoing';
  const waits = task.deadlineType === 'event' || task.deadlineType === 'inherited';
  return waits && open.every((share) => share.due === null) ? 'waiting' : 'running';
}

/** How many tasks stand how; `done` counts those done late too. */
export function tally(tasks: TaskFact[], asOf: string): Record<Standing | 'total', number> {
  const counts = { total: tasks.length, done: 0, 'done-late': 0, overdue: 0, waiting: 0, ongoing: 0, running: 0 };
  for (const task of tasks) {
    const stands = standing(task, asOf);
    counts[stands] += 1;
    if (stands === 'done-late') counts.done += 1;
  }
  return counts;
}

/** The last day on which a task was finished, when it is done at the end of a day. */
export function finishedOn(task: TaskFact, asOf: string): string | null {
  const stands = standing(task, asOf);
  if (stands !== 'done' && stands !== 'done-late') return null;
  const days = task.shares.flatMap((share) => share.doneOn ?? []).sort();
  return days.at(-1) ?? null;
}

import { quarterOf } from '../../calendar/index.ts';

/** How an assignment or a task stands; derived by `assignment_state` and `task_state` in the database, never typed. */
export const taskStates = [
  'done',
  'done-late',
  'awaiting-confirmation',
  'in-progress',
  'overdue',
  'not-due',
  'awaiting-event',
  'reported',
  'not-reported',
  'cancelled',
] as const;

export type TaskState = (typeof taskStates)[number];

/** The first day of the reporting quarter (NĐ 09/2019/NĐ-CP) that holds a day: a continuous task is to be reported once in each. */
export function windowStart(day: string): string {
  return quarterOf(day).window.from;
}

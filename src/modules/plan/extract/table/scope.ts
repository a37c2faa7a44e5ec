import type { TaskProposal } from '../extraction.ts';

/** The tasks above in the same group, among which a sub-item finds its parent. */
export interface Scope {
  numbers: Map<string, TaskProposal>;
  last: TaskProposal | null;
}

/** The task that a sub-item belongs to: the last numbered one for "a)" or a dash, the one numbered 2 for "2.1". */
export function parentOf(no: string, bulleted: boolean, scope: Scope): TaskProposal | null {
  if (bulleted || /^\p{L}+$/u.test(no)) return scope.last;
  const above = no.includes('.') ? no.slice(0, no.lastIndexOf('.')) : '';
  return scope.numbers.get(above) ?? null;
}

/** What a row leaves open that the one above it, a task or a group, has said. */
export type Shared = Pick<TaskProposal, 'lead' | 'coordinating' | 'deadline'>;

/** A sub-item says of agencies and deadline only what differs from the task that it belongs to. */
export function inherit(task: TaskProposal, parent: Shared | null) {
  if (!parent) return;
  if (task.lead.length === 0 && task.coordinating.length === 0) {
    task.lead = [...parent.lead];
    task.coordinating = [...parent.coordinating];
  }
  if (!task.deadline.text) task.deadline = { ...parent.deadline };
}

/** Enters a numbered task, so that those after it can belong to it. */
export function enterTask(scope: Scope, task: TaskProposal) {
  if (!/\d$/.test(task.no)) return;
  scope.numbers.set(task.no, task);
  scope.last = task;
}

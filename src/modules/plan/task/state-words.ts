import { daysBetween } from '../../../platform/clock.ts';
import type { Translate } from '../../../platform/i18n.ts';
import type { Tone } from '../../../ui/state-badge.tsx';
import type { ListState } from './list/filter.ts';
import type { TaskState } from './task-state.ts';

/** The colour and shape of each state: red only for late, green only for done, amber for what needs a look. */
export const tones: Record<ListState, Tone> = {
  finished: 'done',
  done: 'done',
  'done-late': 'done',
  'awaiting-confirmation': 'soon',
  'in-progress': 'running',
  'due-soon': 'soon',
  overdue: 'late',
  'not-due': 'none',
  'awaiting-event': 'waiting',
  reported: 'running',
  'not-reported': 'soon',
  cancelled: 'none',
};

/** What the words of a state depend on. */
export interface Standing {
  state: TaskState;
  dueOn: string | null;
  isDueSoon: boolean | null;
}

/** A state in words, with the days where they matter: "Quá hạn 8 ngày", "Còn 25 ngày". */
export function stateInWords(t: Translate, { state, dueOn, isDueSoon }: Standing, day: string): string {
  if (state === 'overdue' && dueOn) return t('task.overdue.days', { days: daysBetween(dueOn, day) });
  if (isDueSoon && dueOn) {
    const days = daysBetween(day, dueOn);
    return days === 0 ? t('task.dueSoon.today') : t('task.dueSoon.days', { days });
  }
  return t(`task.state.${state}`);
}

/** The tone of a state; what falls due soon asks for a look. */
export function toneOf({ state, isDueSoon }: Standing): Tone {
  return isDueSoon ? 'soon' : tones[state];
}

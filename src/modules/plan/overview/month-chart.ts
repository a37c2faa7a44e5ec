import type { Drawing } from '../../../ui/chart/chart-data.ts';
import { drawLine } from '../../../ui/chart/line-chart.ts';
import type { View } from '../../../ui/view.ts';
import type { TaskStanding } from '../task/plan-progress.ts';

/** By the end of a month of the plan's year: how many tasks had fallen due, and how many of those with a date were done. */
export interface MonthCount {
  month: number;
  due: number;
  /** Null for months that have not begun. */
  done: number | null;
}

/** Adds up the dated tasks month by month. */
export function countMonths(tasks: TaskStanding[], year: number, day: string): MonthCount[] {
  const dated = tasks.filter(({ lastDueOn }) => lastDueOn !== null);
  return Array.from({ length: 12 }, (_, index) => {
    const first = `${year}-${String(index + 1).padStart(2, '0')}-01`;
    const end = `${year}-${String(index + 1).padStart(2, '0')}-31`;
    const by = (date: string | null) => date !== null && date <= end;
    return {
      month: index + 1,
      due: dated.filter(({ lastDueOn }) => by(lastDueOn)).length,
      done: first <= day ? dated.filter(({ doneOn }) => by(doneOn)).length : null,
    };
  });
}

/** Draws what fell due and what was done by the end of each month. */
export function drawMonths({ t, language }: View, months: MonthCount[]): Promise<Drawing> {
  return drawLine({
    language,
    headings: [t('overview.chart.month'), t('overview.chart.due'), t('overview.chart.done')],
    rows: months.map(({ month, due, done }) => ({ label: String(month), values: [due, done] })),
    lines: ['planned', 'done'],
    fromZero: true,
  });
}

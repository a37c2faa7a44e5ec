import type { Annex, TableRow } from '../../office/word/official-document.ts';
import { formatDate } from '../../platform/i18n.ts';
import { standing, type TaskFact } from './facts.ts';
import { vi } from './report.vi.ts';

/** The table of all tasks and how they stand, by field, those that the upper level assigned last. */
export function taskAnnex(tasks: TaskFact[], year: number): Annex {
  return {
    title: `Tiến độ thực hiện các nhiệm vụ cải cách hành chính năm ${year}`,
    orientation: 'landscape',
    blocks: [{ kind: 'table', columns, rows: rowsOf(tasks) }],
  };
}

const column = (heading: keyof typeof vi, width: number, align?: 'center') => ({ heading: vi[heading], width, align });

const columns = [
  column('report.annex.no', 6, 'center'),
  column('report.annex.title', 34),
  column('report.annex.product', 16),
  column('report.annex.lead', 16),
  column('report.annex.deadline', 14),
  column('report.annex.state', 14),
  column('report.annex.documents', 12),
];

function* rowsOf(tasks: TaskFact[]): Generator<TableRow> {
  let group = '';
  for (const [index, task] of tasks.entries()) {
    const heading = task.origin === 'plan' ? task.heading : vi[`report.annex.${task.origin}`];
    if (heading !== group) yield { bold: true, cells: [{ text: heading, span: columns.length }] };
    group = heading;
    yield rowOf(task, index + 1);
  }
}

function rowOf(task: TaskFact, number: number): TableRow {
  const state = vi[`report.standing.${standing(task)}`];
  const due = task.shares[0]?.due;
  return {
    cells: [
      String(number),
      task.title,
      task.product,
      task.lead,
      task.deadlineText || (due ? formatDate(due) : ''),
      task.finishedOn ? `${state} (${formatDate(task.finishedOn)})` : state,
      task.documents.map((document) => document.number).join('; '),
    ],
  };
}

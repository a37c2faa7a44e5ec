import { sql } from 'kysely';
import { writeSheet } from '../../../../office/xlsx/write.ts';
import type { Db } from '../../../../platform/db/db.ts';
import type { Translate } from '../../../../platform/i18n.ts';
import type { Field } from '../../extract/extraction.ts';
import { stateInWords } from '../state-words.ts';
import type { TaskState } from '../task-state.ts';
import { joinUnitName } from '../unit-name.ts';
import type { TaskFilter } from './filter.ts';
import { ownRows, rowsFromAbove, type Scope, stateIn } from './rows.ts';

interface ExportRow {
  no: string;
  title: string;
  field: Field | null;
  origin: 'plan' | 'assigned';
  unit: string;
  product: string;
  deadline: string;
  dueOn: string | null;
  state: TaskState;
  percent: number;
  doneOn: string | null;
  isDueSoon: boolean;
}

/** An .xlsx file of exactly the rows that the filters show, in the list's order. */
export async function exportList(db: Db, t: Translate, scope: Scope, filter: TaskFilter): Promise<Uint8Array> {
  const rows = await rowsToExport(db, scope, filter);
  const columns = [
    { heading: t('task.export.row'), width: 6 },
    { heading: t('task.export.no'), width: 8 },
    { heading: t('task.column.task'), width: 60 },
    { heading: t('task.filter.field'), width: 20 },
    { heading: t('task.filter.origin'), width: 16 },
    { heading: t('task.column.unit'), width: 32 },
    { heading: t('assignment.product'), width: 24 },
    { heading: t('assignment.due'), width: 24 },
    { heading: t('task.column.due'), width: 12 },
    { heading: t('task.column.state'), width: 20 },
    { heading: t('task.export.percent'), width: 11 },
    { heading: t('assignment.doneOn'), width: 12 },
  ];
  return writeSheet(
    t('task.list'),
    columns,
    rows.map((row, index) => [
      index + 1,
      row.no,
      row.title,
      row.field && t(`task.field.${row.field}`),
      t(`task.origin.${row.origin}`),
      row.unit,
      row.product,
      row.deadline,
      asDate(row.dueOn),
      stateInWords(t, row, scope.day),
      row.percent,
      asDate(row.doneOn),
    ]),
  );
}

const asDate = (iso: string | null) => (iso ? new Date(iso) : null);

async function rowsToExport(db: Db, scope: Scope, filter: TaskFilter): Promise<ExportRow[]> {
  const { day } = scope;
  const join = joinUnitName(day, scope.year);
  const some = (rows: ReturnType<typeof ownRows>, origin: ReturnType<typeof sql>) => sql`
    select t.no, t.title, t.field, ${origin} as origin, u.name as unit, u.short_name, t.product, t.id as task_id, a.id,
           t.deadline_text as deadline, a.due_on as "dueOn", ${stateIn(scope)} as state, a.submitted_on as "doneOn",
           case when a.submitted_on is null then a.percent else 100 end as percent
    from ${rows}`;
  const byDue = sql`coalesce(r."dueOn", 'infinity'), r.task_id, r.id`;
  const byTitle = sql`r.title collate vi_app, r.task_id, r.short_name collate vi_app, r.id`;
  const found = await sql<ExportRow>`
    select r.*, is_due_soon(r.state, r."dueOn", ${day}::date) as "isDueSoon"
    from (
      ${some(ownRows(scope, filter, join), sql`t.origin`)}
      union all ${some(rowsFromAbove(scope, filter, join), sql`'assigned'`)}
    ) r
    order by ${filter.sort === 'due' ? byDue : byTitle}`.execute(db);
  return found.rows;
}

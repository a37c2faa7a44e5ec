import { sql } from 'kysely';
import type { Db, Tx } from '../../platform/db/db.ts';
import { formatDate, lowerFirst } from '../../platform/i18n.ts';
import type { Window } from '../calendar/index.ts';
import { spokenName } from '../document/index.ts';
import { unitNear } from '../org/index.ts';
import { earlierPlans, stateIn, taskStandings } from '../plan/index.ts';
import type { IssuedDocument, ReportFacts, TaskFact } from './facts.ts';

/** Reads what a government's report of a year is written from, as things stand at the end of a day of the window. */
export async function reportFacts(
  db: Db | Tx,
  unitId: string,
  year: number,
  window: Window,
  asOf: string,
): Promise<ReportFacts> {
  const [unit, plan, tasks, earlier] = await Promise.all([
    unitNear(db, unitId, window.to),
    planInForce(db, unitId, year),
    tasksOf(db, unitId, year, window, asOf),
    earlierPlans(db, { governmentId: unitId, year, day: asOf }),
  ]);
  return { issuer: `UBND ${lowerFirst(unit?.name ?? '')}`, plan, tasks, earlier };
}

async function planInForce(db: Db | Tx, unitId: string, year: number): Promise<string | null> {
  const plan = await db
    .selectFrom('plan')
    .where('unit_id', '=', unitId)
    .where('year', '=', year)
    .where('state', '=', 'adopted')
    .select(['number', 'symbol', 'issued_on'])
    .executeTakeFirst();
  if (!plan) return null;
  const number = plan.number ? ` số ${plan.number}/${plan.symbol}` : '';
  const date = plan.issued_on ? ` ngày ${formatDate(plan.issued_on)}` : '';
  return `Kế hoạch cải cách hành chính năm ${year}${number && ` (${`${number}${date}`.trim()})`}`;
}

async function tasksOf(db: Db | Tx, unitId: string, year: number, window: Window, asOf: string): Promise<TaskFact[]> {
  const scope = { governmentId: unitId, year, day: asOf };
  const isEarlier = sql`(t.unit_id <> ${unitId} and t.unit_id = any (array(select units_answered_for(${unitId}, ${asOf}::date))))`;
  const found = await sql<Omit<TaskFact, 'documents'> & { documents: (IssuedDocument & { type: number })[] }>`
    select t.id, case when ${isEarlier} then 'earlier' else s.origin end as origin, t.no, t.field, t.heading, t.title,
           t.product, t.deadline_text as "deadlineText", s.state,
           case when s.state in ('done', 'done-late') then s.done_on end as "finishedOn",
           (select coalesce(string_agg(p.words, ', ' order by p.ordinal), '')
            from task_party p where p.task_id = t.id and p.role = 'lead') as lead,
           (select json_agg(json_build_object('unit', u.short_name, 'due', a.due_on, 'state', ${stateIn(scope)})
                            order by u.name collate vi_app, a.occurrence)
            from assignment a
            cross join lateral (select name, short_name from unit_version v where v.unit_id = a.unit_id
                                order by v.valid @> ${asOf}::date desc, v.valid desc limit 1) u
            where a.task_id = t.id and ${unitId} in (a.owner_id, a.holder_id)) as shares,
           (select coalesce(json_agg(distinct jsonb_build_object(
                     'number', d.number, 'date', d.issued_on, 'abstract', d.abstract, 'type', d.type)), '[]')
            from assignment a
            join evidence_use u on u.subject_kind = 'assignment' and u.subject_id = a.id and u.removed_at is null
            join evidence_revision r on r.evidence_id = u.evidence_id
              and r.revision = (select max(l.revision) from evidence_revision l where l.evidence_id = u.evidence_id)
            join document d on d.id = r.document_id
            where a.task_id = t.id and ${unitId} in (a.owner_id, a.holder_id)
              and d.issued_on between ${window.from}::date and ${asOf}::date) as documents
    from (${taskStandings(scope, {})}) s
    join task t on t.id = s.task_id
    order by ${isEarlier}, s.origin desc, t.unit_id, t.ordinal`.execute(db);
  return found.rows.map((task) => ({
    ...task,
    documents: task.documents.map(({ type, abstract, ...document }) => {
      return { ...document, abstract: abstract && spokenName(type, abstract) };
    }),
  }));
}

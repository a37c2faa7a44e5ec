import { sql } from 'kysely';
import type { Db } from '../../platform/db/db.ts';
import type { AuditRow } from './audit.queries.ts';
import { idsIn } from './changes.ts';

/**
 * The names of everything that some rows speak of, by id: units, people, and records of any kind. `asked` are named too where
 * some row is there, so that nobody learns the name of what they may not know of.
 */
export async function namesIn(db: Db, rows: AuditRow[], asked: string[] = []): Promise<Map<string, string>> {
  const more = rows.length > 0 ? asked : [];
  const ids = [
    ...new Set(more.concat(rows.flatMap((row) => [row.subjectId, ...idsIn(row.before), ...idsIn(row.after)]))),
  ];
  const found = await sql<{ id: string; name: string }>`
    with asked as (select unnest(${ids}::uuid[]) as id)
    select asked.id, u.name from asked join lateral (
      select v.name from unit_version v where v.unit_id = asked.id order by v.valid desc limit 1) u on true
    union all select asked.id, p.name from asked join person p using (id)
    union all select asked.id, p.title from asked join position p using (id)
    union all select asked.id, t.title from asked join task t using (id)
    union all select asked.id, t.title || ' – ' || u.name from asked join assignment a using (id) join task t on t.id = a.task_id
      join lateral (select v.name from unit_version v where v.unit_id = a.unit_id order by v.valid desc limit 1) u on true
    union all select asked.id, r.title from asked join proposal r using (id)
    union all select asked.id, g.text from asked join target g using (id)
    union all select asked.id, coalesce(nullif(p.number || p.symbol, ''), p.file_name) || ' (' || p.year || ')'
      from asked join plan p using (id)
    union all select asked.id, r.period || '/' || r.year from asked join report r using (id)
    union all select asked.id, d.number from asked join document d using (id)
    union all select asked.id, coalesce(r.file_name, d.number) from asked join lateral (
        select * from evidence_revision r where r.evidence_id = asked.id order by r.revision desc limit 1) r on true
      left join document d on d.id = r.document_id
    union all select asked.id, r.title from asked join reorganisation r using (id)`.execute(db);
  return new Map(found.rows.map(({ id, name }) => [id, name]));
}

/** The units that the log can be narrowed to: the reader's own and the governments below. */
export async function unitsToChoose(db: Db, governmentId: string, day: string) {
  const found = await sql<{ id: string; name: string }>`
    select u.id, u.name from unit_on(${day}::date) u
    where u.id in (select units_of_government(${governmentId}, ${day}::date))
       or (u.kind in ('province', 'district', 'commune') and u.id in (select units_below(${governmentId}, ${day}::date)))
    order by u.name collate vi_app`.execute(db);
  return found.rows;
}

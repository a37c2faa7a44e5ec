import { sql } from 'kysely';
import { z } from 'zod';
import type { Actor } from '../../../platform/actor.ts';
import type { Db } from '../../../platform/db/db.ts';
import { readSearch } from '../register/filter.ts';
import type { SubjectLine, Subjects } from '../subjects.ts';
import { usesOf } from './evidence.queries.ts';

const shape = z.object({
  q: z.string().trim().min(1).max(200).optional().catch(undefined),
  unit: z.uuid().optional().catch(undefined),
  after: z.uuid().optional().catch(undefined),
});

/** The filters of the list of evidence as its address holds them. */
export type EvidenceFilter = z.infer<typeof shape>;

/** Reads the filters of an address. */
export const readEvidenceFilter = (query: URLSearchParams): EvidenceFilter => shape.parse(Object.fromEntries(query));

/** One line of the list of evidence. */
export interface EvidenceLine {
  id: string;
  unitName: string;
  revision: number;
  fileName: string | null;
  number: string | null;
  abstract: string | null;
  effectiveOn: string;
  fileSize: number | null;
  subjects: SubjectLine[];
}

const pageSize = 50;

/** The units whose evidence an actor may look at without a task: those of their government, and those that were merged into them. */
const ownUnits = ({ governmentId, unitId }: Actor, day: string) => sql`
  select a.id from units_of_government(${governmentId ?? unitId}, ${day}::date) u (id)
  cross join lateral units_answered_for(u.id, ${day}::date) a (id)`;

/** Evidence of the units of the actor's government (of an outside body: its own), the latest first. */
export async function listEvidence(
  db: Db,
  actor: Actor,
  subjects: Subjects,
  { q, unit, after }: EvidenceFilter,
  day: string,
) {
  const { words, date } = readSearch(q ?? '');
  const of = sql`e.unit_id in (${ownUnits(actor, day)})`;
  const said = sql`register_words(coalesce(r.file_name, '')) || coalesce(d.words, '')`;
  const fits = sql.join(
    [
      of,
      ...(unit ? [sql`e.unit_id = ${unit}`] : []),
      ...words.map((word) => sql`${said} like ${`% ${word}%`}`),
      ...(date ? [sql`r.effective_on = ${date}::date`] : []),
    ],
    sql` and `,
  );
  const from = sql`
    from evidence e
    join evidence_revision r on r.evidence_id = e.id
      and r.revision = (select max(l.revision) from evidence_revision l where l.evidence_id = e.id)
    left join document d on d.id = r.document_id`;
  const [found, counted] = await Promise.all([
    sql<Omit<EvidenceLine, 'subjects'>>`
      select e.id, u.name as "unitName", r.revision, coalesce(r.file_name, d.file_name) as "fileName", d.number,
             d.abstract, r.effective_on as "effectiveOn", f.size as "fileSize"
      ${from}
      left join file f on f.sha256 = coalesce(r.file_sha256, d.file_sha256)
      left join lateral (select v.name from unit_version v where v.unit_id = e.unit_id
                         order by v.valid @> ${day}::date desc, v.valid desc limit 1) u on true
      where ${fits} and (${after ?? null}::uuid is null or e.id < ${after ?? null}::uuid)
      order by e.id desc limit ${pageSize + 1}`.execute(db),
    sql<{ total: number }>`select count(*)::int as total ${from} where ${fits}`.execute(db),
  ]);
  const rows = found.rows.slice(0, pageSize);
  const ids = rows.map(({ id }) => id);
  const uses = await usesOf(db, actor, subjects, ids, day);
  return {
    rows: rows.map((row) => ({ ...row, subjects: uses.filter(({ evidenceId }) => evidenceId === row.id) })),
    total: counted.rows[0]?.total ?? 0,
    next: found.rows.length > pageSize ? rows.at(-1)?.id : undefined,
  };
}

/** The units of the actor's government that have evidence, for the list's filter. */
export async function unitsWithEvidence(db: Db, actor: Actor, day: string): Promise<{ id: string; name: string }[]> {
  const found = await sql<{ id: string; name: string }>`
    select v.id, v.name from unit_on(${day}::date) v
    where v.id in (${ownUnits(actor, day)})
      and exists (select from evidence e where e.unit_id = v.id)
    order by v.name collate vi_app`.execute(db);
  return found.rows;
}

import { sql } from 'kysely';
import { z } from 'zod';
import type { Actor } from '../../../platform/actor.ts';
import type { Db } from '../../../platform/db/db.ts';
import { readSearch } from '../register/filter.ts';
import type { SubjectLine, Subjects } from '../subjects.ts';
import { usesOf } from './evidence.queries.ts';
import { joinUnit, ownUnits } from './own-units.ts';

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
  /** The unit has ended; its name is the one it had. */
  former: boolean;
  revision: number;
  fileName: string | null;
  number: string | null;
  abstract: string | null;
  effectiveOn: string;
  fileSize: number | null;
  subjects: SubjectLine[];
}

const pageSize = 50;

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
      select e.id, u.name as "unitName", u.former, r.revision, coalesce(r.file_name, d.file_name) as "fileName", d.number,
             d.abstract, r.effective_on as "effectiveOn", f.size as "fileSize"
      ${from}
      left join file f on f.sha256 = coalesce(r.file_sha256, d.file_sha256)
      ${joinUnit(sql`e.unit_id`, day)}
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

/** A unit whose evidence the list can be narrowed to. */
export interface EvidenceUnit {
  id: string;
  name: string;
  former: boolean;
}

/** The units whose evidence an actor may look at and that have some; those that have ended come last. */
export async function unitsWithEvidence(db: Db, actor: Actor, day: string): Promise<EvidenceUnit[]> {
  const found = await sql<EvidenceUnit>`
    select own.id, u.name, u.former from (${ownUnits(actor, day)}) own ${joinUnit(sql`own.id`, day)}
    where exists (select from evidence e where e.unit_id = own.id)
    order by u.former, u.name collate vi_app`.execute(db);
  return found.rows;
}

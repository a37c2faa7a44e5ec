import { sql } from 'kysely';
import type { Actor } from '../../../platform/actor.ts';
import type { Db } from '../../../platform/db/db.ts';
import { NotFound } from '../../../platform/errors.ts';
import { mayReadEvidence } from '../document.access.ts';
import type { SubjectLine, Subjects } from '../subjects.ts';
import { joinUnit, ownUnits } from './own-units.ts';

/** One revision of a piece of evidence. */
export interface RevisionRecord {
  id: string;
  revision: number;
  fileName: string | null;
  fileSha256: string | null;
  fileSize: number | null;
  mediaType: string | null;
  documentId: string | null;
  number: string | null;
  issuedOn: string | null;
  abstract: string | null;
  effectiveOn: string;
  periodFrom: string | null;
  periodTo: string | null;
  at: Date;
  person: string | null;
}

/** A subject that evidence serves, with the use that says so. */
export interface UseLine extends SubjectLine {
  useId: string;
}

export interface EvidenceRecord {
  id: string;
  unitId: string;
  unitName: string;
  /** The unit has ended; its name is the one it had. */
  former: boolean;
  /** The reader's government, where the unit is of it or came to it with a merger. */
  governmentId: string | null;
  /** The latest first. */
  revisions: RevisionRecord[];
  /** What it serves today, of what the actor may know. */
  uses: UseLine[];
}

/** Evidence that the actor may look at: of their government, or serving something that they may know of. `NotFound`. */
export async function findEvidence(
  db: Db,
  actor: Actor,
  subjects: Subjects,
  id: string,
  day: string,
): Promise<EvidenceRecord> {
  const found = await sql<Omit<EvidenceRecord, 'revisions' | 'uses'>>`
    select e.id, e.unit_id as "unitId", u.name as "unitName", u.former,
           case when e.unit_id in (${ownUnits(actor, day)}) then ${actor.governmentId}::uuid end as "governmentId"
    from evidence e ${joinUnit(sql`e.unit_id`, day)}
    where e.id = ${id}`.execute(db);
  const evidence = found.rows[0];
  if (!evidence) throw new NotFound();
  const uses = (await usesOf(db, actor, subjects, [id], day)).map(({ evidenceId, ...use }) => use);
  if (!mayReadEvidence(actor, evidence) && uses.length === 0) throw new NotFound();
  return { ...evidence, uses, revisions: await revisionsOf(db, id) };
}

async function revisionsOf(db: Db, evidenceId: string): Promise<RevisionRecord[]> {
  const found = await sql<RevisionRecord>`
    select r.id, r.revision, coalesce(r.file_name, d.file_name) as "fileName", f.sha256 as "fileSha256",
           f.size as "fileSize", f.media_type as "mediaType", r.document_id as "documentId", d.number,
           d.issued_on as "issuedOn", d.abstract, r.effective_on as "effectiveOn", lower(r.period) as "periodFrom",
           (upper(r.period) - 1)::date as "periodTo", r.at, p.name as person
    from evidence_revision r
    left join document d on d.id = r.document_id
    left join file f on f.sha256 = coalesce(r.file_sha256, d.file_sha256)
    left join person p on p.id = r.person_id
    where r.evidence_id = ${evidenceId}
    order by r.revision desc`.execute(db);
  return found.rows;
}

/** What pieces of evidence serve today, of what the actor may know. */
export async function usesOf(db: Db, actor: Actor, subjects: Subjects, evidenceIds: string[], day: string) {
  const rows = await db
    .selectFrom('evidence_use')
    .where('evidence_id', 'in', [...evidenceIds, '00000000-0000-0000-0000-000000000000'])
    .where('removed_at', 'is', null)
    .select(['id as useId', 'evidence_id as evidenceId', 'subject_kind as kind', 'subject_id as subjectId'])
    .orderBy('added_at')
    .execute();
  const known = new Map<string, SubjectLine>();
  for (const [kind, find] of Object.entries(subjects)) {
    const ids = rows.filter((row) => row.kind === kind).map(({ subjectId }) => subjectId);
    if (ids.length === 0) continue;
    for (const subject of await find(db, actor, ids, day)) known.set(subject.id, subject);
  }
  return rows.flatMap(({ useId, evidenceId, subjectId }) => {
    const subject = known.get(subjectId);
    return subject ? [{ useId, evidenceId, ...subject }] : [];
  });
}

/** A piece of evidence that a document is, with what it serves. */
export interface DocumentUse {
  evidenceId: string;
  unitName: string;
  subjects: SubjectLine[];
}

/** The evidence that a document of the register is. */
export async function usesOfDocument(
  db: Db,
  actor: Actor,
  subjects: Subjects,
  documentId: string,
  day: string,
): Promise<DocumentUse[]> {
  const found = await sql<{ evidenceId: string; unitName: string }>`
    select distinct e.id as "evidenceId", u.name as "unitName"
    from evidence_revision r join evidence e on e.id = r.evidence_id
    left join lateral (select v.name from unit_version v where v.unit_id = e.unit_id order by v.valid desc limit 1) u on true
    where r.document_id = ${documentId}
    order by u.name limit 100`.execute(db);
  const ids = found.rows.map(({ evidenceId }) => evidenceId);
  const uses = await usesOf(db, actor, subjects, ids, day);
  return found.rows.map((row) => ({ ...row, subjects: uses.filter((use) => use.evidenceId === row.evidenceId) }));
}

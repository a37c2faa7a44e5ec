import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';

/** Something that can be shown for a task: evidence that a unit has, or a document of its register. */
export interface EvidenceChoice {
  /** "evidence:…" or "document:…", as forms send it. */
  value: string;
  number: string | null;
  issuedOn: string | null;
  /** The abstract of a document, or the name of a file. */
  words: string;
}

const most = 100;

/** What a unit can choose from: its latest evidence, and the latest documents of a register that are none yet. */
export async function evidenceChoices(
  db: Db,
  unitId: string,
  registerId: string,
  day: string,
): Promise<EvidenceChoice[]> {
  const found = await sql<EvidenceChoice>`
    (select 'evidence:' || e.id as value, d.number, d.issued_on as "issuedOn", coalesce(d.abstract, r.file_name) as words
     from evidence e
     join evidence_revision r on r.evidence_id = e.id
       and r.revision = (select max(l.revision) from evidence_revision l where l.evidence_id = e.id)
     left join document d on d.id = r.document_id
     where e.unit_id = ${unitId} order by e.id desc limit ${most})
    union all
    (select 'document:' || d.id, d.number, d.issued_on, d.abstract
     from document d
     where d.owner_id = any (array(select units_answered_for(${registerId}, ${day}::date))) and d.replaced_by is null and not exists (
       select from evidence_revision r join evidence e on e.id = r.evidence_id
       where r.document_id = d.id and e.unit_id = ${unitId})
     order by d.issued_on desc, d.id desc limit ${most})`.execute(db);
  return found.rows;
}

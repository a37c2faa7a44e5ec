import { sql } from 'kysely';
import type { Db, Tx } from '../../../platform/db/db.ts';
import { collective, type Mark, printedTitle, signatureBlock } from './signing.ts';

/** Somebody who may sign a unit's documents, with what is printed above the name. */
export interface Signer {
  /** The head's position, or the mandate. */
  id: string;
  personId: string;
  name: string;
  isHead: boolean;
  authority: string;
  lines: string[];
}

interface Row {
  id: string;
  personId: string;
  name: string;
  mark: Mark | null;
  headTitle: string;
  signerTitle: string;
  isGovernment: boolean;
}

/** Who may sign documents of a type for a unit on a day: the head first, then whoever holds a mandate in force. */
export async function signersOn(db: Db | Tx, unitId: string, day: string, documentType: string): Promise<Signer[]> {
  const found = await sql<Row>`
    select signer.*, exists (select from unit_on(${day}::date) u
        where u.id = ${unitId} and u.kind in ('province', 'district', 'commune')) as "isGovernment"
    from (
      select p.id, person.id as "personId", person.name, null as mark, p.title as "headTitle", '' as "signerTitle"
      from position p join person on person.id = p.person_id
      where p.unit_id = ${unitId} and p.is_head and p.valid @> ${day}::date
      union all
      select m.id, person.id, person.name, m.mark, m.head_title, m.signer_title
      from mandate m join position p on p.id = m.position_id and p.valid @> ${day}::date
      join person on person.id = p.person_id
      where m.unit_id = ${unitId} and m.valid @> ${day}::date
        and (m.document_types = '{}' or ${documentType} = any (m.document_types))
    ) signer
    order by array_position(array['KT', 'TL', 'TUQ'], mark) nulls first, name collate vi_app, id`.execute(db);
  return found.rows.map(signerOf);
}

function signerOf({ id, personId, name, mark, headTitle, signerTitle, isGovernment }: Row): Signer {
  const printed = mark ? headTitle : printedTitle(headTitle);
  return {
    id,
    personId,
    name,
    isHead: !mark,
    ...signatureBlock({ collective: isGovernment ? collective : '', mark, headTitle: printed, signerTitle }),
  };
}

import { sql } from 'kysely';
import type { Actor } from '../../../platform/actor.ts';
import { audit } from '../../../platform/audit.ts';
import type { Tx } from '../../../platform/db/db.ts';
import { lowerFirst } from '../../../platform/i18n.ts';
import { newId } from '../../../platform/id.ts';
import { unitNear } from '../../org/index.ts';
import { typeOfNumber } from './document-type.ts';

/** A document as it is noted in passing, in the form of a task. */
export interface NotedDocument {
  number: string;
  date: string;
  abstract: string;
}

interface Noted {
  /** The government whose register it goes into, and the unit that notes it. */
  ownerId: string;
  unitId: string;
  /** The government issued it itself, where its symbol does not say otherwise. */
  own: boolean;
  document: NotedDocument;
}

/** Finds a document by number and date in a register, or enters it with what was noted; the rest can be added there later. */
export async function noteDocument(tx: Tx, actor: Actor, { ownerId, unitId, own, document }: Noted): Promise<string> {
  const known = await sql<{ id: string }>`
    select id from document
    where owner_id = ${ownerId} and number_words = register_words(${document.number}) and issued_on = ${document.date}::date
    order by created_at limit 1`.execute(tx);
  if (known.rows[0]) return known.rows[0].id;
  const id = newId();
  const { number, date, abstract } = document;
  const values = {
    number,
    type: typeOfNumber(number),
    issued_on: date,
    abstract,
    ...(own ? await issuerOf(tx, ownerId, document) : {}),
  };
  await tx
    .insertInto('document')
    .values({ id, owner_id: ownerId, unit_id: unitId, ...values, created_by: actor.personId })
    .execute();
  await audit(tx, actor, { act: 'document.register', subject: { kind: 'document', id }, after: values });
  return id;
}

/** A committee's own symbol ends in "-UBND"; who issued any other is not said. */
async function issuerOf(tx: Tx, ownerId: string, { number, date }: NotedDocument) {
  if (!/-UBND$/.test(number.trim())) return { issuer: '' };
  const government = await unitNear(tx, ownerId, date);
  return government ? { issuer: `UBND ${lowerFirst(government.name)}`, issuer_id: ownerId } : { issuer: '' };
}

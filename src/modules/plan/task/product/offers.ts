import { sql } from 'kysely';
import type { Db } from '../../../../platform/db/db.ts';
import type { OfferProducts } from '../../../document/index.ts';
import { mayReport, visibleTo } from '../task.access.ts';
import { joinUnitName } from '../unit-name.ts';
import { likeness, type WantedProduct } from './likeness.ts';

const mostTasks = 3;
const mostDocuments = 2;

/** What is neither said to be done nor cancelled, in the year of the document or the one after. */
const open = sql`a.submitted_on is null and a.cancelled_on is null`;

/** What a government is called, of any day. */
const placeOf = (id: unknown) => sql`coalesce(
  (select v.name from unit_version v where v.unit_id = ${id} order by v.valid desc limit 1), '')`;

/** The address of the form that says a task is done, filled in with a document. */
export const finishHref = (assignmentId: string, documentId: string) =>
  `/assignments/${assignmentId}?document=${documentId}#update`;

interface OpenTask {
  id: string;
  unitId: string;
  title: string;
  product: string;
  unit: string;
  place: string;
}

/** The open tasks of a government's units whose product a registered document seems to be, the likeliest first. */
export const offerProducts: OfferProducts = async (db, actor, document, day) => {
  const year = Number(document.issuedOn.slice(0, 4));
  const found = await sql<OpenTask>`
    select a.id, a.unit_id as "unitId", t.title, t.product, u.name as unit, ${placeOf(document.ownerId)} as place
    from assignment a join task t on t.id = a.task_id
    ${joinUnitName(day)}
    where a.unit_id in (select units_of_government(${document.ownerId}, ${day}::date)) and a.year in (${year}, ${year + 1})
      and ${open} and t.product <> '' and ${visibleTo(actor, day)}
      and not exists (select from not_product n where n.assignment_id = a.id and n.document_id = ${document.id})
      and not exists (
        select from evidence_use s join evidence_revision r on r.evidence_id = s.evidence_id
        where s.subject_id = a.id and s.removed_at is null and r.document_id = ${document.id})`.execute(db);
  return likeliest(found.rows, (task) => likeness(document, task), mostTasks).map(({ id, unitId, title, unit }) => {
    return { id, title, unit, href: mayReport(actor, { unitId }) ? finishHref(id, document.id) : null };
  });
};

/** A document that a task may be finished with. */
export interface OfferedDocument {
  id: string;
  number: string;
  type: number;
  abstract: string;
  issuedOn: string;
}

/** The registered documents that seem to be the product of an open assignment, the likeliest first. */
export async function offeredDocuments(db: Db, assignmentId: string, day: string): Promise<OfferedDocument[]> {
  const found = await sql<OfferedDocument & WantedProduct>`
    select d.id, d.number, d.type, d.abstract, d.issued_on as "issuedOn", t.product, t.title, ${placeOf(sql`d.owner_id`)} as place
    from assignment a join task t on t.id = a.task_id
    join document d on d.owner_id = any (array(
        select units_answered_for(unit_heir(coalesce(a.holder_id, a.owner_id), ${day}::date), ${day}::date)))
      and d.issued_on between make_date(a.year - 1, 1, 1) and make_date(a.year, 12, 31) and d.replaced_by is null
    where a.id = ${assignmentId} and ${open} and t.product <> ''
      and extract(year from d.issued_on) in (a.year, a.year - 1)
      and not exists (select from not_product n where n.assignment_id = a.id and n.document_id = d.id)
      and not exists (
        select from evidence_use s join evidence_revision r on r.evidence_id = s.evidence_id
        where s.subject_id = a.id and s.removed_at is null and r.document_id = d.id)
    order by d.issued_on desc, d.id limit 2000`.execute(db);
  return likeliest(found.rows, (row) => likeness(row, row), mostDocuments);
}

function likeliest<Item>(items: Item[], like: (item: Item) => number, most: number): Item[] {
  return items
    .map((item) => ({ item, score: like(item) }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score)
    .slice(0, most)
    .map(({ item }) => item);
}

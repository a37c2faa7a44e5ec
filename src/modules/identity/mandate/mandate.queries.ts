import { type RawBuilder, sql } from 'kysely';
import type { Actor } from '../../../platform/actor.ts';
import type { Db } from '../../../platform/db/db.ts';
import { NotFound } from '../../../platform/errors.ts';
import { unitsInSight, unitsKept } from '../people/people-scope.ts';
import type { Mark } from './signing.ts';

/** A mandate as its list shows it. */
export interface MandateRow {
  id: string;
  personId: string;
  name: string;
  mark: Mark;
  headTitle: string;
  signerTitle: string;
  unit: string;
  documentTypes: string[];
  basis: string;
  basisDate: string;
  from: string;
  until: string | null;
  isInForce: boolean;
  mayKeep: boolean;
}

/** The mandates of the units in sight, those in force first. */
export async function listMandates(db: Db, actor: Actor, day: string): Promise<MandateRow[]> {
  return read(db, actor, sql`true`, day);
}

/** One mandate; throws `NotFound` for whoever may not know of it. */
export async function findMandate(db: Db, actor: Actor, id: string, day: string): Promise<MandateRow> {
  const [found] = await read(db, actor, sql`m.id = ${id}`, day);
  if (!found) throw new NotFound();
  return found;
}

async function read(db: Db, actor: Actor, which: RawBuilder<unknown>, day: string): Promise<MandateRow[]> {
  const found = await sql<MandateRow>`
    select m.id, p.person_id as "personId", person.name, m.mark, m.head_title as "headTitle",
           m.signer_title as "signerTitle", unit_title(m.unit_id, ${day}::date) as unit, m.document_types as "documentTypes",
           m.basis, m.basis_date as "basisDate", lower(m.valid) as "from", upper(m.valid) - 1 as until,
           m.valid @> ${day}::date and p.valid @> ${day}::date as "isInForce",
           m.unit_id in (${unitsKept(actor, day)}) as "mayKeep"
    from mandate m
    join position p on p.id = m.position_id
    join person on person.id = p.person_id
    where m.unit_id in (${unitsInSight(actor, day)}) and ${which}
    order by upper(m.valid) <= ${day}::date nulls first, unit_title(m.unit_id, ${day}::date) collate vi_app,
             lower(m.valid) desc, m.id
    limit 500`.execute(db);
  return found.rows;
}

export interface PositionChoice {
  id: string;
  name: string;
  title: string;
  unit: string;
}

/** Who an administrator may let sign: everybody who holds a position below their reach. */
export async function signingChoices(db: Db, actor: Actor, day: string): Promise<PositionChoice[]> {
  const found = await sql<PositionChoice>`
    select p.id, person.name, p.title, unit_title(p.unit_id, ${day}::date) as unit
    from position p join person on person.id = p.person_id and person.disabled_at is null
    where p.unit_id in (${unitsKept(actor, day)}) and p.valid @> ${day}::date and p.role <> 'client'
    order by person.name_order collate vi_app, p.id`.execute(db);
  return found.rows;
}

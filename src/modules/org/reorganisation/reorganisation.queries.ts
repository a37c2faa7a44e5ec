import { sql } from 'kysely';
import { today } from '../../../platform/clock.ts';
import type { Db } from '../../../platform/db/db.ts';
import type { Relation } from './outcome.ts';
import type { ReorganisationState } from './reorganisation.ts';

/** A reorganisation in the list. */
export interface ReorganisationLine {
  id: string;
  title: string;
  owner: string;
  basisNumber: string;
  effectiveOn: string | null;
  state: ReorganisationState;
}

/** The reorganisations of a tree, those to come first; drafts only for who keeps the units that they are of. */
export async function listReorganisations(
  db: Db,
  topId: string,
  mayKeep: (line: string[]) => boolean,
): Promise<ReorganisationLine[]> {
  const found = await sql<ReorganisationLine & { line: string[] }>`
    select r.id, r.title, r.basis_number as "basisNumber", r.effective_on as "effectiveOn", r.state,
           unit_line(r.owner_id, ${today()}::date) as line,
           (select v.name from unit_version v where v.unit_id = r.owner_id order by v.valid desc limit 1) as owner
    from reorganisation r
    order by r.effective_on desc nulls first, r.id desc`.execute(db);
  return found.rows
    .filter(({ line, state }) => line.at(-1) === topId && (state !== 'draft' || mayKeep(line)))
    .map(({ line: _, ...row }) => row);
}

/** The relations that a reorganisation left. */
export async function relationsBy(db: Db, id: string): Promise<Relation[]> {
  const found = await sql<Relation>`
    select from_id as "fromId", to_id as "toId", kind, takes_over as "takesOver"
    from unit_relation where reorganisation_id = ${id} order by id`.execute(db);
  return found.rows;
}

/** What units are called on the eve of a day, or nearest to it; with the one they belong to where that tells them apart. */
export async function namesAround(db: Db, ids: string[], day: string): Promise<Map<string, string>> {
  const found = await sql<{ id: string; name: string }>`
    select distinct on (v.unit_id) v.unit_id as id,
           case when v.kind in ('province', 'district', 'commune') then v.name
                else concat_ws(', ', v.name, (select p.name from unit_version p where p.unit_id = v.parent_id
                                               order by p.valid @> (${day}::date - 1) desc, p.valid desc limit 1)) end as name
    from unit_version v where v.unit_id = any (${ids}::uuid[])
    order by v.unit_id, v.valid @> (${day}::date - 1) desc, v.valid @> ${day}::date desc, v.valid desc`.execute(db);
  return new Map(found.rows.map(({ id, name }) => [id, name]));
}

import { sql } from 'kysely';
import type { Actor } from '../../../platform/actor.ts';
import type { Db } from '../../../platform/db/db.ts';
import { type Found, foundIn, mostFound } from '../../../platform/found.ts';
import { shownPeople } from './people.queries.ts';
import { unitsInSight } from './people-scope.ts';

/** A person as a search shows them, with the first of their positions that the actor may know of. */
export interface PersonHit {
  id: string;
  name: string;
  title: string;
  unit: string;
}

/** The people in sight whose name holds the words, by given name. */
export async function searchPeople(db: Db, actor: Actor, q: string, day: string): Promise<Found<PersonHit>> {
  const chosen = shownPeople(actor, { q: q.replace(/[\\%_]/g, '\\$&'), standing: 'current' }, day);
  const found = await sql<PersonHit & { total: number }>`
    select s.id, s.name, held.title, unit_title(held.unit_id, ${day}::date) as unit, s.total
    from (
      select id, name, name_order, count(*) over ()::int as total from person where ${chosen}
      order by name_order collate vi_app, id limit ${mostFound}
    ) s, lateral (
      select p.title, p.unit_id from position p
      where p.person_id = s.id and p.valid @> ${day}::date and p.unit_id in (${unitsInSight(actor, day)})
      order by p.is_head desc, p.id limit 1
    ) held
    order by s.name_order collate vi_app, s.id`.execute(db);
  return foundIn(found.rows);
}

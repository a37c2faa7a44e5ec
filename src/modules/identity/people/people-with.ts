import { sql } from 'kysely';
import type { Role } from '../../../platform/actor.ts';
import type { Db, Tx } from '../../../platform/db/db.ts';
import type { Language } from '../../../platform/i18n.ts';

/** Somebody who acts for a unit, and how they want to be told. */
export interface PersonActing {
  personId: string;
  name: string;
  /** The one of the asked units that they act for, and as what. */
  unitId: string;
  role: Role;
  language: Language;
  email: string | null;
  dailyDigest: boolean;
  immediateMail: boolean;
}

interface Asked {
  unitIds: readonly string[];
  /** All roles when absent. */
  roles?: readonly Role[];
  day: string;
}

/**
 * Who acts for units on a day: the people who sit in them, and those whose role is given on them, such as the focal point of a
 * commune. Nobody who is shut out. Whoever acts for several of the units comes once for each, in the widest of their roles there.
 */
export async function peopleWith(db: Db | Tx, { unitIds, roles, day }: Asked): Promise<PersonActing[]> {
  if (unitIds.length === 0) return [];
  const found = await sql<PersonActing>`
    select distinct on (person.name_order collate vi_app, person.id, u.id)
           person.id as "personId", person.name, u.id as "unitId", p.role, person.language, person.email,
           person.daily_digest as "dailyDigest", person.immediate_mail as "immediateMail"
    from unnest(${[...unitIds]}::uuid[]) as u (id)
    join position p on u.id in (p.unit_id, p.reach_id) and p.valid @> ${day}::date
    join person on person.id = p.person_id and person.disabled_at is null
    where ${roles ? sql`p.role = any (${[...roles]})` : sql`p.role <> 'client'`}
    order by person.name_order collate vi_app, person.id, u.id,
             array_position(array['leader', 'coordinator', 'approver', 'officer'], p.role), p.id`.execute(db);
  return found.rows;
}

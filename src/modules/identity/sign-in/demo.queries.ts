import { sql } from 'kysely';
import type { Role } from '../../../platform/actor.ts';
import type { Db } from '../../../platform/db/db.ts';

/** One way to enter the demo: a person in a position. */
export interface DemoSignIn {
  positionId: string;
  name: string;
  title: string;
  role: Role;
  unit: string;
}

/** The demo's people, by what they do; empty outside demo data. */
export async function demoSignIns(db: Db, today: string): Promise<DemoSignIn[]> {
  const found = await sql<DemoSignIn>`
    select p.id as "positionId", person.name, p.title, p.role, unit_title(p.unit_id, ${today}::date) as unit
    from position p
    join person on person.id = p.person_id and person.is_demo
    join unit_version u on u.unit_id = p.unit_id and u.valid @> ${today}::date
    where p.valid @> ${today}::date and p.role <> 'client'
    order by array_position(array['coordinator', 'leader', 'approver', 'officer', 'clerk', 'appraiser', 'auditor', 'administrator'], p.role), u.name collate vi_app`.execute(
    db,
  );
  return found.rows;
}

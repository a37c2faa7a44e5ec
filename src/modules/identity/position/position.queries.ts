import { sql } from 'kysely';
import type { Role } from '../../../platform/actor.ts';
import type { Db, Tx } from '../../../platform/db/db.ts';
import type { Held } from '../people/people.access.ts';

/** A position with the names and the line of its units as they are today, or were on its last day. */
export interface HeldPosition extends Held {
  id: string;
  personId: string;
  unitId: string;
  reachId: string;
  title: string;
  role: Role;
  isHead: boolean;
  /** Null when nobody knows since when. */
  from: string | null;
  /** The last day, null when none is set. */
  until: string | null;
  unit: string;
  reach: string;
  version: number;
}

/** The positions that a person holds, held or will hold, the running ones first. */
export async function positionsOf(db: Db | Tx, personId: string, day: string): Promise<HeldPosition[]> {
  return read(db, sql`p.person_id = ${personId}`, day);
}

/** One position, whoever asks. */
export async function findPosition(db: Db | Tx, id: string, day: string): Promise<HeldPosition | undefined> {
  return (await read(db, sql`p.id = ${id}`, day))[0];
}

async function read(db: Db | Tx, which: ReturnType<typeof sql>, day: string): Promise<HeldPosition[]> {
  const found = await sql<HeldPosition>`
    select p.id, p.person_id as "personId", p.unit_id as "unitId", p.reach_id as "reachId", p.title, p.role,
           p.is_head as "isHead", p.version, lower(p.valid) as "from", upper(p.valid) - 1 as until,
           coalesce(unit_title(p.unit_id, at.day), '') as unit, coalesce(unit_title(p.reach_id, at.day), '') as reach,
           government_of(p.unit_id, at.day) as "governmentId",
           unit_line(p.unit_id, at.day) as line, unit_line(p.reach_id, at.day) as "reachLine"
    from position p,
         lateral (select greatest(lower(p.valid), least(${day}::date, upper(p.valid) - 1)) as day) at
    where ${which}
    order by upper(p.valid) desc nulls first, lower(p.valid) desc nulls last, p.id`.execute(db);
  return found.rows;
}

/** Whether a position is held on a day. */
export const isHeldOn = ({ from, until }: Pick<HeldPosition, 'from' | 'until'>, day: string): boolean =>
  (from === null || from <= day) && (until === null || until >= day);

/** Whether it is held on a day or will be. */
export const isOpenOn = ({ until }: Pick<HeldPosition, 'until'>, day: string): boolean =>
  until === null || until >= day;

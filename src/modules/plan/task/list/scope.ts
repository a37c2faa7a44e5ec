import { sql } from 'kysely';
import type { Actor } from '../../../../platform/actor.ts';
import type { Db } from '../../../../platform/db/db.ts';
import { NotFound } from '../../../../platform/errors.ts';
import { overseesBelow } from '../task.access.ts';

export interface Government {
  id: string;
  /** Named only where it is not the actor's own. */
  elsewhere?: string;
}

/** The government whose lists somebody asks for: their own, or one below it for those who oversee. Throws `NotFound`. */
export async function governmentToShow(
  db: Db,
  actor: Actor,
  asked: string | undefined,
  day: string,
): Promise<Government> {
  const own = actor.governmentId;
  if (own && (asked === undefined || asked === own)) return { id: own };
  if (!own || !asked || !overseesBelow(actor)) throw new NotFound();
  const found = await sql<{ name: string }>`
    select name from unit_on(${day}::date)
    where id = ${asked} and kind in ('province', 'district', 'commune')
      and id in (select units_below(${own}, ${day}::date))`.execute(db);
  const below = found.rows[0];
  if (!below) throw new NotFound();
  return { id: asked, elsewhere: below.name };
}

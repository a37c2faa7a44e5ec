import type { Actor } from '../../../platform/actor.ts';
import type { Db } from '../../../platform/db/db.ts';
import { NotFound } from '../../../platform/errors.ts';
import { type HeldPosition, isOpenOn, positionsOf } from '../position/position.queries.ts';

export interface Profile {
  id: string;
  name: string;
  email: string | null;
  phone: string | null;
  dailyDigest: boolean;
  immediateMail: boolean;
  version: number;
  /** The positions that one holds or will hold. */
  positions: HeldPosition[];
}

/** What the system knows of the person who asks. */
export async function findProfile(db: Db, { personId }: Actor, day: string): Promise<Profile> {
  if (!personId) throw new NotFound();
  const person = await db
    .selectFrom('person')
    .where('id', '=', personId)
    .select(['id', 'name', 'email', 'phone', 'version'])
    .select(['daily_digest as dailyDigest', 'immediate_mail as immediateMail'])
    .executeTakeFirstOrThrow(() => new NotFound());
  const positions = await positionsOf(db, personId, day);
  return { ...person, positions: positions.filter((position) => isOpenOn(position, day)) };
}

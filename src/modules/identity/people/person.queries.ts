import type { Actor } from '../../../platform/actor.ts';
import type { Db } from '../../../platform/db/db.ts';
import { NotFound } from '../../../platform/errors.ts';
import type { HeldPosition } from '../position/position.queries.ts';
import { factorOf } from '../second-factor/take-code.ts';
import { mayKeepIn, mayKeepPerson } from './people.access.ts';
import { decidingPositions, positionsToSee } from './person-to-keep.ts';

export interface PersonRecord {
  id: string;
  name: string;
  /** Null also for whoever may not know it. */
  email: string | null;
  phone: string | null;
  isDisabled: boolean;
  /** Told only to whoever may change the person. */
  hasSecondFactor: boolean;
  version: number;
  positions: HeldPosition[];
  /** Whether the reader may change the person, and whether they are told how to reach them. */
  mayKeep: boolean;
  mayReach: boolean;
}

/** One person with all positions; throws `NotFound` for whoever may not know of them. */
export async function findPerson(db: Db, actor: Actor, id: string, day: string): Promise<PersonRecord> {
  const person = await db
    .selectFrom('person')
    .where('id', '=', id)
    .select(['id', 'name', 'email', 'phone', 'disabled_at', 'version'])
    .executeTakeFirst();
  if (!person) throw new NotFound();
  const positions = await positionsToSee(db, actor, id, day);
  const mayKeep = mayKeepPerson(actor, decidingPositions(positions, day));
  const mayReach = actor.personId === id || positions.some(({ line }) => mayKeepIn(actor, line));
  const { name, email, phone, disabled_at, version } = person;
  return {
    ...{ id, name, version, positions, mayKeep, mayReach, isDisabled: disabled_at !== null },
    hasSecondFactor: mayKeep && (await factorOf(db, id)) !== undefined,
    email: mayReach ? email : null,
    phone: mayReach ? phone : null,
  };
}

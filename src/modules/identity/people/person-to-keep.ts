import type { Actor } from '../../../platform/actor.ts';
import type { Db, Tx } from '../../../platform/db/db.ts';
import { Forbidden, NotFound } from '../../../platform/errors.ts';
import { type HeldPosition, isOpenOn, positionsOf } from '../position/position.queries.ts';
import { mayKeepPerson, maySeePerson } from './people.access.ts';

/** The positions that decide who keeps a person: the open ones, or all there were. */
export function decidingPositions(positions: HeldPosition[], day: string): HeldPosition[] {
  const open = positions.filter((position) => isOpenOn(position, day));
  return open.length > 0 ? open : positions;
}

/** The person's positions when the actor may know of the person; throws `NotFound` otherwise. */
export async function positionsToSee(db: Db | Tx, actor: Actor, personId: string, day: string) {
  const positions = await positionsOf(db, personId, day);
  if (!maySeePerson(actor, personId, positions)) throw new NotFound();
  return positions;
}

/** The person, locked, with their positions, when the actor may change them; others learn nothing they did not know. */
export async function personToKeep(tx: Tx, actor: Actor, id: string, day: string) {
  const person = await tx.selectFrom('person').where('id', '=', id).selectAll().forUpdate().executeTakeFirst();
  if (!person) throw new NotFound();
  const positions = await positionsToSee(tx, actor, id, day);
  if (!mayKeepPerson(actor, decidingPositions(positions, day))) throw new Forbidden();
  return { person, positions };
}

import type { Actor } from '../../../platform/actor.ts';
import { today } from '../../../platform/clock.ts';
import type { Tx } from '../../../platform/db/db.ts';
import { Forbidden, NotFound } from '../../../platform/errors.ts';
import { mayKeepPosition, maySeePerson } from '../people/people.access.ts';
import { lockReaches } from './last-administrator.ts';
import { findPosition, type HeldPosition } from './position.queries.ts';

/** The position, where it is an administrator's. */
export const administered = (position: HeldPosition) => (position.role === 'administrator' ? [position] : []);

/** The position, locked, when the actor keeps it; others learn nothing they did not know. */
export async function positionToKeep(tx: Tx, actor: Actor, id: string): Promise<HeldPosition> {
  await tx.selectFrom('position').where('id', '=', id).select('id').forUpdate().execute();
  const position = await findPosition(tx, id, today());
  if (!position || !maySeePerson(actor, position.personId, [position])) throw new NotFound();
  if (!mayKeepPosition(actor, position)) throw new Forbidden();
  await lockReaches(tx, administered(position));
  return position;
}

import { sql } from 'kysely';
import type { Actor } from '../../../platform/actor.ts';
import { audit } from '../../../platform/audit.ts';
import { addDays, today } from '../../../platform/clock.ts';
import { inWords } from '../../../platform/db/constraint.ts';
import type { Db, Tx } from '../../../platform/db/db.ts';
import { Conflict, Forbidden, Refused } from '../../../platform/errors.ts';
import { formatDate } from '../../../platform/i18n.ts';
import { mayKeepPosition } from '../people/people.access.ts';
import { insertPosition, positionConstraints } from './give-position.ts';
import { keepAnAdministrator } from './last-administrator.ts';
import type { NewPosition } from './position.input.ts';
import { findPosition, type HeldPosition } from './position.queries.ts';
import { administered, positionToKeep } from './position-to-keep.ts';

interface Ending {
  version: number;
  lastDay: string;
}

/** Ends a position on its last day; it stays in the record. Gives the person's id. */
export async function endPosition(db: Db, actor: Actor, id: string, ending: Ending): Promise<string> {
  return inWords(positionConstraints, () =>
    db.transaction().execute(async (tx) => {
      const position = await positionToKeep(tx, actor, id);
      await end(tx, actor, position, ending);
      await keepAnAdministrator(tx, administered(position));
      await audit(tx, actor, {
        act: 'position.end',
        subject: { kind: 'person', id: position.personId },
        before: { positionId: id, until: position.until },
        after: { positionId: id, until: ending.lastDay },
      });
      return position.personId;
    }),
  );
}

/** Ends a position and gives another from the next day on: a transfer, a promotion, another role. Gives the person's id. */
export async function movePosition(
  db: Db,
  actor: Actor,
  id: string,
  { version, ...given }: NewPosition & { version: number },
): Promise<string> {
  return inWords(positionConstraints, () =>
    db.transaction().execute(async (tx) => {
      const position = await positionToKeep(tx, actor, id);
      if (position.from !== null && given.from <= position.from) {
        throw new Refused({ field: 'from', key: 'position.error.moveBeforeStart' });
      }
      const lastDay = addDays(given.from, -1);
      if (position.until !== null && lastDay > position.until) {
        const params = { date: formatDate(position.until) };
        throw new Refused({ field: 'from', key: 'position.error.moveAfterEnd', params });
      }
      await end(tx, actor, position, { version, lastDay });
      const { after } = await insertPosition(tx, actor, position.personId, given);
      await keepAnAdministrator(tx, administered(position));
      const { personId, until, unitId, title, role } = position;
      await audit(tx, actor, {
        act: 'position.move',
        subject: { kind: 'person', id: personId },
        before: { positionId: id, unitId, title, role, until },
        after: { ...after, endedPositionId: id, endedOn: lastDay },
      });
      return personId;
    }),
  );
}

async function end(tx: Tx, actor: Actor, position: HeldPosition, { version, lastDay }: Ending): Promise<void> {
  if (position.version !== version) throw new Conflict();
  if (position.from !== null && lastDay < position.from) {
    throw new Refused({ field: 'lastDay', key: 'position.error.beforeStart' });
  }
  await tx
    .updateTable('position')
    .set({
      valid: sql`daterange(lower(valid), ${addDays(lastDay, 1)}::date)`,
      version: version + 1,
    })
    .where('id', '=', position.id)
    .execute();
  if (position.until === null || lastDay <= position.until) return;
  // A later last day gives the position anew, and its unit may belong to others since.
  const longer = await findPosition(tx, position.id, today());
  if (!longer || !mayKeepPosition(actor, longer)) throw new Forbidden();
}

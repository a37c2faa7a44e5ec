import { sql } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '../../../platform/actor.ts';
import { audit } from '../../../platform/audit.ts';
import { today } from '../../../platform/clock.ts';
import { inWords } from '../../../platform/db/constraint.ts';
import type { Db } from '../../../platform/db/db.ts';
import { Conflict, Forbidden, Refused } from '../../../platform/errors.ts';
import { formatDate } from '../../../platform/i18n.ts';
import { mayKeepPosition } from '../people/people.access.ts';
import { positionConstraints } from './give-position.ts';
import { keepAnAdministrator } from './last-administrator.ts';
import type { positionEditInput } from './position.input.ts';
import { findPosition } from './position.queries.ts';
import { administered, positionToKeep } from './position-to-keep.ts';

// Here nobody chooses who is head: the day is what can be mended.
const editConstraints = {
  ...positionConstraints,
  position_one_head: { field: 'from', key: 'position.error.oneHead' },
} as const;

/** Mends what was written wrong of a position: its title, or the day on which it began. Gives the person's id. */
export async function editPosition(
  db: Db,
  actor: Actor,
  id: string,
  { version, title, from }: z.infer<typeof positionEditInput>,
): Promise<string> {
  return inWords(editConstraints, () =>
    db.transaction().execute(async (tx) => {
      const position = await positionToKeep(tx, actor, id);
      if (position.version !== version) throw new Conflict();
      if (from === null && position.from !== null) throw new Refused({ field: 'from', key: 'position.error.noDate' });
      if (from !== null && position.until !== null && from > position.until) {
        const params = { date: formatDate(position.until) };
        throw new Refused({ field: 'from', key: 'position.error.startAfterEnd', params });
      }
      await tx
        .updateTable('position')
        .set({ title, valid: sql`daterange(${from}::date, upper(valid))`, version: version + 1 })
        .where('id', '=', id)
        .execute();
      // With a later start the position is given anew, and its unit may belong to others by then, or be gone.
      const edited = await findPosition(tx, id, today());
      if (edited?.line.length === 0) throw new Refused({ field: 'from', key: 'position.error.unitEnded' });
      if (!edited || !mayKeepPosition(actor, edited)) throw new Forbidden();
      await keepAnAdministrator(tx, administered(position));
      await audit(tx, actor, {
        act: 'position.edit',
        subject: { kind: 'person', id: position.personId },
        before: { positionId: id, title: position.title, from: position.from },
        after: { positionId: id, title, from },
      });
      return position.personId;
    }),
  );
}

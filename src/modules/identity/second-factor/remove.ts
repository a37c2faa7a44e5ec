import type { Actor } from '../../../platform/actor.ts';
import { audit } from '../../../platform/audit.ts';
import { today } from '../../../platform/clock.ts';
import type { Db } from '../../../platform/db/db.ts';
import { NotFound, Refused } from '../../../platform/errors.ts';
import { isId } from '../../../platform/id.ts';
import { tellOwner } from '../link/tell-owner.ts';
import { personToKeep } from '../people/person-to-keep.ts';
import { endAllBut } from '../session/end-sessions.ts';

/** Takes away the second factor of somebody who has lost it, and ends their sessions; one's own needs a code. */
export async function removeSecondFactor(db: Db, actor: Actor, personId: string): Promise<void> {
  if (!isId(personId)) throw new NotFound();
  await db.transaction().execute(async (tx) => {
    await personToKeep(tx, actor, personId, today());
    if (personId === actor.personId) throw new Refused({ key: 'secondFactor.error.own' });
    const gone = await tx.deleteFrom('second_factor').where('person_id', '=', personId).executeTakeFirst();
    if (gone.numDeletedRows === 0n) return;
    await audit(tx, actor, { act: 'second-factor.remove', subject: { kind: 'person', id: personId } });
    await tellOwner(tx, actor, personId, 'second-factor-removed');
    await endAllBut(tx, actor, personId, null);
  });
}

import { sql } from 'kysely';
import type { Actor } from '../../../platform/actor.ts';
import { audit } from '../../../platform/audit.ts';
import { today } from '../../../platform/clock.ts';
import type { Db } from '../../../platform/db/db.ts';
import { NotFound } from '../../../platform/errors.ts';

/** Goes on in another of one's own positions of today; from now on one acts for its unit, in its role. */
export async function actInPosition(db: Db, actor: Actor, sessionId: string, positionId: string): Promise<void> {
  const { personId } = actor;
  if (!personId) throw new NotFound();
  await db.transaction().execute(async (tx) => {
    const held = await tx
      .selectFrom('position')
      .where('id', '=', positionId)
      .where('person_id', '=', personId)
      .where(sql<boolean>`valid @> ${today()}::date`)
      .select(['id', 'unit_id', 'role'])
      .executeTakeFirst();
    if (!held) throw new NotFound();
    await tx
      .updateTable('session')
      .set({ position_id: positionId })
      .where('id', '=', sessionId)
      .where('person_id', '=', personId)
      .execute();
    await audit(tx, actor, {
      act: 'session.act-in',
      subject: { kind: 'person', id: personId },
      before: { unitId: actor.unitId, role: actor.role },
      after: { positionId, unitId: held.unit_id, role: held.role },
    });
  });
}

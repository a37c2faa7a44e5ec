import type { Actor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit.ts';
import { today } from '../../platform/clock.ts';
import type { Tx } from '../../platform/db/db.ts';
import { Forbidden } from '../../platform/errors.ts';
import { newId } from '../../platform/id.ts';
import type { Party } from './match.ts';
import { mayKeepUnits } from './org.access.ts';
import { unitLine } from './units.ts';

/** Remembers what a government's plans mean by some words, so that nobody is asked twice. */
export async function learnAlias(tx: Tx, actor: Actor, ownerId: string, alias: string, party: Party): Promise<void> {
  if (!mayKeepUnits(actor, await unitLine(tx, ownerId, today()))) throw new Forbidden();
  const names = {
    unit_id: 'unitId' in party ? party.unitId : null,
    group_id: 'groupId' in party ? party.groupId : null,
  };
  await tx
    .insertInto('unit_alias')
    .values({ id: newId(), owner_id: ownerId, alias, ...names })
    .onConflict((conflict) => conflict.columns(['owner_id', 'alias_fold']).doUpdateSet(names))
    .execute();
  await audit(tx, actor, {
    act: 'unit.learn-alias',
    subject: { kind: 'unit', id: ownerId },
    after: { alias, ...party },
  });
}

import { sql } from 'kysely';
import type { Actor } from '../../../platform/actor.ts';
import { audit } from '../../../platform/audit.ts';
import { today } from '../../../platform/clock.ts';
import type { Db } from '../../../platform/db/db.ts';
import { Refused } from '../../../platform/errors.ts';
import { keepAnAdministrator, lockReaches } from '../position/last-administrator.ts';
import { isOpenOn } from '../position/position.queries.ts';
import { personToKeep } from './person-to-keep.ts';

/** Shuts a person out: their sessions end and sign-in is refused; positions and history stay. */
export async function disablePerson(db: Db, actor: Actor, id: string): Promise<void> {
  const day = today();
  await db.transaction().execute(async (tx) => {
    const { person, positions } = await personToKeep(tx, actor, id, day);
    if (person.disabled_at) return;
    if (id === actor.personId) throw new Refused({ key: 'people.error.disableSelf' });
    const administered = positions.filter((each) => each.role === 'administrator' && isOpenOn(each, day));
    await lockReaches(tx, administered);
    await tx.updateTable('person').set({ disabled_at: sql`now()` }).where('id', '=', id).execute();
    await tx.deleteFrom('session').where('person_id', '=', id).execute();
    await keepAnAdministrator(tx, administered, day);
    await audit(tx, actor, { act: 'person.disable', subject: { kind: 'person', id }, after: { disabled: true } });
  });
}

/** Lets a disabled person in again. */
export async function enablePerson(db: Db, actor: Actor, id: string): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const { person } = await personToKeep(tx, actor, id, today());
    if (!person.disabled_at) return;
    await tx.updateTable('person').set({ disabled_at: null }).where('id', '=', id).execute();
    await audit(tx, actor, { act: 'person.enable', subject: { kind: 'person', id }, after: { disabled: false } });
  });
}

import type { Actor } from '../../../platform/actor.ts';
import { audit } from '../../../platform/audit.ts';
import { today } from '../../../platform/clock.ts';
import { inWords } from '../../../platform/db/constraint.ts';
import type { Db } from '../../../platform/db/db.ts';
import { Conflict, Refused } from '../../../platform/errors.ts';
import { voidSentLinks } from '../link/invite.ts';
import { tellOwner } from '../link/tell-owner.ts';
import { personConstraints } from './add-person.ts';
import type { PersonDetails } from './people.input.ts';
import { personToKeep } from './person-to-keep.ts';

/** Corrects a person's name and addresses. */
export async function editPerson(
  db: Db,
  actor: Actor,
  id: string,
  { version, ...details }: PersonDetails & { version: number },
): Promise<void> {
  await inWords(personConstraints, () =>
    db.transaction().execute(async (tx) => {
      const { person } = await personToKeep(tx, actor, id, today());
      if (person.version !== version) throw new Conflict();
      const moves = person.email !== details.email;
      // The profile asks for the password first.
      if (moves && id === actor.personId) throw new Refused({ field: 'email', key: 'people.error.ownEmail' });
      if (moves) {
        await voidSentLinks(tx, id);
        await tellOwner(tx, actor, id, 'email-changed');
      }
      await tx
        .updateTable('person')
        .set({ ...details, version: version + 1 })
        .where('id', '=', id)
        .execute();
      const { name, email, phone } = person;
      const before = { name, email, phone };
      await audit(tx, actor, { act: 'person.edit', subject: { kind: 'person', id }, before, after: details });
    }),
  );
}

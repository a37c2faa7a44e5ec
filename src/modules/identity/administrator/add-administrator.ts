import { commandLine } from '../../../platform/actor.ts';
import { today } from '../../../platform/clock.ts';
import { inWords } from '../../../platform/db/constraint.ts';
import type { Db, Tx } from '../../../platform/db/db.ts';
import { invite } from '../link/invite.ts';
import { insertPerson, personConstraints } from '../people/add-person.ts';
import type { PersonDetails } from '../people/people.input.ts';
import { positionConstraints } from '../position/give-position.ts';

/**
 * Adds an administrator of a government from the command line, where there is nobody yet who could. Gives the link by
 * which they set their password. `unitOf` finds the government, or founds it in the same transaction.
 */
export async function addAdministrator(
  db: Db,
  details: PersonDetails & { title: string },
  unitOf: (tx: Tx) => Promise<string>,
  url: string,
): Promise<string> {
  const { title, ...person } = details;
  return inWords({ ...personConstraints, ...positionConstraints }, () =>
    db.transaction().execute(async (tx) => {
      const unitId = await unitOf(tx);
      const position = {
        unitId,
        title,
        role: 'administrator',
        reach: 'government',
        from: today(),
        isHead: false,
      } as const;
      const id = await insertPerson(tx, commandLine, person, position);
      return linkFor(tx, id, url);
    }),
  );
}

/** A new way in for somebody who is there already, for whoever runs the server to pass on; null when nobody has the address. */
export async function linkToPassOn(db: Db, email: string, url: string): Promise<string | null> {
  return db.transaction().execute(async (tx) => {
    const person = await tx
      .selectFrom('person')
      .where('email', '=', email.toLowerCase())
      .select('id')
      .executeTakeFirst();
    return person ? linkFor(tx, person.id, url) : null;
  });
}

async function linkFor(tx: Tx, personId: string, url: string): Promise<string> {
  const link = await invite(tx, commandLine, personId, { mail: null, url });
  if (!link) throw new Error('Without mail a link is given back');
  return link;
}

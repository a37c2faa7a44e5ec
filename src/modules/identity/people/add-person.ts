import type { Actor } from '../../../platform/actor.ts';
import { audit } from '../../../platform/audit.ts';
import { inWords } from '../../../platform/db/constraint.ts';
import type { Db, Tx } from '../../../platform/db/db.ts';
import type { Problem } from '../../../platform/errors.ts';
import { newId } from '../../../platform/id.ts';
import type { IdentityDeps } from '../deps.ts';
import { invite } from '../link/invite.ts';
import { insertPosition, positionConstraints } from '../position/give-position.ts';
import type { NewPosition } from '../position/position.input.ts';
import type { PersonDetails } from './people.input.ts';

/** What the database refuses about people, in words. */
export const personConstraints: Record<string, Problem> = {
  person_email_unique: { field: 'email', key: 'people.error.emailTaken' },
};

/** How the office reaches people: by mail, or not. */
export type Post = Pick<IdentityDeps, 'mail' | 'url'>;

/** Adds a person with their first position. Gives the person's id. */
export async function addPerson(
  db: Db,
  actor: Actor,
  details: PersonDetails,
  given: NewPosition,
  post: Post,
): Promise<string> {
  return inWords({ ...personConstraints, ...positionConstraints }, () =>
    db.transaction().execute((tx) => insertPerson(tx, actor, details, given, post)),
  );
}

/** Adds a person in a transaction of the caller's; where there is mail, they are invited to sign in. */
export async function insertPerson(
  tx: Tx,
  actor: Actor,
  details: PersonDetails,
  given: NewPosition,
  post: Post = { mail: null, url: '' },
): Promise<string> {
  const id = newId();
  await tx
    .insertInto('person')
    .values({ id, ...details })
    .execute();
  const { after } = await insertPosition(tx, actor, id, given);
  await audit(tx, actor, { act: 'person.add', subject: { kind: 'person', id }, after: { ...details, ...after } });
  if (post.mail && details.email && given.role !== 'client') await invite(tx, actor, id, post);
  return id;
}

import { audit } from '../../../platform/audit.ts';
import type { Db, Tx } from '../../../platform/db/db.ts';
import { NotFound, Refused } from '../../../platform/errors.ts';
import { passwordFits } from '../password/hash.ts';
import { accountKey, beginTry, endTries } from './attempts.ts';
import { actorAtDoor, type Entered, type Entrance, enter, letIn } from './enter.ts';
import { isKnownDevice } from './known-device.ts';

export interface Typed {
  email: string;
  password: string;
}

/** Signs in by e-mail and password; the answer and the work are the same whether there is such an account or not. */
export async function signInByPassword(db: Db, { email, password }: Typed, entrance: Entrance): Promise<Entered> {
  const person = await findAccount(db, email);
  const known = await isKnownDevice(db, person?.id ?? nobody, entrance.client);
  const attempt = await beginTry(db, accountKey('password', email), entrance.client, known);
  const fits = await passwordFits(person?.hash, password);
  if (person && fits) {
    return db.transaction().execute(async (tx) => {
      await endTries(tx, attempt);
      return enter(tx, person.id, entrance);
    });
  }
  await db.transaction().execute((tx) => noteWrong(tx, attempt, person?.id, entrance));
  entrance.client.refused('wrong-password');
  throw new Refused({ field: 'password', key: 'signIn.error.wrong' });
}

const nobody = '00000000-0000-0000-0000-000000000000';

async function findAccount(db: Db, email: string): Promise<{ id: string; hash: string } | undefined> {
  return db
    .selectFrom('person')
    .innerJoin('password', 'password.person_id', 'person.id')
    .where('person.email', '=', email)
    .where('person.disabled_at', 'is', null)
    .select(['person.id', 'password.hash'])
    .executeTakeFirst();
}

/** A wrong try at a known account is in the audit trail, without what was typed; at an unknown one, the same time is spent. */
async function noteWrong(
  tx: Tx,
  attempt: string,
  personId: string | undefined,
  { client, way }: Entrance,
): Promise<void> {
  await tx.updateTable('sign_in_attempt').set({ id: attempt }).where('id', '=', attempt).execute();
  const actor = await actorAtDoor(tx, personId ?? nobody, null, client);
  if (!personId) return;
  await audit(tx, actor, {
    act: 'session.refuse',
    subject: { kind: 'person', id: personId },
    after: { way },
  });
}

/** Signs in as somebody of the demonstration, in a position of theirs: nobody else goes in without showing who they are. */
export async function signInToDemo(db: Db, positionId: string, entrance: Entrance): Promise<Entered> {
  const person = await db
    .selectFrom('position')
    .innerJoin('person', 'person.id', 'position.person_id')
    .where('position.id', '=', positionId)
    .where('person.is_demo', '=', true)
    .select('person.id')
    .executeTakeFirst();
  if (!person) throw new NotFound();
  return db.transaction().execute((tx) => letIn(tx, person.id, entrance, positionId));
}

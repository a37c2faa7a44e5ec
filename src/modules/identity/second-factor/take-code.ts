import type { Actor } from '../../../platform/actor.ts';
import { audit } from '../../../platform/audit.ts';
import type { Db, Tx } from '../../../platform/db/db.ts';
import { Refused } from '../../../platform/errors.ts';
import type { SecretBox } from '../../../platform/secret-box.ts';
import type { Client } from '../../../web/client.ts';
import { accountKey, beginTry, endTries } from '../sign-in/attempts.ts';
import { isKnownDevice } from '../sign-in/known-device.ts';
import { hashCodes, takeRecoveryCode } from './recovery-codes.ts';
import { stepOf } from './totp.ts';

interface Asked {
  personId: string;
  client: Client;
  /** As typed: six figures of the app, or a recovery code. */
  code: string;
  secrets: SecretBox;
}

/** A confirmed second factor; undefined where the person has none. */
export async function factorOf(db: Db | Tx, personId: string) {
  return db
    .selectFrom('second_factor')
    .where('person_id', '=', personId)
    .where('confirmed_at', 'is not', null)
    .selectAll()
    .executeTakeFirst();
}

/**
 * Does something for whoever types a right code, which is used up in the same transaction; `actor` is whose act it is.
 * Throws `Refused` when the code is wrong, and `TooMany` after too many wrong ones.
 */
export async function withCode<Done>(
  db: Db,
  { personId, client, code, secrets }: Asked,
  actor: (tx: Tx) => Promise<Actor>,
  act: (tx: Tx) => Promise<Done>,
): Promise<Done> {
  const attempt = await beginTry(db, accountKey('code', personId), client, await isKnownDevice(db, personId, client));
  const factor = await factorOf(db, personId);
  if (!factor) throw new Refused({ key: 'secondFactor.error.none' });
  const figures = code.replace(/\s/g, '');
  const [hash] = /^\d{6}$/.test(figures) ? [] : await hashCodes([code.slice(0, 100)], factor.recovery_salt);
  const done = await db.transaction().execute(async (tx) => {
    const taken = hash ? await takeRecovery(tx, personId, hash, actor) : await takeStep(tx, personId, figures, secrets);
    if (!taken) return null;
    await endTries(tx, attempt);
    return { value: await act(tx) };
  });
  if (done) return done.value;
  await db.transaction().execute(async (tx) => {
    const subject = { kind: 'person', id: personId };
    await audit(
      tx,
      { ...(await actor(tx)), personId: null },
      { act: 'session.refuse', subject, after: { way: 'code' } },
    );
  });
  client.refused('wrong-code');
  throw new Refused({ field: 'code', key: 'secondFactor.error.wrong' });
}

/** A code of the app is good once: none of its time step or an earlier one is taken after it. */
async function takeStep(tx: Tx, personId: string, figures: string, secrets: SecretBox): Promise<boolean> {
  const factor = await tx
    .selectFrom('second_factor')
    .where('person_id', '=', personId)
    .select(['secret', 'last_step'])
    .forUpdate()
    .executeTakeFirst();
  const secret = factor ? secrets.open(factor.secret, personId) : null;
  if (factor && secret === null) throw new Refused({ key: 'secondFactor.error.sealed' });
  const step = secret === null ? null : stepOf(secret, figures);
  if (!factor || step === null || step <= factor.last_step) return false;
  await tx.updateTable('second_factor').set({ last_step: step }).where('person_id', '=', personId).execute();
  return true;
}

async function takeRecovery(
  tx: Tx,
  personId: string,
  hash: Buffer,
  actor: (tx: Tx) => Promise<Actor>,
): Promise<boolean> {
  if (!(await takeRecoveryCode(tx, personId, hash))) return false;
  await audit(tx, await actor(tx), { act: 'second-factor.recover', subject: { kind: 'person', id: personId } });
  return true;
}

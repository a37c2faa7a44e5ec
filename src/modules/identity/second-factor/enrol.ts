import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Actor } from '../../../platform/actor.ts';
import { audit } from '../../../platform/audit.ts';
import type { Db } from '../../../platform/db/db.ts';
import { Forbidden, Refused } from '../../../platform/errors.ts';
import type { SecretBox } from '../../../platform/secret-box.ts';
import type { Client } from '../../../web/client.ts';
import { tellOwner } from '../link/tell-owner.ts';
import { confirmPassword, ownerOf } from '../password/password.ts';
import { hashCodes, keepCodes, newCodes } from './recovery-codes.ts';
import { factorOf, withCode } from './take-code.ts';
import { newSecret, stepOf } from './totp.ts';

/** What is typed to change a second factor; the password is asked of whoever has one. */
export interface Shown {
  code: string;
  password: string;
  client: Client;
  secrets: SecretBox;
}

/** The acting person; throws for whoever is none. */
function selfOf({ personId }: Actor): string {
  if (!personId) throw new Forbidden();
  return personId;
}

/** Begins to set up a second factor: a new secret, which counts only once the app has shown a code of it. */
export async function beginEnrolment(db: Db, actor: Actor, secrets: SecretBox): Promise<void> {
  const personId = selfOf(actor);
  const fresh = { secret: secrets.seal(newSecret(), personId), recovery_salt: randomBytes(16), last_step: 0 };
  await db
    .insertInto('second_factor')
    .values({ person_id: personId, ...fresh })
    .onConflict((conflict) =>
      conflict.column('person_id').doUpdateSet(fresh).where('second_factor.confirmed_at', 'is', null),
    )
    .execute();
}

/** Turns the second factor on. Returns the recovery codes, which nobody can be shown again. */
export async function confirmEnrolment(
  db: Db,
  actor: Actor,
  { code, password, client, secrets }: Shown,
): Promise<string[]> {
  const personId = selfOf(actor);
  const { hash } = await ownerOf(db, personId);
  if (hash) await confirmPassword(db, actor, client, password, 'password');
  const waiting = await db
    .selectFrom('second_factor')
    .where('person_id', '=', personId)
    .where('confirmed_at', 'is', null)
    .select(['secret', 'recovery_salt'])
    .executeTakeFirst();
  const secret = waiting && secrets.open(waiting.secret, personId);
  if (!waiting || !secret) throw new Refused({ key: 'secondFactor.error.notBegun' });
  const step = stepOf(secret, code.replace(/\s/g, ''));
  if (step === null) throw new Refused({ field: 'code', key: 'secondFactor.error.wrong' });
  const codes = newCodes();
  const hashes = await hashCodes(codes, waiting.recovery_salt);
  await db.transaction().execute(async (tx) => {
    const turned = await tx
      .updateTable('second_factor')
      .set({ confirmed_at: sql`now()`, last_step: step })
      .where('person_id', '=', personId)
      .where('secret', '=', waiting.secret)
      .where('confirmed_at', 'is', null)
      .executeTakeFirst();
    if (turned.numUpdatedRows !== 1n) throw new Refused({ key: 'secondFactor.error.notBegun' });
    await keepCodes(tx, personId, hashes);
    await audit(tx, actor, { act: 'second-factor.turn-on', subject: { kind: 'person', id: personId } });
    await tellOwner(tx, actor, personId, 'second-factor-on');
  });
  return codes;
}

/** Turns the second factor off, for whoever shows both the password and a code. */
export async function turnOff(db: Db, actor: Actor, { code, password, client, secrets }: Shown): Promise<void> {
  const personId = selfOf(actor);
  const { hash } = await ownerOf(db, personId);
  if (hash) await confirmPassword(db, actor, client, password, 'password');
  await withCode(
    db,
    { personId, client, code, secrets },
    async () => actor,
    async (tx) => {
      await tx.deleteFrom('second_factor').where('person_id', '=', personId).execute();
      await audit(tx, actor, { act: 'second-factor.turn-off', subject: { kind: 'person', id: personId } });
      await tellOwner(tx, actor, personId, 'second-factor-off');
    },
  );
}

/** Puts new recovery codes in the place of the old ones, for whoever shows a code. */
export async function renewCodes(
  db: Db,
  actor: Actor,
  { code, client, secrets }: Omit<Shown, 'password'>,
): Promise<string[]> {
  const personId = selfOf(actor);
  const factor = await factorOf(db, personId);
  if (!factor) throw new Refused({ key: 'secondFactor.error.none' });
  const codes = newCodes();
  const hashes = await hashCodes(codes, factor.recovery_salt);
  await withCode(
    db,
    { personId, client, code, secrets },
    async () => actor,
    async (tx) => {
      await keepCodes(tx, personId, hashes);
      await audit(tx, actor, { act: 'second-factor.renew-codes', subject: { kind: 'person', id: personId } });
      await tellOwner(tx, actor, personId, 'recovery-codes');
    },
  );
  return codes;
}

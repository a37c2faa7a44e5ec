import { createHash } from 'node:crypto';
import { type RawBuilder, sql } from 'kysely';
import { timeOfDay } from '../../../platform/clock.ts';
import type { Db, Tx } from '../../../platform/db/db.ts';
import { type Problem, Refused } from '../../../platform/errors.ts';
import { newId } from '../../../platform/id.ts';
import { hashToken } from '../../../platform/token.ts';
import type { Client } from '../../../web/client.ts';
import { networkOf } from '../../../web/network.ts';
import { limits } from '../limits.ts';

/** Too many wrong tries: answered 429, with the time from which on it may be tried again. */
export class TooMany extends Refused {
  readonly until: Date;
  constructor(key: Problem['key'], until: Date) {
    // The minute in which it is allowed again has to have begun.
    super({ key, params: { time: timeOfDay(new Date(until.getTime() + 59_999)) } });
    this.until = until;
  }
}

/** What is tried: the password of an account, as typed, the code of a person, or mails to an address. */
export const accountKey = (kind: 'password' | 'code' | 'reset', name: string): Buffer =>
  createHash('sha256').update(`${kind} ${name}`).digest();

/**
 * Notes a try before it is made, so that many at once count as many; throws `TooMany` when there were too many wrong ones.
 * A browser that has signed in to the account before has a count of its own, which nobody else can use up.
 */
export async function beginTry(db: Db, account: Buffer, client: Client, known: boolean): Promise<string> {
  const id = newId();
  const address = networkOf(client.address);
  const device = known && client.device ? hashToken(client.device) : null;
  const noted = db.transaction().execute(async (tx) => {
    // One after the other for an account and for an address; in this order everywhere, so that none waits for another in a circle.
    await sql`select pg_advisory_xact_lock(hashtextextended(${`account ${account.toString('hex')}`}, 0))`.execute(tx);
    if (device) await refuseKnown(tx, account, device);
    else {
      await sql`select pg_advisory_xact_lock(hashtextextended(${`address ${address}`}, 0))`.execute(tx);
      await refuseUnknown(tx, account, address);
    }
    await tx.insertInto('sign_in_attempt').values({ id, account, address, device }).execute();
  });
  await noted.catch((error: unknown) => {
    if (error instanceof TooMany) client.refused('too-many-tries');
    throw error;
  });
  return id;
}

/** Forgets the wrong tries that led up to a right one. */
export async function endTries(tx: Tx, id: string): Promise<void> {
  await sql`
    delete from sign_in_attempt a using sign_in_attempt right_one
    where right_one.id = ${id} and a.account = right_one.account and a.address = right_one.address
      and a.device is not distinct from right_one.device`.execute(tx);
}

async function refuseKnown(tx: Tx, account: Buffer, device: Buffer): Promise<void> {
  const { minutes, of_account_on_known_device } = limits.tries;
  const own = sql`account = ${account} and device = ${device}`;
  await refuse(tx, own, of_account_on_known_device, minutes * 60, 'signIn.error.wait');
}

async function refuseUnknown(tx: Tx, account: Buffer, address: string): Promise<void> {
  const { minutes, of_account_from_address, from_address } = limits.tries;
  const { attack } = limits;
  const strange = sql`device is null`;
  const here = sql`address = ${address} and ${strange}`;
  await refuse(tx, sql`account = ${account} and ${here}`, of_account_from_address, minutes * 60, 'signIn.error.wait');
  await refuse(tx, here, from_address, minutes * 60, 'signIn.error.waitAddress');
  const of = sql`account = ${account} and ${strange}`;
  const attacked = await nthLatest(tx, of, attack.wrong_tries, attack.minutes * 60);
  if (attacked) await refuse(tx, of, 1, attack.pause_seconds, 'signIn.error.waitTurn');
}

/** Refuses until the `count`th latest try lies `seconds` back. */
async function refuse(tx: Tx, which: RawBuilder<unknown>, count: number, seconds: number, key: Problem['key']) {
  const since = await nthLatest(tx, which, count, seconds);
  if (since) throw new TooMany(key, new Date(since.getTime() + seconds * 1000));
}

async function nthLatest(tx: Tx, which: RawBuilder<unknown>, count: number, seconds: number): Promise<Date | null> {
  const found = await sql<{ at: Date }>`
    select at from sign_in_attempt
    where ${which} and at > clock_timestamp() - ${seconds} * interval '1 second'
    order by at desc offset ${count - 1} limit 1`.execute(tx);
  return found.rows[0]?.at ?? null;
}

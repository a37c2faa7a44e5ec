import { sql } from 'kysely';
import type { Actor, Role } from '../../../platform/actor.ts';
import { audit } from '../../../platform/audit.ts';
import { today } from '../../../platform/clock.ts';
import type { Tx } from '../../../platform/db/db.ts';
import { Refused } from '../../../platform/errors.ts';
import { hashToken, newToken } from '../../../platform/token.ts';
import type { Client } from '../../../web/client.ts';
import { limits } from '../limits.ts';
import { openSession } from '../session/session.ts';
import { forgetExpired } from './forget-expired.ts';
import { knowDevice } from './known-device.ts';

/** How somebody showed who they are. */
export type Way = 'password' | 'sso' | 'link' | 'demo';

/** Where the browser stands now: signed in, or before the question for the code. */
export type Entered =
  | { kind: 'session'; token: string; device: string; next: string }
  | { kind: 'code'; token: string };

export interface Entrance {
  way: Way;
  client: Client;
  /** The token of a session that this browser already has; it ends with the new one. */
  before: string | undefined;
  /** How many days the session lasts at most. */
  days: number;
  next: string;
}

/** Lets in a person who has shown who they are; whoever has a second factor is asked for its code first. */
export async function enter(tx: Tx, personId: string, entrance: Entrance): Promise<Entered> {
  const factor = await tx
    .selectFrom('second_factor')
    .where('person_id', '=', personId)
    .where('confirmed_at', 'is not', null)
    .select('person_id')
    .executeTakeFirst();
  if (!factor) return letIn(tx, personId, entrance);
  const { way, next } = entrance;
  const token = newToken();
  const expires_at = sql<Date>`now() + ${limits.code_minutes} * interval '1 minute'`;
  await tx
    .insertInto('sign_in_step')
    .values({ token_hash: hashToken(token), person_id: personId, way, next, expires_at })
    .execute();
  return { kind: 'code', token };
}

/** Opens the session of a person who has shown all that is asked of them. */
export async function letIn(
  tx: Tx,
  personId: string,
  { way, client, before, days, next }: Entrance,
  positionId?: string,
): Promise<Entered> {
  const position = await positionToEnter(tx, personId, positionId);
  if (!position) throw new Refused({ key: 'signIn.error.noPosition' });
  if (before) await tx.deleteFrom('session').where('token_hash', '=', hashToken(before)).execute();
  const token = await openSession(tx, position.id, today(), days, client);
  const device = await knowDevice(tx, personId, client);
  await audit(tx, actorAt(position, personId, client), {
    act: 'session.open',
    subject: { kind: 'person', id: personId },
    after: { way },
  });
  await forgetExpired(tx);
  return { kind: 'session', token, device, next };
}

interface Position {
  id: string;
  unit_id: string;
  reach_id: string;
  government_id: string | null;
  role: Role;
}

/** Somebody at the door as the actor of an act: in their position, where they have one. `personId` is null for who is not known to be them. */
export async function actorAtDoor(tx: Tx, of: string, personId: string | null, client: Client): Promise<Actor> {
  return actorAt(await positionToEnter(tx, of), personId, client);
}

function actorAt(position: Position | undefined, personId: string | null, { address }: Client): Actor {
  return {
    personId,
    unitId: position?.unit_id ?? null,
    reachId: position?.reach_id ?? null,
    governmentId: position?.government_id ?? null,
    role: position?.role ?? 'client',
    source: 'page',
    address,
  };
}

/** The position in which a person begins: the asked one, or the one that does most; undefined for whoever has none today. */
async function positionToEnter(
  tx: Tx,
  personId: string,
  positionId: string | null = null,
): Promise<Position | undefined> {
  const found = await sql<Position>`
    select p.id, p.unit_id, p.reach_id, p.role, government_of(p.unit_id, ${today()}::date) as government_id
    from position p join person on person.id = p.person_id and person.disabled_at is null
    where p.person_id = ${personId} and p.valid @> ${today()}::date and (${positionId}::uuid is null or p.id = ${positionId})
    order by array_position(array['coordinator', 'leader', 'approver', 'officer', 'clerk', 'appraiser', 'auditor', 'administrator'], p.role), p.id
    limit 1`.execute(tx);
  return found.rows[0];
}

import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Actor, Role } from '../../../platform/actor.ts';
import { addDays } from '../../../platform/clock.ts';
import type { Db } from '../../../platform/db/db.ts';
import { planOnce } from '../../../platform/db/plan-once.ts';
import { NotFound } from '../../../platform/errors.ts';
import type { Language } from '../../../platform/i18n.ts';
import { newId } from '../../../platform/id.ts';

/** The person behind a session token, with the unit and government as they are today. */
export interface SignedIn {
  actor: Actor;
  name: string;
  title: string;
  unit: string;
  language: Language;
}

const hash = (token: string) => createHash('sha256').update(token).digest();

/** Opens a session for a position that is held today; only its hash is kept. Returns the token for the cookie. */
export async function openSession(db: Db, positionId: string, today: string, days: number): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const held = await db
    .selectFrom('position')
    .where('id', '=', positionId)
    .where(sql<boolean>`valid @> ${today}::date`)
    .select('person_id')
    .executeTakeFirst();
  if (!held) throw new NotFound();
  await db
    .insertInto('session')
    .values({
      id: newId(),
      token_hash: hash(token),
      person_id: held.person_id,
      position_id: positionId,
      expires_at: addDays(today, days),
    })
    .execute();
  return token;
}

/** Ends a session; the token is worthless from then on. */
export async function endSession(db: Db, token: string): Promise<void> {
  await db.deleteFrom('session').where('token_hash', '=', hash(token)).execute();
}

/** Who a token belongs to; null when the session has ended or the position is no longer held. */
export async function findSignedIn(db: Db, token: string, today: string): Promise<SignedIn | null> {
  const found = await sql<Row>`${sql.raw(planOnce)}
    select p.person_id, p.unit_id, p.reach_id, p.title, p.role, person.name, person.language, unit_title(p.unit_id, ${today}::date) as unit,
           government_of(p.unit_id, ${today}::date) as government_id
    from session s
    join position p on p.id = s.position_id and p.valid @> ${today}::date
    join person on person.id = p.person_id
    where s.token_hash = ${hash(token)} and s.expires_at > now()`.execute(db);
  const row = found.rows[0];
  if (!row) return null;
  const { name, title, unit, language } = row;
  return { name, title, unit, language, actor: actorOf(row) };
}

const actorOf = (row: Row): Actor => ({
  personId: row.person_id,
  unitId: row.unit_id,
  reachId: row.reach_id,
  governmentId: row.government_id,
  role: row.role,
  source: 'page',
  address: null,
});

interface Row {
  person_id: string;
  unit_id: string;
  reach_id: string;
  government_id: string | null;
  title: string;
  role: Role;
  name: string;
  language: Language;
  unit: string;
}

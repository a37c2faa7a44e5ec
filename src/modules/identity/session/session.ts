import { sql } from 'kysely';
import type { Actor, Role } from '../../../platform/actor.ts';
import type { Db, Tx } from '../../../platform/db/db.ts';
import { planOnce } from '../../../platform/db/plan-once.ts';
import { NotFound } from '../../../platform/errors.ts';
import type { Language } from '../../../platform/i18n.ts';
import { newId } from '../../../platform/id.ts';
import { hashToken, newToken } from '../../../platform/token.ts';
import type { HeldChoice } from '../../../ui/view.ts';
import type { Client } from '../../../web/client.ts';

/** How long somebody stays signed in: at most, and without doing anything. */
export interface SessionTime {
  days: number;
  idleHours: number;
}

/** The person behind a session token, with the unit and government as they are today. */
export interface SignedIn {
  actor: Actor;
  sessionId: string;
  name: string;
  title: string;
  unit: string;
  language: Language;
  /** The positions to choose from, for whoever holds several today. */
  positions: HeldChoice[];
  /** The role asks for a second factor that the person has not set up yet. */
  mustEnrol: boolean;
  /** How many things wait in the inbox. */
  inboxCount: number;
}

/** Opens a session for a position that is held today; only its hash is kept. Returns the token for the cookie. */
export async function openSession(
  db: Db | Tx,
  positionId: string,
  today: string,
  days: number,
  { address, agent }: Pick<Client, 'address' | 'agent'> = { address: null, agent: '' },
): Promise<string> {
  const token = newToken();
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
      token_hash: hashToken(token),
      person_id: held.person_id,
      position_id: positionId,
      expires_at: sql`now() + ${days} * interval '1 day'`,
      address: address ?? '',
      agent,
    })
    .execute();
  return token;
}

/** Who a token belongs to; null when the session has ended, by time or by rest, or the position is no longer held. */
export async function findSignedIn(db: Db, token: string, today: string, idleHours = 12): Promise<SignedIn | null> {
  const found = await sql<Row>`${sql.raw(planOnce)}
    select s.id as session_id, s.last_seen_at < now() - interval '5 minutes' as unseen,
           p.person_id, p.unit_id, p.reach_id, p.title, p.role, person.name, person.language, unit_title(p.unit_id, ${today}::date) as unit,
           government_of(p.unit_id, ${today}::date) as government_id,
           ${choices(today)} as positions,
           exists (select from second_factor_rule r where r.role = p.role and r.unit_id = any (unit_line(p.unit_id, ${today}::date)))
             and not exists (select from second_factor f where f.person_id = p.person_id and f.confirmed_at is not null) as must_enrol,
           notices_waiting(p.person_id) as inbox_count
    from session s
    join person on person.id = s.person_id and person.disabled_at is null
    join lateral (${position(today)}) p on true
    where s.token_hash = ${hashToken(token)} and s.expires_at > now()
      and s.last_seen_at > now() - ${idleHours} * interval '1 hour'`.execute(db);
  const row = found.rows[0];
  if (!row) return null;
  // Now and then only: a list must not wait for a write.
  if (row.unseen) await noteSeen(db, row.session_id);
  const { name, title, unit, language, positions } = row;
  return {
    ...{
      name,
      title,
      unit,
      language,
      positions: positions ?? [],
      sessionId: row.session_id,
      mustEnrol: row.must_enrol,
      inboxCount: row.inbox_count,
    },
    actor: actorOf(row),
  };
}

async function noteSeen(db: Db, id: string): Promise<void> {
  await db.updateTable('session').set({ last_seen_at: sql`now()` }).where('id', '=', id).execute();
}

/** The position that the session acts in; when it has ended, another that the person holds today. */
const position = (today: string) => sql`
  select * from position where person_id = s.person_id and valid @> ${today}::date
  order by id = s.position_id desc, id limit 1`;

/** The positions of whoever holds several: the one asked about need not pay for a list. */
const choices = (today: string) => sql`(
  select json_agg(json_build_object('id', o.id, 'title', o.title, 'unit', unit_title(o.unit_id, ${today}::date),
                                    'current', o.id = p.id) order by o.id)
  from position o
  where o.person_id = p.person_id and o.valid @> ${today}::date
    and exists (select from position x where x.person_id = o.person_id and x.id <> o.id and x.valid @> ${today}::date))`;

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
  session_id: string;
  unseen: boolean;
  must_enrol: boolean;
  inbox_count: number;
  person_id: string;
  unit_id: string;
  reach_id: string;
  government_id: string | null;
  title: string;
  role: Role;
  name: string;
  language: Language;
  unit: string;
  positions: HeldChoice[] | null;
}

import { sql } from 'kysely';
import type { Actor } from '../../../platform/actor.ts';
import type { Db } from '../../../platform/db/db.ts';

export interface SessionRow {
  id: string;
  address: string;
  agent: string;
  openedAt: Date;
  seenAt: Date;
}

/** The acting person's open sessions, the last used first. */
export async function sessionsOf(db: Db, actor: Actor, idleHours: number): Promise<SessionRow[]> {
  return db
    .selectFrom('session')
    .where('person_id', '=', actor.personId)
    .where('expires_at', '>', sql<Date>`now()`)
    .where('last_seen_at', '>', sql<Date>`now() - ${idleHours} * interval '1 hour'`)
    .orderBy('last_seen_at', 'desc')
    .select(['id', 'address', 'agent', 'created_at as openedAt', 'last_seen_at as seenAt'])
    .execute();
}

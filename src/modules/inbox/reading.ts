import { sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import type { Db, Tx } from '../../platform/db/db.ts';
import { NotFound, Refused } from '../../platform/errors.ts';
import type { InboxFilter } from './filter.ts';
import { inList } from './inbox.queries.ts';

/** Ticked notices, or (`all`) every one of the list that the filters show. */
export interface ChosenNotices {
  id: string[];
  all?: 'on';
  filter: InboxFilter;
}

// What a person does in their own inbox changes nothing that the office decides, so it leaves no audit row.

/** Marks notices as read; gives how many. `NotFound` for one that is not the actor's, `Refused` for none. */
export async function markRead(db: Db, actor: Actor, chosen: ChosenNotices): Promise<number> {
  return db.transaction().execute(async (tx) => {
    const ids = await own(tx, actor, chosen);
    await sql`update notice set read_at = now() where id = any (${ids}::uuid[]) and read_at is null`.execute(tx);
    return ids.length;
  });
}

/** Marks notices as not read again; gives how many. Fails as `markRead` does. */
export async function markUnread(db: Db, actor: Actor, chosen: ChosenNotices): Promise<number> {
  return db.transaction().execute(async (tx) => {
    const ids = await own(tx, actor, chosen);
    await sql`update notice set read_at = null where id = any (${ids}::uuid[])`.execute(tx);
    return ids.length;
  });
}

/** Takes notices out of the list until a day, on which they stand there again as new. `Refused` for a day that is not to come. */
export async function snooze(
  db: Db,
  actor: Actor,
  chosen: ChosenNotices,
  { until, day }: { until: string; day: string },
): Promise<number> {
  if (until <= day) throw new Refused({ field: 'untilOn', key: 'inbox.error.untilPassed' });
  return db.transaction().execute(async (tx) => {
    const ids = await own(tx, actor, chosen);
    await sql`
      update notice set shown_at = ${until}::date::timestamp at time zone 'Asia/Ho_Chi_Minh', read_at = null
      where id = any (${ids}::uuid[])`.execute(tx);
    return ids.length;
  });
}

/** Opens a notice: it is read; gives where the thing lies. `NotFound` for one that is not the actor's. */
export async function openNotice(db: Db, actor: Actor, id: string): Promise<string> {
  const found = await sql<{ href: string }>`
    update notice set read_at = coalesce(read_at, now())
    where id = ${id} and person_id = ${actor.personId} returning href`.execute(db);
  const href = found.rows[0]?.href;
  if (!href) throw new NotFound();
  return href;
}

async function own(tx: Tx, actor: Actor, { id, all, filter }: ChosenNotices): Promise<string[]> {
  const which = all ? inList(filter) : sql`n.id = any (${id}::uuid[])`;
  const found = await sql<{ id: string }>`
    select n.id from notice n where n.person_id = ${actor.personId} and ${which} order by n.id for update`.execute(tx);
  const ids = found.rows.map((row) => row.id);
  if (ids.length === 0 && (all || id.length === 0)) throw new Refused({ key: 'inbox.error.noneChosen' });
  if (!all && ids.length < new Set(id).size) throw new NotFound();
  return ids;
}

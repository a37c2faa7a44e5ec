import { sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import { today } from '../../platform/clock.ts';
import { chunks } from '../../platform/db/chunks.ts';
import type { Tx } from '../../platform/db/db.ts';
import { newId } from '../../platform/id.ts';
import type { NoticeKind, PersonNews, UnitNews } from './notice.ts';
import { type Audience, peopleOf } from './recipients.ts';

/**
 * Tells those who act for the units concerned, as they are that day, but for whoever acted; in the act's own transaction.
 * The same kind, thing and occasion is told to a person once. Gives how many were told.
 */
export async function notify(
  tx: Tx,
  actor: Actor,
  kind: NoticeKind,
  news: UnitNews[],
  { audience = 'workers', day = today() }: { audience?: Audience; day?: string } = {},
): Promise<number> {
  if (news.length === 0) return 0;
  const people = await peopleOf(
    tx,
    news.map(({ unitId }) => unitId),
    audience,
    day,
  );
  const each = news.flatMap((one) => (people.get(one.unitId) ?? []).map((personId) => ({ ...one, personId })));
  return notifyPeople(tx, actor, kind, each);
}

/** Tells single people, but for whoever acted. */
export async function notifyPeople(tx: Tx, actor: Actor, kind: NoticeKind, news: PersonNews[]): Promise<number> {
  let told = 0;
  // In one order for everybody: two acts that tell the same people then never wait for each other in a ring.
  const rows = news.filter(({ personId }) => personId !== actor.personId).sort(byKey);
  for (const some of chunks(rows)) told += await insert(tx, actor, kind, some);
  return told;
}

const keyOf = ({ personId, subjectId, occasion }: PersonNews) => `${personId}${subjectId}${occasion}`;
const byKey = (one: PersonNews, other: PersonNews) => (keyOf(one) < keyOf(other) ? -1 : 1);

async function insert(tx: Tx, actor: Actor, kind: NoticeKind, rows: PersonNews[]): Promise<number> {
  const column = <Name extends keyof PersonNews>(name: Name) => rows.map((row) => row[name]);
  const done = await sql`
    insert into notice (id, person_id, kind, subject_id, occasion, unit_id, title, note, params, href, by_id)
    select n.id, n.person_id, ${kind}, n.subject_id, n.occasion, n.unit_id, n.title, n.note, n.params, n.href,
           ${actor.personId}::uuid
    from unnest(${rows.map(() => newId())}::uuid[], ${column('personId')}::uuid[], ${column('subjectId')}::uuid[],
      ${column('occasion')}::text[], ${column('unitId')}::uuid[], ${column('title')}::text[],
      ${rows.map(({ note }) => note ?? '')}::text[], ${rows.map(({ params }) => JSON.stringify(params ?? {}))}::jsonb[],
      ${column('href')}::text[])
      as n(id, person_id, subject_id, occasion, unit_id, title, note, params, href)
    on conflict on constraint notice_once do nothing`.execute(tx);
  return Number(done.numAffectedRows ?? 0);
}

/** Closes what is still open about these things, of these kinds or of any: they are settled. */
export async function closeNotices(tx: Tx, subjectIds: string[], kinds?: readonly NoticeKind[]): Promise<void> {
  const ofKind = kinds ? sql`and kind = any (${kinds}::text[])` : sql``;
  await sql`
    update notice set closed_at = now()
    where subject_id = any (${subjectIds}::uuid[]) and closed_at is null ${ofKind}`.execute(tx);
}

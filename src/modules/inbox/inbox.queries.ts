import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../../platform/db/db.ts';
import type { InboxFilter, InboxView } from './filter.ts';
import type { NoticeKind, NoticeParams } from './notice.ts';

/** A notice as its line shows it. */
export interface NoticeLine {
  id: string;
  kind: NoticeKind;
  title: string;
  note: string;
  params: NoticeParams;
  href: string;
  /** The unit for which the person is told; null where it is told to the person alone. */
  unit: string | null;
  by: string | null;
  /** The day under which it stands, and when it was told. */
  day: string;
  at: Date;
  isRead: boolean;
  isClosed: boolean;
}

export interface InboxPage {
  lines: NoticeLine[];
  total: number;
  /** The key of the next page; absent on the last. */
  next?: string;
}

const pageSize = 50;

const views: Record<InboxView, RawBuilder<boolean>> = {
  new: sql`n.read_at is null and n.closed_at is null and n.shown_at <= now()`,
  all: sql`n.shown_at <= now()`,
  snoozed: sql`n.shown_at > now() and n.closed_at is null`,
};

/** The rows of `notice n` that a list shows. */
export function inList({ view, kind }: InboxFilter): RawBuilder<boolean> {
  return kind ? sql`${views[view]} and n.kind = ${kind}` : views[view];
}

/** One page of a person's notices, the newest first; `after` is the last notice of the page before. */
export async function inboxPage(db: Db, personId: string, filter: InboxFilter, after?: string): Promise<InboxPage> {
  const beyond = after
    ? sql`and (n.shown_at, n.id) < (select a.shown_at, a.id from notice a where a.id = ${after} and a.person_id = ${personId})`
    : sql``;
  const found = await sql<NoticeLine>`
    select n.id, n.kind, n.title, n.note, n.params, n.href, b.name as by, n.created_at as at,
           (n.shown_at at time zone 'Asia/Ho_Chi_Minh')::date as day,
           n.read_at is not null as "isRead", n.closed_at is not null as "isClosed",
           (select v.short_name from unit_version v where v.unit_id = n.unit_id
            order by v.valid @> current_date desc, v.valid desc limit 1) as unit
    from notice n left join person b on b.id = n.by_id
    where n.person_id = ${personId} and ${inList(filter)} ${beyond}
    order by n.shown_at desc, n.id desc
    limit ${pageSize + 1}`.execute(db);
  const lines = found.rows.slice(0, pageSize);
  const next = found.rows.length > pageSize ? lines.at(-1)?.id : undefined;
  return { lines, total: await countNotices(db, personId, filter), next };
}

async function countNotices(db: Db, personId: string, filter: InboxFilter): Promise<number> {
  const found = await sql<{ count: number }>`
    select count(*)::int as count from notice n where n.person_id = ${personId} and ${inList(filter)}`.execute(db);
  return found.rows[0]?.count ?? 0;
}

import { sql } from 'kysely';
import type { Actor } from '../../../platform/actor.ts';
import { today } from '../../../platform/clock.ts';
import type { Db } from '../../../platform/db/db.ts';
import type { MailKind } from './claim.ts';

/** How a mail stands, as administrators read it; `sending` for longer than any dialogue lasts is uncertain as well. */
export const mailStates = ['waiting', 'sending', 'sent', 'uncertain', 'given-up', 'needless', 'set-aside'] as const;
export type MailState = (typeof mailStates)[number];

export interface MailLine {
  id: string;
  name: string;
  address: string | null;
  kind: MailKind;
  day: string;
  state: MailState;
  attempts: number;
  at: Date;
  answer: string;
}

export interface MailPage {
  lines: MailLine[];
  /** The key of the next page; absent on the last. */
  next?: string;
  uncertain: number;
}

const pageSize = 50;

/** How a mail `m` stands. */
export const mailState = sql<MailState>`case when m.state = 'sending' and m.claimed_at < now() - interval '10 minutes' then 'uncertain' else m.state end`;

/** Of mails to people `p`: those whose units an administrator keeps. */
export const toPeopleKept = (actor: Actor) => sql`
  exists (select from position o where o.person_id = p.id and o.valid @> ${today()}::date
    and o.unit_id in (select units_below(${actor.reachId}::uuid, ${today()}::date)))`;

/** The mails to people of the units that an administrator keeps, the newest first. */
export async function mailPage(
  db: Db,
  actor: Actor,
  { only, after }: { only?: MailState; after?: string },
): Promise<MailPage> {
  const mine = sql`
    from outgoing_mail m join person p on p.id = m.person_id
    where ${toPeopleKept(actor)}`;
  const narrowed = only ? sql`and ${mailState} = ${only}` : sql``;
  const beyond = after
    ? sql`and (m.made_at, m.id) < (select a.made_at, a.id from outgoing_mail a where a.id = ${after})`
    : sql``;
  const found = await sql<MailLine>`
    select m.id, p.name, m.address, m.kind, m.day, ${mailState} as state, m.attempts, m.made_at as at, m.answer
    ${mine} ${narrowed} ${beyond}
    order by m.made_at desc, m.id desc limit ${pageSize + 1}`.execute(db);
  const counted = await sql<{ count: number }>`
    select count(*)::int as count ${mine} and ${mailState} = 'uncertain'`.execute(db);
  const lines = found.rows.slice(0, pageSize);
  const next = found.rows.length > pageSize ? lines.at(-1)?.id : undefined;
  return { lines, next, uncertain: counted.rows[0]?.count ?? 0 };
}

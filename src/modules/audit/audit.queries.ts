import { type RawBuilder, sql } from 'kysely';
import type { Actor, Role } from '../../platform/actor.ts';
import type { Db } from '../../platform/db/db.ts';
import { Forbidden, NotFound } from '../../platform/errors.ts';
import { mayReadAudit } from './audit.access.ts';
import type { AuditCursor, AuditFilter } from './audit.filter.ts';

/** One row of the log. */
export interface AuditRow {
  id: number;
  /** Its number in the chain. */
  number: number;
  /** In Việt Nam's time, as it is read. */
  at: string;
  personId: string | null;
  person: string | null;
  role: Role | 'system' | null;
  unit: string | null;
  address: string | null;
  source: 'page' | 'import' | 'api' | 'command' | 'job';
  act: string;
  kind: string;
  subjectId: string;
  before: unknown;
  after: unknown;
  hash: string;
  previousHash: string;
}

/** The governments whose rows somebody reads: their own, those below it, and those that these answer for since they ended. */
export type Reach = string[];

export async function auditReach(db: Db, actor: Actor, day: string): Promise<Reach> {
  if (!mayReadAudit(actor)) throw new Forbidden();
  const found = await sql<{ id: string }>`
    select distinct h.id
    from (select distinct v.unit_id from units_ever_below(${actor.governmentId}, ${day}::date) b (id)
          join unit_version v on v.unit_id = b.id and v.kind in ('province', 'district', 'commune')) g,
         units_answered_for(g.unit_id, ${day}::date) h (id)`.execute(db);
  return found.rows.map(({ id }) => id);
}

export interface AuditPage {
  rows: AuditRow[];
  hasOlder: boolean;
  hasNewer: boolean;
}

const pageSize = 50;

/** A page of the log, the newest first, walked by the key of its first or last row. */
export async function listAudit(db: Db, reach: Reach, filter: AuditFilter, cursor: AuditCursor): Promise<AuditPage> {
  const { before, after } = cursor;
  const found = await rowsWhere(db, conditions(reach, filter), { before, after, limit: pageSize + 1 });
  const more = found.length > pageSize;
  if (before === undefined && after !== undefined) {
    // Read towards the newer rows: the one too many is the first.
    return { rows: more ? found.slice(1) : found, hasNewer: more, hasOlder: true };
  }
  return { rows: found.slice(0, pageSize), hasNewer: before !== undefined, hasOlder: more };
}

/** How many rows the filters show, counted no further than one above `most`. */
export async function countAudit(db: Db, reach: Reach, filter: AuditFilter, most: number): Promise<number> {
  const found = await sql<{ count: number }>`
    select count(*) from (select from audit a where ${conditions(reach, filter)} limit ${most + 1}) a`.execute(db);
  return found.rows[0]?.count ?? 0;
}

/** All rows that the filters show, some at a time. */
export async function* allAudit(db: Db, reach: Reach, filter: AuditFilter): AsyncGenerator<AuditRow[]> {
  const limit = 1000;
  let before: number | undefined;
  for (;;) {
    const rows = await rowsWhere(db, conditions(reach, filter), { before, limit });
    if (rows.length > 0) yield rows;
    if (rows.length < limit) return;
    before = rows.at(-1)?.id;
  }
}

/** One row; `NotFound` when it concerns nobody whom the reader reaches. */
export async function findAudit(db: Db, reach: Reach, id: number): Promise<AuditRow> {
  const [row] = await rowsWhere(db, sql`a.id = ${id} and a.concerns && ${reach}::uuid[]`, { limit: 1 });
  if (!row) throw new NotFound();
  return row;
}

type Condition = RawBuilder<unknown>;

function conditions(reach: Reach, filter: AuditFilter): Condition {
  const { q, who, person, act, subject, unit, source, from, to } = filter;
  const like = (words: string) => sql`'%' || fold(${words.replace(/[\\%_]/g, '\\$&')}) || '%'`;
  const midnight = (day: string) => sql`(${day}::date)::timestamp at time zone 'Asia/Ho_Chi_Minh'`;
  const all = [
    sql`a.concerns && ${reach}::uuid[]`,
    q && sql`audit_words(a.before, a.after) like ${like(q)}`,
    who && sql`a.person_id in (select id from person where name_fold like ${like(who)})`,
    person && sql`a.person_id = ${person}`,
    act && sql`a.act = ${act}`,
    subject && sql`a.subject_id = ${subject}`,
    unit && sql`(a.unit_id = ${unit} or a.concerns @> array[${unit}::uuid])`,
    source && sql`a.source = ${source}`,
    from && sql`a.at >= ${midnight(from)}`,
    to && sql`a.at < ${midnight(to)} + interval '1 day'`,
  ].filter((each): each is Condition => typeof each === 'object');
  return sql.join(all, sql` and `);
}

interface Span {
  before?: number;
  after?: number;
  limit: number;
}

/** Rows that fit, the newest first; with `after` alone, those next to it. */
async function rowsWhere(db: Db, fits: Condition, { before, after, limit }: Span): Promise<AuditRow[]> {
  const beyond = (sign: Condition, id: number) =>
    sql`and (a.at, a.id) ${sign} ((select at from audit where id = ${id}), ${id})`;
  const upwards = before === undefined && after !== undefined;
  const order = upwards ? sql`a.at, a.id` : sql`a.at desc, a.id desc`;
  const found = await sql<AuditRow>`
    select a.id, a.chain_no as number, to_char(a.at at time zone 'Asia/Ho_Chi_Minh', 'DD/MM/YYYY HH24:MI:SS') as at,
           a.person_id as "personId", person.name as person, a.role, u.name as unit, a.address, a.source, a.act,
           a.subject_kind as kind, a.subject_id as "subjectId", a.before, a.after, encode(a.hash, 'hex') as hash,
           encode(a.previous_hash, 'hex') as "previousHash"
    from (
      select a.* from audit a
      where ${fits} ${before === undefined ? sql`` : beyond(sql`<`, before)} ${upwards ? beyond(sql`>`, after) : sql``}
      order by ${order} limit ${limit}
    ) a
    left join person on person.id = a.person_id
    left join lateral (
      select v.name from unit_version v where v.unit_id = a.unit_id
      order by v.valid @> (a.at at time zone 'Asia/Ho_Chi_Minh')::date desc, v.valid desc limit 1
    ) u on true
    order by a.at desc, a.id desc`.execute(db);
  return found.rows;
}

import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';
import { type Found, foundIn } from '../../../platform/found.ts';
import { formerOwner } from './document.queries.ts';
import { type RegisterFilter, readSearch } from './filter.ts';

/** One line of the register. */
export interface DocumentLine {
  id: string;
  number: string;
  type: number;
  issuedOn: string;
  issuer: string;
  abstract: string;
  signer: string;
  hasFile: boolean;
  /** No longer in force on the day: its time has run out, or another took its place. */
  ended: boolean;
  /** What the government was called from which it came with a merger; null for one's own. */
  formerOwner: string | null;
}

/** A government whose documents are in a register: its own, and those that were merged into it. */
export interface RegisterOwner {
  id: string;
  name: string;
  former: boolean;
}

export interface RegisterPage {
  rows: DocumentLine[];
  total: number;
  /** Ids to begin the neighbouring pages with. */
  previous?: string;
  next?: string;
}

const pageSize = 50;

const columns = (day: string) => sql`
  d.id, d.number, d.type, d.issued_on as "issuedOn", d.issuer, d.abstract, d.signer,
  d.file_sha256 is not null as "hasFile",
  d.replaced_by is not null or coalesce(d.valid_to < ${day}::date, false) as ended, ${formerOwner(day)} as "formerOwner"`;

/** The latest documents of a government's register that fit what is looked for, and how many do. */
export async function firstDocuments(
  db: Db,
  governmentId: string,
  q: string,
  day: string,
  most: number,
): Promise<Found<DocumentLine>> {
  const found = await sql<DocumentLine & { total: number }>`
    select ${columns(day)}, count(*) over ()::int as total
    from document d where ${conditions(governmentId, { q }, day)}
    order by d.issued_on desc, d.id desc limit ${most}`.execute(db);
  return foundIn(found.rows);
}

/** A page of a government's register, the latest first; with those of the governments that it took over from. */
export async function listDocuments(
  db: Db,
  governmentId: string,
  filter: RegisterFilter,
  day: string,
): Promise<RegisterPage> {
  const fits = conditions(governmentId, filter, day);
  const { after, before } = filter;
  const key = sql`(select k.issued_on, k.id from document k where k.id = ${before ?? after ?? null})`;
  const from = before ? sql`and (d.issued_on, d.id) > ${key}` : after ? sql`and (d.issued_on, d.id) < ${key}` : sql``;
  const order = before ? sql`d.issued_on, d.id` : sql`d.issued_on desc, d.id desc`;
  const [found, counted] = await Promise.all([
    sql<DocumentLine>`
      select ${columns(day)} from document d where ${fits} ${from} order by ${order} limit ${pageSize + 1}`.execute(db),
    sql<{ total: number }>`select count(*)::int as total from document d where ${fits}`.execute(db),
  ]);
  const more = found.rows.length > pageSize;
  const shown = found.rows.slice(0, pageSize);
  if (before) shown.reverse();
  return {
    rows: shown,
    total: counted.rows[0]?.total ?? 0,
    previous: before ? (more ? shown[0]?.id : undefined) : after && shown[0]?.id,
    next: before || more ? shown.at(-1)?.id : undefined,
  };
}

function conditions(
  governmentId: string,
  { q, type, issuer, year, owner }: RegisterFilter,
  day: string,
): RawBuilder<unknown> {
  const { words, date } = readSearch(q ?? '');
  const all = [
    sql`d.owner_id = any (array(select units_answered_for(${governmentId}, ${day}::date)))`,
    ...(owner ? [sql`d.owner_id = ${owner}`] : []),
    // Nothing but small letters and digits is left in a word, so none of them is a wildcard.
    ...words.map((word) => sql`d.words like ${`% ${word}%`}`),
    ...(date ? [sql`d.issued_on = ${date}::date`] : []),
    ...(type ? [sql`d.type = ${type}`] : []),
    ...(issuer ? [sql`d.issuer_words = register_words(${issuer})`] : []),
    ...(year ? [sql`d.issued_on between ${`${year}-01-01`}::date and ${`${year}-12-31`}::date`] : []),
  ];
  return sql.join(all, sql` and `);
}

/** Who issued the documents of a register, in which years, and from which registers they came, for its filters. */
export async function registerChoices(db: Db, governmentId: string, day: string) {
  const own = sql`d.owner_id = any (array(select units_answered_for(${governmentId}, ${day}::date)))`;
  const [issuers, years, owners] = await Promise.all([
    sql<{ issuer: string }>`
      select min(d.issuer) as issuer from document d where ${own} and d.issuer <> ''
      group by d.issuer_words order by min(d.issuer) collate vi_app limit 200`.execute(db),
    sql<{ year: number }>`
      select distinct extract(year from d.issued_on)::int as year from document d where ${own} order by year desc`.execute(
      db,
    ),
    sql<RegisterOwner>`
      select v.unit_id as id, v.name, v.unit_id <> ${governmentId} as former
      from unit_version v
      where v.unit_id in (select units_answered_for(${governmentId}, ${day}::date))
        and not exists (select from unit_version l where l.unit_id = v.unit_id and lower(l.valid) >= upper(v.valid))
        and exists (select from document d where d.owner_id = v.unit_id)
      order by former, v.name collate vi_app`.execute(db),
  ]);
  return {
    issuers: issuers.rows.map(({ issuer }) => issuer),
    years: years.rows.map(({ year }) => year),
    owners: owners.rows,
  };
}

import { sql } from 'kysely';
import type { Actor } from '../../../platform/actor.ts';
import { today } from '../../../platform/clock.ts';
import type { Db } from '../../../platform/db/db.ts';
import { NotFound } from '../../../platform/errors.ts';
import { foldWords } from '../match.ts';
import { type UnitKind, unitLine } from '../units.ts';

/** A unit in a list, with how many stand directly below it. */
export interface UnitLine {
  id: string;
  name: string;
  shortName: string;
  kind: UnitKind;
  code: string | null;
  eIdentifier: string | null;
  below: number;
  /** What it belongs to, where the list is not of one unit's own. */
  under: string | null;
}

export interface UnitLines {
  lines: UnitLine[];
  total: number;
  /** The last one shown, where more follow. */
  next?: string;
}

const pageSize = 100;

const below = (day: string) => sql`
  (select count(*)::int from unit_version b where b.parent_id = v.unit_id and b.valid @> ${day}::date)`;
const columns = sql`v.unit_id as id, v.name, v.short_name as "shortName", v.kind, v.code, v.e_identifier as "eIdentifier"`;
const isGovernment = sql`(v.kind in ('province', 'district', 'commune'))`;

/** The units directly below one on a day, departments before governments; a page of them after the one named. */
export async function directUnits(db: Db, parentId: string, day: string, after?: string): Promise<UnitLines> {
  const beyond = after
    ? sql`where (s.place, s.name, s.id) > (select ${isGovernment}, v.name collate vi_app, v.unit_id
                                            from unit_version v where v.unit_id = ${after} and v.valid @> ${day}::date)`
    : sql``;
  const found = await sql<UnitLine & { total: number }>`
    select s.*, null as under from (
      select ${columns}, ${isGovernment} as place, ${below(day)} as below, count(*) over ()::int as total
      from unit_version v where v.parent_id = ${parentId} and v.valid @> ${day}::date
    ) s ${beyond}
    order by s.place, s.name collate vi_app, s.id limit ${pageSize + 1}`.execute(db);
  return pageOf(found.rows);
}

/** Units of a tree whose name holds the words, accents or not, or whose code they are; a page of them after the one named. */
export async function findUnits(
  db: Db,
  rootId: string,
  day: string,
  words: string,
  after?: string,
): Promise<UnitLines> {
  const found = await searchQuery(rootId, day, words, after).execute(db);
  return pageOf(found.rows);
}

/** The query of the search, for it and for measuring it. */
export function searchQuery(rootId: string, day: string, words: string, after?: string, most = pageSize + 1) {
  const pattern = `%${words.replace(/[\\%_]/g, '\\$&')}%`;
  const beyond = after
    ? sql`where (s.name, s.id) > (select v.name collate vi_app, v.unit_id from unit_version v
                                  where v.unit_id = ${after} and v.valid @> ${day}::date)`
    : sql``;
  return sql<UnitLine & { total: number }>`
    with found as materialized (
      select v.unit_id as id, v.name, v.parent_id, v.kind, v.short_name, v.code, v.e_identifier from unit_version v
      where (v.name_fold like fold(${pattern}) or v.code = ${words} or v.e_identifier = ${words}) and v.valid @> ${day}::date
    ), s as (
      select v.*, count(*) over ()::int as total
      from found v where v.id in (select units_below(${rootId}, ${day}::date))
    ), p as (
      select * from s ${beyond} order by s.name collate vi_app, s.id limit ${most}
    )
    select p.id, p.name, p.short_name as "shortName", p.kind, p.code, p.e_identifier as "eIdentifier", p.total,
           (select count(*)::int from unit_version b where b.parent_id = p.id and b.valid @> ${day}::date) as below,
           (select u.name from unit_version u where u.unit_id = p.parent_id and u.valid @> ${day}::date) as under
    from p order by p.name collate vi_app, p.id`;
}

function pageOf(rows: (UnitLine & { total: number })[]): UnitLines {
  const lines = rows.slice(0, pageSize);
  return {
    lines,
    total: rows[0]?.total ?? 0,
    next: rows.length > pageSize ? lines.at(-1)?.id : undefined,
  };
}

/** The unit at the top of the tree that somebody belongs to today; throws `NotFound` for who belongs to none. */
export async function topOf(db: Db, actor: Actor): Promise<string> {
  const line = actor.unitId ? await unitLine(db, actor.unitId, today()) : [];
  const top = line.at(-1);
  if (!top) throw new NotFound();
  return top;
}

/**
 * Throws `NotFound` unless a unit belongs to somebody's tree: names are public in it, those of units that ended or are yet to
 * come as well, and those of a tree that was merged into it.
 */
export async function mustBeOfTree(db: Db, actor: Actor, unitId: string): Promise<void> {
  if (actor.role === 'system') return;
  const found = await sql<{ known: boolean }>`
    with recursive up as (
      select ${unitId}::uuid as unit_id, 0 as step
      union all
      select (select v.parent_id from unit_version v where v.unit_id = up.unit_id order by v.valid desc limit 1), step + 1
      from up where up.unit_id is not null and step < 20
    ), top as (select unit_id from up where unit_id is not null order by step desc limit 1)
    select unit_heir(top.unit_id, ${today()}::date) = ${await topOf(db, actor)} as known
    from top where exists (select from unit_version where unit_id = ${unitId})`.execute(db);
  if (!found.rows[0]?.known) throw new NotFound();
}

/** Words of a search as they are compared; null for those that would find everything. */
export const searchWords = (typed: string | undefined): string | null =>
  typed && foldWords(typed) ? typed.normalize('NFC').trim().slice(0, 100) : null;

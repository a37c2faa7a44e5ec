import { type RawBuilder, sql } from 'kysely';
import type { Actor, Role } from '../../../platform/actor.ts';
import type { Db } from '../../../platform/db/db.ts';
import { unitsInSight, unitsKept } from './people-scope.ts';

export interface PeopleFilter {
  q: string;
  unit?: string;
  role?: Role;
  /** `former`: nobody holds a position any more; for those who keep people. */
  standing: 'current' | 'former';
}

export interface PersonRow {
  id: string;
  name: string;
  /** Kept back from whoever does not keep the person's unit. */
  email: string | null;
  phone: string | null;
  isDisabled: boolean;
  positions: { title: string; role: Role; unit: string }[];
}

export interface PeoplePage {
  rows: PersonRow[];
  total: number;
  hasPrevious: boolean;
  hasNext: boolean;
}

export interface Cursor {
  after?: string;
  before?: string;
}

const pageSize = 50;

/** One page of the people in sight, by given name; walked by key. */
export async function listPeople(
  db: Db,
  actor: Actor,
  filter: PeopleFilter,
  { after, before }: Cursor,
  day: string,
): Promise<PeoplePage> {
  const back = before !== undefined;
  const chosen = shownPeople(actor, filter, day);
  const [found, counted] = await Promise.all([
    pageQuery(chosen, filter, actor, before ?? after, back, day).execute(db),
    sql<{ total: number }>`select count(*) as total from person where ${chosen}`.execute(db),
  ]);
  const more = found.rows.length > pageSize;
  const rows = found.rows.slice(0, pageSize);
  if (back) rows.reverse();
  return {
    rows,
    total: counted.rows[0]?.total ?? 0,
    hasPrevious: back ? more : after !== undefined,
    hasNext: back || more,
  };
}

/** Which rows of `person` a filter shows to somebody. */
export function shownPeople(actor: Actor, { q, unit, role, standing }: PeopleFilter, day: string): RawBuilder<boolean> {
  const held = (when: RawBuilder<unknown>, units: RawBuilder<unknown>) => sql`exists (
    select from position p where p.person_id = person.id and ${when} and p.unit_id in (${units})
      ${unit ? sql`and p.unit_id = ${unit}` : sql``} ${role ? sql`and p.role = ${role}` : sql``})`;
  const stands =
    standing === 'current'
      ? held(sql`p.valid @> ${day}::date`, unitsInSight(actor, day))
      : sql`${held(sql`upper(p.valid) <= ${day}::date`, unitsKept(actor, day))}
          and not exists (select from position p where p.person_id = person.id and not p.valid << daterange(${day}::date, null))`;
  return sql<boolean>`(${stands} ${q ? sql`and name_fold like '%' || fold(${q}) || '%'` : sql``})`;
}

function pageQuery(
  chosen: RawBuilder<boolean>,
  { standing }: PeopleFilter,
  actor: Actor,
  from: string | undefined,
  back: boolean,
  day: string,
) {
  const key = sql`name_order collate vi_app, id`;
  const beyond = sql`and (name_order collate vi_app, id) ${back ? sql`<` : sql`>`}
    (select name_order collate vi_app, id from person where id = ${from})`;
  const when = standing === 'current' ? sql`p.valid @> ${day}::date` : sql`true`;
  return sql<PersonRow>`
    with shown as (
      select * from person where ${chosen} ${from ? beyond : sql``}
      order by ${back ? sql`name_order collate vi_app desc, id desc` : key} limit ${pageSize + 1}
    ), kept as (${unitsKept(actor, day)}), sight as (${unitsInSight(actor, day)})
    select s.id, s.name, s.disabled_at is not null as "isDisabled", held.positions,
           case when held.kept then s.email end as email, case when held.kept then s.phone end as phone
    from shown s, lateral (
      select coalesce(json_agg(json_build_object('title', p.title, 'role', p.role,
                'unit', unit_title(p.unit_id, least(${day}::date, upper(p.valid) - 1))) order by p.is_head desc, p.id), '[]') as positions,
             bool_or(p.unit_id in (select * from kept)) as kept
      from position p where p.person_id = s.id and ${when} and p.unit_id in (select * from sight)
    ) held
    order by ${back ? sql`s.name_order collate vi_app desc, s.id desc` : sql`s.name_order collate vi_app, s.id`}`;
}

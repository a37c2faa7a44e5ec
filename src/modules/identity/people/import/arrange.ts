import { sql } from 'kysely';
import { wordsOf } from '../../../../office/words/fold.ts';
import type { Actor } from '../../../../platform/actor.ts';
import type { Db, Tx } from '../../../../platform/db/db.ts';
import type { Key } from '../../../../platform/i18n.ts';
import { unitsInSight, unitsKept } from '../people-scope.ts';
import type { CellProblem, PersonLine } from './person-sheet.ts';

/** What a row of the list comes to: somebody new, another position of somebody known, or nothing. */
export interface Arranged {
  line: PersonLine;
  unitId: string;
  unit: string;
  outcome: 'new' | 'position' | 'known';
  /** Whom the row is about, when they are known. */
  personId: string | null;
}

interface KnownUnit {
  id: string;
  title: string;
  names: string[];
}

interface KnownPerson {
  id: string;
  name: string;
  email: string | null;
  positions: { unitId: string; role: string; title: string }[];
}

const key = (text: string) => wordsOf(text).join(' ');

/** Finds the units and the people that a list names, among those that the administrator keeps. */
export async function arrange(
  db: Db | Tx,
  actor: Actor,
  lines: PersonLine[],
  day: string,
): Promise<{ arranged: Arranged[]; problems: CellProblem[] }> {
  const units = byName(await knownUnits(db, actor, day));
  const people = await knownPeople(db, actor, day);
  const problems: CellProblem[] = [];
  const arranged: Arranged[] = [];
  const seen = new Set<string>();
  for (const line of lines) {
    const wrong = (cell: string, words: Key, value: string) => problems.push({ cell, key: words, params: { value } });
    const found = units.get(key(line.unit)) ?? [];
    const [unit] = found;
    if (!unit) wrong(line.cells.unit, 'people.import.unknownUnit', line.unit);
    if (found.length > 1) wrong(line.cells.unit, 'people.import.twoUnits', line.unit);
    const same = whoIs(people, line);
    // With an address that nobody has, it is one more of that name.
    if (same.length > 1 && line.email === null) wrong(line.cells.name, 'people.import.twoPeople', line.name);
    const again = `${line.email ?? key(line.name)} ${unit?.id} ${line.role}`;
    if (seen.has(again)) wrong(line.cells.name, 'people.import.twice', line.name);
    seen.add(again);
    if (unit)
      arranged.push({
        line,
        unitId: unit.id,
        unit: unit.title,
        ...outcomeOf(same.length === 1 ? same[0] : undefined, line, unit.id),
      });
  }
  return { arranged, problems };
}

/** Whom a row may mean: whoever has its address, or else those of its name whose address is not another. */
function whoIs(people: KnownPerson[], { name, email }: PersonLine): KnownPerson[] {
  const addressed = people.filter((person) => email !== null && person.email === email);
  if (addressed.length > 0) return addressed;
  return people.filter((person) => key(person.name) === key(name) && (email === null || person.email === null));
}

function outcomeOf(person: KnownPerson | undefined, line: PersonLine, unitId: string) {
  if (!person) return { outcome: 'new' as const, personId: null };
  const held = person.positions.some((position) => position.unitId === unitId && position.role === line.role);
  return { outcome: held ? ('known' as const) : ('position' as const), personId: person.id };
}

function byName(units: KnownUnit[]): Map<string, KnownUnit[]> {
  const found = new Map<string, KnownUnit[]>();
  for (const unit of units) {
    for (const name of new Set(unit.names.map(key))) found.set(name, [...(found.get(name) ?? []), unit]);
  }
  return found;
}

async function knownUnits(db: Db | Tx, actor: Actor, day: string): Promise<KnownUnit[]> {
  const found = await sql<KnownUnit>`
    select u.id, unit_title(u.id, ${day}::date) as title,
           array_remove(array[u.name, u.short_name, u.code, unit_title(u.id, ${day}::date)], null) as names
    from unit_on(${day}::date) u where u.id in (${unitsKept(actor, day)})`.execute(db);
  return found.rows;
}

async function knownPeople(db: Db | Tx, actor: Actor, day: string): Promise<KnownPerson[]> {
  const found = await sql<KnownPerson>`
    select person.id, person.name, person.email,
           json_agg(json_build_object('unitId', p.unit_id, 'role', p.role, 'title', p.title)
                    order by p.id) filter (where not p.valid << daterange(${day}::date, null)) as positions
    from position p join person on person.id = p.person_id
    where p.unit_id in (${unitsInSight(actor, day)})
    group by person.id`.execute(db);
  return found.rows.map((row) => ({ ...row, positions: row.positions ?? [] }));
}

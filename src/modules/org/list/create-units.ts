import { sql } from 'kysely';
import type { Actor } from '../../../platform/actor.ts';
import { audit } from '../../../platform/audit.ts';
import type { Db, Tx } from '../../../platform/db/db.ts';
import { Forbidden, type Problem, Refused } from '../../../platform/errors.ts';
import { newId } from '../../../platform/id.ts';
import { foldWords } from '../match.ts';
import { mayKeepUnits } from '../org.access.ts';
import { unitLine } from '../units.ts';
import type { UnitLine } from './unit-import.ts';

/** Adds the units of a list below a government, valid from a day; known names are left as they are. Returns how many were new. */
export async function createUnits(
  db: Db,
  actor: Actor,
  rootId: string,
  lines: UnitLine[],
  from: string,
): Promise<number> {
  if (!mayKeepUnits(actor, await unitLine(db, rootId, from))) throw new Forbidden();
  return db.transaction().execute((tx) => addUnits(tx, actor, rootId, lines, from));
}

async function addUnits(tx: Tx, actor: Actor, rootId: string, lines: UnitLine[], from: string): Promise<number> {
  const known = await namesBelow(tx, rootId, from);
  const added: UnitLine[] = [];
  const problems: Problem[] = [];
  for (const line of parentsFirst(lines)) {
    const parentId = line.parent === null ? rootId : known.get(foldWords(line.parent));
    if (!parentId) {
      problems.push({ key: 'org.import.parent', params: { row: line.row, value: line.parent ?? '' } });
      continue;
    }
    if (known.has(foldWords(line.name))) continue;
    known.set(foldWords(line.name), await addUnit(tx, rootId, parentId, line, from));
    added.push(line);
  }
  if (problems.length > 0) throw new Refused(...problems);
  await audit(tx, actor, { act: 'unit.import', subject: { kind: 'unit', id: rootId }, after: { added, from } });
  return added.length;
}

async function namesBelow(tx: Tx, rootId: string, day: string): Promise<Map<string, string>> {
  const found = await sql<{ id: string; name: string; code: string | null }>`
    select id, name, code from unit_on(${day}::date) where id in (select units_below(${rootId}, ${day}::date))`.execute(
    tx,
  );
  const names = new Map<string, string>();
  for (const { id, name, code } of found.rows) {
    names.set(foldWords(name), id);
    if (code) names.set(foldWords(code), id);
  }
  return names;
}

/** Units that name another unit of the list as their parent come after it. */
function parentsFirst(lines: UnitLine[]): UnitLine[] {
  const byName = new Map(lines.map((line) => [foldWords(line.name), line]));
  const depth = (line: UnitLine, steps = 0): number => {
    const parent = line.parent === null ? undefined : byName.get(foldWords(line.parent));
    return parent && steps < lines.length ? depth(parent, steps + 1) + 1 : 0;
  };
  return lines.toSorted((a, b) => depth(a) - depth(b));
}

async function addUnit(tx: Tx, ownerId: string, parentId: string, line: UnitLine, from: string): Promise<string> {
  const id = newId();
  await tx.insertInto('unit').values({ id }).execute();
  await tx
    .insertInto('unit_version')
    .values({
      id: newId(),
      unit_id: id,
      valid: sql`daterange(${from}::date, null)`,
      name: line.name,
      short_name: line.shortName,
      kind: line.kind,
      parent_id: parentId,
      code: line.code,
    })
    .execute();
  for (const alias of line.aliases) {
    await tx
      .insertInto('unit_alias')
      .values({ id: newId(), owner_id: ownerId, alias, unit_id: id })
      .onConflict((conflict) => conflict.columns(['owner_id', 'alias_fold']).doNothing())
      .execute();
  }
  return id;
}

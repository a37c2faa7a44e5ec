import { sql } from 'kysely';
import type { Db, Tx } from '../../../platform/db/db.ts';
import { type KnownUnit, overlaps, type PlacedLines, placeLines } from './place-lines.ts';
import type { CellProblem, UnitList } from './unit-import.ts';

/** Finds the place of each line of a list in the tree below a government, and names the cells that cannot be. */
export async function placeInTree(db: Db | Tx, list: UnitList, rootId: string, day: string): Promise<PlacedLines> {
  const placed = placeLines(list, await unitsEverBelow(db, rootId, day), rootId, day);
  return { ...placed, problems: [...placed.problems, ...(await takenCodes(db, list, placed, day))] };
}

async function unitsEverBelow(db: Db | Tx, rootId: string, day: string): Promise<KnownUnit[]> {
  const found = await sql<KnownUnit>`
    select v.unit_id as id, v.id as "versionId", v.name, v.short_name as "shortName", v.kind, v.parent_id as "parentId", v.code,
           v.e_identifier as "eIdentifier", lower(v.valid) as from, upper(v.valid) as until
    from unit_version v where v.unit_id in (select units_ever_below(${rootId}, ${day}::date))
    order by v.valid desc`.execute(db);
  return found.rows;
}

/** Codes that stand twice in the list, or are another unit's in the same days. */
async function takenCodes(
  db: Db | Tx,
  { letters }: UnitList,
  placed: PlacedLines,
  day: string,
): Promise<CellProblem[]> {
  const given = [
    ...placed.added.map(({ line, id }) => ({ line, id })),
    ...placed.corrected.map(({ line, known }) => ({ line, id: known.id })),
  ].flatMap(({ line, id }) =>
    (['code', 'eIdentifier'] as const).flatMap((column) => {
      const word = line[column];
      return word ? [{ column, word, id, row: line.row, from: line.from ?? day, until: line.until }] : [];
    }),
  );
  const found = await sql<{ word: string; id: string; name: string; from: string | null; until: string | null }>`
    select w.word, v.unit_id as id, v.name, lower(v.valid) as from, upper(v.valid) as until
    from (select distinct unnest(${given.map(({ word }) => word)}::text[]) as word) w
    join unit_version v on v.code = w.word or v.e_identifier = w.word`.execute(db);
  const holders = new Map<string, { id: string; name: string; from: string | null; until: string | null }[]>();
  for (const { word, ...holder } of found.rows) holders.set(word, [...(holders.get(word) ?? []), holder]);
  const problems: CellProblem[] = [];
  for (const { column, word, id, row, from, until } of given) {
    const others = holders.get(word) ?? [];
    const other = others.find((holder) => holder.id !== id && overlaps(holder.from, holder.until, from, until));
    if (other) {
      const params = { value: word, unit: other.name };
      problems.push({ cell: `${letters[column]}${row}`, key: 'org.import.codeTaken', params });
    }
    holders.set(word, [...others, { id, name: `${letters.name}${row}`, from, until }]);
  }
  return problems;
}

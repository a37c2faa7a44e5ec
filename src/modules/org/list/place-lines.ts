import { newId } from '../../../platform/id.ts';
import { foldWords } from '../match.ts';
import type { UnitKind } from '../units.ts';
import type { CellProblem, Column, UnitLine, UnitList } from './unit-import.ts';

/** A unit that stands in the system already, for a span of days. */
export interface KnownUnit {
  id: string;
  versionId: string;
  name: string;
  shortName: string;
  kind: UnitKind;
  parentId: string | null;
  code: string | null;
  eIdentifier: string | null;
  from: string | null;
  until: string | null;
}

/** A line with its place in the tree. */
export interface PlacedLine {
  line: UnitLine;
  id: string;
  parentId: string;
}

/** A line whose unit is known, but said otherwise. */
export interface CorrectedLine {
  line: UnitLine;
  known: KnownUnit;
}

export interface PlacedLines {
  added: PlacedLine[];
  corrected: CorrectedLine[];
  /** How many are in the system just so. */
  same: number;
  problems: CellProblem[];
}

interface Node {
  id: string;
  name: string;
  code: string | null;
  parentId: string | null;
}

/** Finds the place of each line below the root: new, known and to be corrected, or known as it is. */
export function placeLines({ lines, letters }: UnitList, known: KnownUnit[], rootId: string, day: string): PlacedLines {
  const placed: PlacedLines = { added: [], corrected: [], same: 0, problems: [] };
  const wrong = (column: Column, line: UnitLine, key: CellProblem['key'], value: string) =>
    placed.problems.push({ cell: `${letters[column]}${line.row}`, key, params: { value } });
  const nodes = new Map<string, Node>(known.map((unit) => [unit.id, unit]));
  const byName = indexOf([...nodes.values()], nodes);
  const ids = new Map(lines.map((line) => [line, newId()]));
  const byLineName = linesByWords(lines);
  const versions = new Map<string, KnownUnit[]>();
  for (const unit of known) versions.set(unit.id, [...(versions.get(unit.id) ?? []), unit]);
  /** Whether a unit stands in days of a line; one of the list itself is taken to. */
  const stands = (id: string, { from, until }: UnitLine) =>
    versions.get(id)?.some((version) => overlaps(version.from, version.until, from ?? day, until)) ?? true;
  const state = new Map<UnitLine, 'open' | 'done'>();
  const result = new Map<UnitLine, string | null>();

  /** The id of a line's unit, its parent's placed before it; null where it has no place. */
  const place = (line: UnitLine): string | null => {
    if (state.get(line) === 'done') return result.get(line) ?? null;
    if (state.get(line) === 'open') {
      wrong('parent', line, 'org.import.ring', line.parent ?? '');
      return null;
    }
    state.set(line, 'open');
    const parentId = line.parent === null ? rootId : findParent(line, line.parent);
    const id = parentId === null ? null : settle(line, parentId);
    state.set(line, 'done');
    result.set(line, id);
    return id;
  };

  const findParent = (line: UnitLine, words: string): string | null => {
    const folded = foldWords(words);
    const inList = (byLineName.get(folded) ?? []).filter((other) => other !== line);
    const named = [...(byName.get(folded) ?? [])];
    const found = new Set(named.filter((id) => stands(id, line)));
    for (const other of inList) {
      const id = place(other);
      if (id) found.add(id);
    }
    const [first, ...more] = found.size > 0 ? found : named;
    if (!first) wrong('parent', line, 'org.import.parent', words);
    else if (more.length > 0) wrong('parent', line, 'org.import.parentTwice', words);
    return first && more.length === 0 ? first : null;
  };

  const taken = new Map<string, UnitLine[]>();
  const settle = (line: UnitLine, parentId: string): string | null => {
    const key = `${parentId} ${foldWords(line.name)}`;
    const from = line.from ?? day;
    const others = taken.get(key) ?? [];
    if (others.some((other) => overlaps(other.from ?? day, other.until, from, line.until))) {
      wrong('name', line, 'org.import.twice', line.name);
      return null;
    }
    taken.set(key, [...others, line]);
    const there = known.find(
      (unit) =>
        unit.parentId === parentId &&
        foldWords(unit.name) === foldWords(line.name) &&
        overlaps(unit.from, unit.until, from, line.until),
    );
    if (!there) {
      const id = ids.get(line) ?? newId();
      placed.added.push({ line, id, parentId });
      addTo(byName, nodes, { id, name: line.name, code: line.code, parentId });
      return id;
    }
    if (there.kind !== line.kind) wrong('kind', line, 'org.import.otherKind', line.name);
    else if (says(line, there)) placed.corrected.push({ line, known: there });
    else placed.same += 1;
    return there.id;
  };

  for (const line of lines) place(line);
  return placed;
}

/** Whether a line says something else of a known unit; what it leaves out stays. */
const says = (line: UnitLine, known: KnownUnit) =>
  (line.code !== null && line.code !== known.code) ||
  (line.eIdentifier !== null && line.eIdentifier !== known.eIdentifier) ||
  (line.shortName !== line.name && line.shortName !== known.shortName);

/** Whether two spans have a day in common; null is open. */
export const overlaps = (
  from: string | null,
  until: string | null,
  otherFrom: string | null,
  otherUntil: string | null,
) => (until === null || (otherFrom ?? '') < until) && (otherUntil === null || (from ?? '') < otherUntil);

/** Lines by all the words that may name them as a parent: their name, their code, and their name with that of their parent. */
function linesByWords(lines: UnitLine[]): Map<string, UnitLine[]> {
  const found = new Map<string, UnitLine[]>();
  for (const line of lines) {
    const words = [line.name, line.code, line.parent && `${line.name}, ${line.parent}`];
    for (const each of new Set(words.flatMap((word) => (word ? foldWords(word) : [])))) {
      found.set(each, [...(found.get(each) ?? []), line]);
    }
  }
  return found;
}

function indexOf(units: Node[], nodes: Map<string, Node>): Map<string, Set<string>> {
  const index = new Map<string, Set<string>>();
  for (const unit of units) addTo(index, nodes, unit);
  return index;
}

function addTo(index: Map<string, Set<string>>, nodes: Map<string, Node>, unit: Node): void {
  nodes.set(unit.id, unit);
  const parent = unit.parentId ? nodes.get(unit.parentId) : undefined;
  const words = [unit.name, unit.code, parent && `${unit.name}, ${parent.name}`];
  for (const word of words) {
    if (!word) continue;
    const folded = foldWords(word);
    index.set(folded, (index.get(folded) ?? new Set()).add(unit.id));
  }
}

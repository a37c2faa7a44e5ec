import { foldWords } from '../match.ts';
import { isGovernment } from '../units.ts';
import { changeUnit, type End, endUnit, type Making, relate, type TreeUnit } from './outcome.ts';

/**
 * Finds a place for everything below the units that end. What the law leaves no doubt about moves by itself: governments go to
 * what takes the place of theirs, a department that comes alone goes along. The rest becomes a question with a suggestion.
 */
export function settleBelow(making: Making): void {
  const settled = new Set<string>();
  for (;;) {
    const open = [...making.ends.values()].filter(({ unitId }) => !settled.has(unitId));
    if (open.length === 0) return;
    for (const { unitId } of open) settled.add(unitId);
    const heirs = new Set(open.map(({ heirId, how }) => (how === 'abolished' ? null : heirId)));
    for (const heirId of heirs) {
      const group = open.filter((end) => (end.how === 'abolished' ? null : end.heirId) === heirId);
      if (heirId) settleUnderHeir(making, group, heirId);
      else for (const end of group) settleHomeless(making, end);
    }
  }
}

/** The units directly below one that ends which no step speaks of. */
function left(making: Making, { unitId }: End): TreeUnit[] {
  const { tree, ends, changes } = making;
  return [...tree.values()].filter(
    (unit) =>
      unit.parentId === unitId && unit.before && !ends.has(unit.id) && changes.get(unit.id)?.parentId === undefined,
  );
}

function settleUnderHeir(making: Making, group: End[], heirId: string): void {
  const children = group.flatMap((end) => left(making, end));
  for (const name of new Set(children.map((unit) => foldWords(unit.name)))) {
    const same = children.filter((unit) => foldWords(unit.name) === name);
    const there = [...making.tree.values()].find(
      ({ id, parentId, onDay, ...unit }) =>
        parentId === heirId && onDay && foldWords(unit.name) === name && !making.ends.has(id),
    );
    const [first, ...others] = same;
    if (!first) continue;
    const keeper = there ?? first;
    for (const unit of there ? same : others) {
      if (isGovernment(unit.kind)) adopt(making, unit.id, heirId);
      else ask(making, unit, 'same-name', heirId, `merge:${keeper.id}`);
    }
    if (!there) adopt(making, first.id, heirId);
  }
}

function settleHomeless(making: Making, end: End): void {
  const above = standingAbove(making, end.unitId);
  for (const unit of left(making, end)) {
    if (isGovernment(unit.kind) && above) {
      adopt(making, unit.id, above);
      continue;
    }
    const namesake = end.heirId ? sameNamed(making, unit, end.heirId) : undefined;
    ask(making, unit, 'homeless', end.heirId ?? above, namesake ? `merge:${namesake.id}` : null);
  }
}

const sameNamed = (making: Making, unit: TreeUnit, parentId: string) =>
  [...making.tree.values()].find(
    (other) =>
      other.parentId === parentId && !making.ends.has(other.id) && foldWords(other.name) === foldWords(unit.name),
  );

/** The nearest unit above that does not end. */
function standingAbove({ tree, ends }: Making, unitId: string): string | null {
  let above = tree.get(unitId)?.parentId ?? null;
  while (above !== null && ends.has(above)) above = tree.get(above)?.parentId ?? null;
  return above;
}

function adopt(making: Making, unitId: string, parentId: string): void {
  if (changeUnit(making, unitId, { parentId })) relate(making, 'moved', unitId, null);
}

function ask(
  making: Making,
  unit: TreeUnit,
  kind: 'same-name' | 'homeless',
  underId: string | null,
  suggestion: string | null,
): void {
  const answer = making.answers[unit.id] ?? null;
  making.questions.push({ key: unit.id, unitId: unit.id, kind, underId, suggestion, answer });
  decide(making, unit.id, answer ?? suggestion);
}

/** Does what an answer says: `merge:<unit>`, `move:<parent>` or `end`. */
function decide(making: Making, unitId: string, answer: string | null): void {
  const [verb, id] = answer?.split(':') ?? [];
  if (verb === 'move' && id) {
    adopt(making, unitId, id);
  } else if (verb === 'merge' && id && endUnit(making, { unitId, heirId: id, how: 'merged' })) {
    relate(making, 'merged', unitId, id, true);
  } else if (verb === 'end' && endUnit(making, { unitId, heirId: null, how: 'abolished' })) {
    relate(making, 'abolished', unitId, null);
  }
}

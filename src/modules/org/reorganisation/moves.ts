import type { UnitMove } from '../handover.ts';
import { isGovernment } from '../units.ts';
import { lastHeir, type Outcome, type Tree } from './outcome.ts';

/** Whose work goes where: what ends to its heir; what belongs elsewhere from then on, with all below it, to itself. */
export function movesOf(tree: Tree, outcome: Outcome): UnitMove[] {
  const moves: UnitMove[] = [...outcome.ends.keys()].map((from) => ({ from, to: lastHeir(outcome, from) }));
  const moved = new Set([...outcome.changes].filter(([, { parentId }]) => parentId).map(([id]) => id));
  for (const { id, before } of tree.values()) {
    if (!before || outcome.ends.has(id)) continue;
    for (let at: string | null = id; at !== null; at = tree.get(at)?.parentId ?? null) {
      if (!moved.has(at)) continue;
      moves.push({ from: id, to: id });
      break;
    }
  }
  return moves;
}

/** A unit that goes on, and the governments that it belongs to before and after. */
export interface Passing {
  unitId: string;
  from: string;
  to: string;
  /** What roles reach over that were given on the government before: the one after, or, above it, the unit alone. */
  reachId: string;
}

/** The units that go on below another government. */
export function passing(tree: Tree, outcome: Outcome): Passing[] {
  return movesOf(tree, outcome).flatMap(({ from: unitId, to }) => {
    if (to !== unitId) return [];
    const before = governmentAbove(unitId, (id) => tree.get(id));
    const after = governmentAbove(unitId, (id) => {
      const unit = tree.get(id) ?? outcome.creates.get(id);
      return unit && { ...unit, ...outcome.changes.get(id) };
    });
    if (!before || !after || before === after || before === unitId) return [];
    const reachId = isBelow(tree, before, after) ? unitId : after;
    return [{ unitId, from: before, to: after, reachId }];
  });
}

/** The units that end into one above them: roles that were given on them do not rise to it. */
export function endingUpwards(tree: Tree, outcome: Outcome): { unitId: string; heirId: string }[] {
  return [...outcome.ends.keys()].flatMap((unitId) => {
    const heirId = lastHeir(outcome, unitId);
    return heirId && isBelow(tree, unitId, heirId) ? [{ unitId, heirId }] : [];
  });
}

function isBelow(tree: Tree, unitId: string, above: string): boolean {
  const parentId = tree.get(unitId)?.parentId ?? null;
  return parentId !== null && (parentId === above || isBelow(tree, parentId, above));
}

function governmentAbove(
  unitId: string,
  find: (id: string) => { kind: string; parentId: string | null } | undefined,
): string | null {
  let at: string | null = unitId;
  for (let step = 0; at !== null && step < 30; step++) {
    const unit = find(at);
    if (!unit || isGovernment(unit.kind)) return unit ? at : null;
    at = unit.parentId;
  }
  return null;
}

import type { Problem } from '../../../platform/errors.ts';
import type { Answers, Step, UnitFacts } from './step.ts';

/** A unit around the day of a reorganisation. */
export interface TreeUnit extends UnitFacts {
  id: string;
  /** It stands on the eve of the day; the facts are those of the eve. */
  before: boolean;
  /** It stands on the day, as far as is known without this reorganisation. */
  onDay: boolean;
  /** The day on which the version of the eve ends by itself; null where it goes on. */
  until: string | null;
  /** Something about it changes on the day or later already. */
  changesLater: boolean;
}

export type Tree = ReadonlyMap<string, TreeUnit>;

/** A unit that ends, and who takes on its open work. */
export interface End {
  unitId: string;
  heirId: string | null;
  how: 'merged' | 'split' | 'abolished';
}

export interface Relation {
  fromId: string;
  toId: string | null;
  kind: 'merged' | 'split' | 'function-moved' | 'renamed' | 'converted' | 'moved' | 'abolished';
  takesOver: boolean;
}

/**
 * Something that a person decides. `same-name`: two units of one name come together; `homeless`: what it belonged to is
 * abolished; `work`: it ends with open work or people and nobody to take them on.
 */
export interface Question {
  key: string;
  unitId: string;
  kind: 'same-name' | 'homeless' | 'work';
  /** Where the unit would stand if it were kept. */
  underId: string | null;
  suggestion: string | null;
  answer: string | null;
}

/** All that follows from the steps and answers of a reorganisation. */
export interface Outcome {
  ends: Map<string, End>;
  creates: Map<string, UnitFacts>;
  changes: Map<string, Partial<UnitFacts>>;
  relations: Relation[];
  questions: Question[];
  problems: Problem[];
}

/** What the outcome is worked out from. */
export interface Given {
  tree: Tree;
  /** The government in whose tree it happens; what becomes of itself is for the one above. */
  ownerId: string;
  day: string;
  steps: Step[];
  answers: Answers;
  /** How many open assignments and positions a unit has or answers for. */
  load: ReadonlyMap<string, number>;
}

/** An outcome in the making. */
export interface Making extends Outcome, Given {}

export const nameOf = ({ tree, creates }: Pick<Making, 'tree' | 'creates'>, id: string): string =>
  creates.get(id)?.name ?? tree.get(id)?.name ?? '—';

/** Whether a unit stands once all is done. */
export function stands({ tree, creates, ends }: Making | (Outcome & { tree: Tree }), id: string): boolean {
  const unit = tree.get(id);
  return creates.has(id) || (unit?.onDay === true && !ends.has(id));
}

/** Ends a unit, unless it cannot end on that day. */
export function endUnit(making: Making, end: End): boolean {
  const unit = making.tree.get(end.unitId);
  const params = { unit: nameOf(making, end.unitId) };
  if (!unit?.before) return refuse(making, 'reorganisation.error.notThere', params);
  if (end.unitId === making.ownerId) return refuse(making, 'reorganisation.error.own', params);
  if (making.ends.has(end.unitId)) return refuse(making, 'reorganisation.error.endsTwice', params);
  if (unit.changesLater) return refuse(making, 'reorganisation.error.changesLater', params);
  making.ends.set(end.unitId, end);
  return true;
}

/** Changes what is said of a unit from the day on, unless it cannot change on that day. */
export function changeUnit(making: Making, unitId: string, facts: Partial<UnitFacts>): boolean {
  const unit = making.tree.get(unitId);
  const params = { unit: nameOf(making, unitId) };
  if (!unit?.before || !unit.onDay) return refuse(making, 'reorganisation.error.notThere', params);
  if (unitId === making.ownerId && unit.parentId !== null) return refuse(making, 'reorganisation.error.own', params);
  if (unit.changesLater) return refuse(making, 'reorganisation.error.changesLater', params);
  making.changes.set(unitId, { ...making.changes.get(unitId), ...facts });
  return true;
}

export function relate(
  making: Making,
  kind: Relation['kind'],
  fromId: string,
  toId: string | null,
  takesOver = false,
): void {
  making.relations.push({ kind, fromId, toId, takesOver });
}

function refuse(making: Making, key: Problem['key'], params: { unit: string }): false {
  making.problems.push({ key, params });
  return false;
}

/** Who takes on the work of a unit in the end, where the first heir ends too; null where nobody does. */
export function lastHeir({ ends }: Outcome, unitId: string): string | null {
  let heir: string | null = unitId;
  for (let step = 0; heir !== null && ends.has(heir) && step <= ends.size; step++)
    heir = ends.get(heir)?.heirId ?? null;
  return heir !== null && ends.has(heir) ? null : heir;
}

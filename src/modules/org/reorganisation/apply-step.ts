import { changeUnit, endUnit, type Making, nameOf, relate } from './outcome.ts';
import type { Step, Target } from './step.ts';

/** Adds to an outcome what one step says. */
export function applyStep(making: Making, step: Step): void {
  switch (step.kind) {
    case 'merge':
      merge(making, step);
      break;
    case 'split':
      split(making, step);
      break;
    case 'change':
      change(making, step);
      break;
    case 'move':
      if (changeUnit(making, step.unitId, { parentId: step.parentId })) relate(making, 'moved', step.unitId, null);
      break;
    case 'abolish':
      abolish(making, step);
  }
}

type Of<Kind extends Step['kind']> = Extract<Step, { kind: Kind }>;

function create(making: Making, { unitId, create: facts }: Target): void {
  if (facts) making.creates.set(unitId, facts);
}

function merge(making: Making, { sources, into }: Of<'merge'>): void {
  create(making, into);
  for (const unitId of sources) {
    if (unitId === into.unitId) continue;
    if (endUnit(making, { unitId, heirId: into.unitId, how: 'merged' })) {
      relate(making, 'merged', unitId, into.unitId, true);
    }
  }
}

function split(making: Making, { unitId, parts, heirId }: Of<'split'>): void {
  for (const part of parts) create(making, part);
  if (heirId !== null && !endUnit(making, { unitId, heirId, how: 'split' })) return;
  for (const part of parts) relate(making, 'split', unitId, part.unitId, part.unitId === heirId);
}

function change(making: Making, { unitId, facts }: Of<'change'>): void {
  const before = making.tree.get(unitId);
  if (!before || !changeUnit(making, unitId, facts)) {
    if (!before)
      making.problems.push({ key: 'reorganisation.error.notThere', params: { unit: nameOf(making, unitId) } });
    return;
  }
  if (facts.name !== undefined && facts.name !== before.name) relate(making, 'renamed', unitId, null);
  if (facts.kind !== undefined && facts.kind !== before.kind) relate(making, 'converted', unitId, null);
}

function abolish(making: Making, { unitId, heirId }: Of<'abolish'>): void {
  if (!endUnit(making, { unitId, heirId, how: 'abolished' })) return;
  relate(making, 'abolished', unitId, null);
  if (heirId) relate(making, 'function-moved', unitId, heirId, true);
}

import { codeForms } from '../unit-codes.ts';
import { isGovernment } from '../units.ts';
import { applyStep } from './apply-step.ts';
import { type Given, lastHeir, type Making, nameOf, type Outcome, relate, stands } from './outcome.ts';
import { settleBelow } from './settle-below.ts';

/** Works out all that follows from the steps of a reorganisation, with what is still to be decided and what cannot be. */
export function workOut(given: Given): Outcome {
  const making: Making = {
    ...given,
    ends: new Map(),
    creates: new Map(),
    changes: new Map(),
    relations: [],
    questions: [],
    problems: [],
  };
  for (const step of given.steps) applyStep(making, step);
  settleBelow(making);
  askForWork(making);
  checkPlaces(making);
  checkCodes(making);
  return making;
}

/** Units that end with open work or people need somebody who takes them on, or a word that nobody does. */
function askForWork(making: Making): void {
  for (const end of making.ends.values()) {
    if (end.heirId !== null || !making.load.get(end.unitId)) continue;
    const key = `work:${end.unitId}`;
    const given = making.answers[key] ?? null;
    const [verb, heirId] = given?.split(':') ?? [];
    // Nobody in a department speaks for a government's plan.
    const fits = !heirId || !isGovernment(kindOf(making, end.unitId)) || isGovernment(kindOf(making, heirId));
    const answer = fits ? given : null;
    making.questions.push({ key, unitId: end.unitId, kind: 'work', underId: null, suggestion: null, answer });
    if (verb !== 'give' || !heirId || !fits) continue;
    end.heirId = heirId;
    relate(making, 'function-moved', end.unitId, heirId, true);
  }
}

const kindOf = ({ tree, creates }: Making, id: string): string => creates.get(id)?.kind ?? tree.get(id)?.kind ?? '';

function checkPlaces(making: Making): void {
  const say = (key: 'noPlace' | 'noTarget', unitId: string) =>
    making.problems.push({ key: `reorganisation.error.${key}`, params: { unit: nameOf(making, unitId) } });
  for (const [unitId, { parentId }] of [...making.creates, ...making.changes]) {
    if (parentId && (!stands(making, parentId) || isBelow(making, parentId, unitId))) say('noPlace', unitId);
  }
  for (const { toId } of making.relations) {
    if (toId && lastHeir(making, toId) === null) say('noTarget', toId);
    else if (toId && !making.ends.has(toId) && !stands(making, toId)) say('noTarget', toId);
  }
}

/** Codes that a unit's kind does not allow, also where only the kind changes. */
function checkCodes(making: Making): void {
  for (const [unitId, facts] of [...making.creates, ...making.changes]) {
    const { kind, code } = { ...making.tree.get(unitId), ...facts };
    if (kind && code && codeForms[kind]?.test(code) === false) {
      const params = { unit: nameOf(making, unitId), code };
      making.problems.push({ key: 'reorganisation.error.codeForm', params });
    }
  }
}

/** Whether a unit would stand below another one, or be it. */
function isBelow(making: Making, unitId: string, other: string): boolean {
  const parentOf = (id: string) =>
    making.changes.get(id)?.parentId ?? making.creates.get(id)?.parentId ?? making.tree.get(id)?.parentId ?? null;
  let at: string | null = unitId;
  for (let step = 0; at !== null && step < 30; step++) {
    if (at === other) return true;
    at = parentOf(at);
  }
  return false;
}

/** Whether all is decided and nothing stands in the way. */
export function isReady({ questions, problems }: Outcome): boolean {
  return problems.length === 0 && questions.every(({ answer }) => answer !== null);
}

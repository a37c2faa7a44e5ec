import { expect, test } from 'vitest';
import type { Actor, Role } from '../../platform/actor.ts';
import { mayKeepPlans, mayReadPlan } from './plan.access.ts';

const actor = (role: Actor['role'], governmentId = 'own'): Actor => {
  const reachId = role === 'leader' || role === 'officer' ? 'a unit' : governmentId;
  return { personId: null, unitId: 'a unit', reachId, governmentId, role, source: 'page', address: null };
};

const keeping: [Role | 'system', boolean][] = [
  ['coordinator', true],
  ['administrator', true],
  ['system', true],
  ['officer', false],
  ['leader', false],
  ['auditor', false],
];

test.each(keeping)('%s keeps the plans of the own government: %s', (role, may) => {
  expect(mayKeepPlans(actor(role), 'own')).toBe(may);
  expect(mayKeepPlans(actor(role), 'other')).toBe(role === 'system');
});

const reading: [string, { inForce: boolean; aboveReader: boolean }, boolean][] = [
  ['the own government’s plan', { inForce: false, aboveReader: true }, true],
  ['another’s draft, though from above', { inForce: false, aboveReader: true }, false],
  ['the plan in force of the government above', { inForce: true, aboveReader: true }, true],
  ['the plan in force of a government beside or below', { inForce: true, aboveReader: false }, false],
];

test.each(reading)('reads %s', (whose, plan, may) => {
  const unitId = whose.startsWith('the own') ? 'own' : 'other';
  expect(mayReadPlan(actor('officer'), { unitId, ...plan })).toBe(may);
});

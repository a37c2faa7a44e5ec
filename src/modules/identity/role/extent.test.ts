import { expect, test } from 'vitest';
import type { Ability } from '../../../platform/ability.ts';
import type { Actor } from '../../../platform/actor.ts';
import { type Extent, extentOf } from './extent.ts';

const ability = (may: Ability['may']): Ability => ({ act: 'roles.act', may });
const officer = { role: 'officer', on: 'department' } as const;
const coordinator = { role: 'coordinator', on: 'government' } as const;
const isOfficer = (actor: Actor) => actor.role === 'officer';

test.each<[string, Ability['may'], Extent]>([
  ['nobody', () => false, 'nowhere'],
  ['the people of the unit', (actor, { unitId }) => isOfficer(actor) && actor.unitId === unitId, 'unit'],
  ['the people of the government', (actor, place) => actor.governmentId === place.governmentId, 'government'],
  ['whose role reaches the place', (actor, { line }) => line.includes(actor.governmentId ?? ''), 'below'],
  ['everybody', () => true, 'everywhere'],
])('what %s may do goes as far as that', (_who, may, extent) => {
  expect(extentOf(ability(may), officer)).toBe(extent);
});

test('a role given on a government reaches its departments, one given on a department does not reach another', () => {
  const reaches = ability((actor, { line }) => line.includes(actor.reachId ?? ''));
  expect(extentOf(reaches, coordinator)).toBe('below');
  expect(extentOf(reaches, officer)).toBe('unit');
});

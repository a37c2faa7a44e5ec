import type { Ability, Whereabouts } from '../../../platform/ability.ts';
import type { Actor, Role } from '../../../platform/actor.ts';

/** How far an ability goes, from nowhere to everywhere. */
export const extents = ['nowhere', 'unit', 'government', 'below', 'everywhere'] as const;
export type Extent = (typeof extents)[number];

/** A role as it is usually given: on a whole government, or on a department in it. */
export interface Standing {
  role: Role;
  on: 'government' | 'department';
}

/** A leader may lead a government or a department; officers and counter clerks work for a department. */
export const standings: Standing[] = [
  { role: 'administrator', on: 'government' },
  { role: 'coordinator', on: 'government' },
  { role: 'leader', on: 'government' },
  { role: 'leader', on: 'department' },
  { role: 'officer', on: 'department' },
  { role: 'clerk', on: 'department' },
  { role: 'approver', on: 'government' },
  { role: 'appraiser', on: 'government' },
  { role: 'auditor', on: 'government' },
  { role: 'client', on: 'government' },
];

// The smallest tree in which all differences show: a province with two communes, one of them with two departments.
const place = (...line: [string, string, ...string[]]): Whereabouts => ({
  unitId: line[0],
  governmentId: line[1],
  line,
});
const unit = place('department', 'commune', 'province');
const beside = place('other department', 'commune', 'province');
const commune: Whereabouts = { unitId: 'commune', governmentId: 'commune', line: ['commune', 'province'] };
const elsewhere = place('department elsewhere', 'other commune', 'province');

/** How far an ability goes for a role, found by asking its predicate about each kind of place. */
export function extentOf({ may }: Ability, standing: Standing): Extent {
  const inCommune = actor(standing, 'commune', 'department');
  const inProvince = actor(standing, 'province', 'provincial department');
  if (may(inCommune, elsewhere)) return 'everywhere';
  if (may(inProvince, unit) || may(inProvince, commune)) return 'below';
  if (may(inCommune, beside) || may(inCommune, commune)) return 'government';
  return may(inCommune, unit) ? 'unit' : 'nowhere';
}

function actor({ role, on }: Standing, governmentId: string, unitId: string): Actor {
  const reachId = on === 'government' ? governmentId : unitId;
  const seat = on === 'government' && role === 'leader' ? governmentId : unitId;
  return { personId: 'somebody', unitId: seat, reachId, governmentId, role, source: 'page', address: null };
}

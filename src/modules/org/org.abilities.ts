import type { Ability } from '../../platform/ability.ts';
import { mayKeepUnits } from './org.access.ts';

/** What people do with units. */
export const orgAbilities: Ability[] = [
  {
    act: 'org.ability.keep',
    may: (actor, { governmentId, line }) => mayKeepUnits(actor, line.slice(line.indexOf(governmentId))),
  },
];

import type { Ability } from '../../../platform/ability.ts';
import { mayKeepIn } from '../people/people.access.ts';

/** What administrators do with people. */
export const identityAbilities: Ability[] = [
  { act: 'roles.ability.people', may: (actor, { line }) => mayKeepIn(actor, line) },
];

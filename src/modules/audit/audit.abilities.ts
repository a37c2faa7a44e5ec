import type { Ability } from '../../platform/ability.ts';
import { mayReadAudit } from './audit.access.ts';

/** Who reads what was done, and how far down. */
export const auditAbilities: Ability[] = [
  {
    act: 'audit.ability.read',
    may: (actor, { line }) => mayReadAudit(actor) && line.includes(actor.governmentId ?? ''),
  },
];

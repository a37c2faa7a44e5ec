import type { Ability } from '../../platform/ability.ts';
import { mayKeepEvidence, mayReadEvidence, mayReadRegister, mayRegister, maySetQuota } from './document.access.ts';

/** What people do with documents and evidence. */
export const documentAbilities: Ability[] = [
  { act: 'document.ability.read', may: (actor, { governmentId }) => mayReadRegister(actor, governmentId) },
  { act: 'document.ability.register', may: (actor, { governmentId }) => mayRegister(actor, governmentId) },
  { act: 'evidence.ability.read', may: mayReadEvidence },
  { act: 'evidence.ability.keep', may: (actor, { unitId }) => mayKeepEvidence(actor, unitId) },
  { act: 'evidence.ability.quota', may: (actor, { governmentId }) => maySetQuota(actor, governmentId) },
];

import type { Ability } from '../../platform/ability.ts';
import { mayReadReport, mayWriteReport } from './report.access.ts';

/** What people do with a government's reports. */
export const reportAbilities: Ability[] = [
  { act: 'report.ability.read', may: (actor, { governmentId }) => mayReadReport(actor, governmentId) },
  { act: 'report.ability.write', may: (actor, { governmentId }) => mayWriteReport(actor, governmentId) },
];

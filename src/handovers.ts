import { positionHandover, secondFactorHandover } from './modules/identity/index.ts';
import type { Handovers } from './modules/org/index.ts';
import { assignmentHandover, planHandover } from './modules/plan/index.ts';

/** What goes along when units are reorganised; each module moves its own rows. */
export const handovers: Handovers = {
  assignments: assignmentHandover,
  plans: planHandover,
  positions: positionHandover,
  rules: secondFactorHandover,
};

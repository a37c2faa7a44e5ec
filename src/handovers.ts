import { positionHandover, secondFactorHandover } from './modules/identity/index.ts';
import type { Handovers } from './modules/org/index.ts';
import { assignmentHandover } from './modules/plan/index.ts';

/** What goes along when units are reorganised; each module moves its own rows. */
export const handovers: Handovers = {
  assignments: assignmentHandover,
  positions: positionHandover,
  rules: secondFactorHandover,
};

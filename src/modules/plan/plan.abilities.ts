import type { Ability } from '../../platform/ability.ts';
import { mayKeepPlans, mayReadPlan } from './plan.access.ts';
import { mayDirect, mayReport, overseesBelow } from './task/task.access.ts';

/** What people do with plans and tasks. A plan in force is also read below; the table shows a draft. */
export const planAbilities: Ability[] = [
  {
    act: 'plan.ability.read',
    may: (actor, { governmentId }) => mayReadPlan(actor, { unitId: governmentId, inForce: false, aboveReader: false }),
  },
  { act: 'plan.ability.keep', may: (actor, { governmentId }) => mayKeepPlans(actor, governmentId) },
  {
    act: 'task.ability.read',
    may: (actor, { governmentId, line }) =>
      actor.governmentId === governmentId || (overseesBelow(actor) && line.includes(actor.governmentId ?? '')),
  },
  { act: 'task.ability.report', may: (actor, { unitId }) => mayReport(actor, { unitId }) },
  { act: 'task.ability.direct', may: (actor, { governmentId }) => mayDirect(actor, { ownerId: governmentId }) },
];

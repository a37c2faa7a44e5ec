export { learnAlias } from './alias.ts';
export { unitDirectory } from './directory.ts';
export { expandGroup } from './group/expand-group.ts';
export type { Handover, Handovers, MoveReason, UnitMove } from './handover.ts';
export { lineageOf } from './lineage/lineage.ts';
export { type Directory, type Match, matchParty, type Party } from './match.ts';
export { orgRoutes } from './org.routes.tsx';
export { orgJobs, takeAllEffect } from './reorganisation/take-effect.ts';
export { findUnit, findUnitByCode, type Unit, unitNear } from './units.ts';

export { learnAlias } from './alias.ts';
export { unitDirectory } from './directory.ts';
export { expandGroup } from './groups.ts';
export { type Directory, type Match, matchParty, type Party } from './match.ts';
export { orgRoutes } from './org.routes.tsx';
export { findUnit, findUnitByCode, type Unit, unitNear } from './units.ts';

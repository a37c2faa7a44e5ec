export { auditAbilities } from './audit.abilities.ts';
export { mayReadAudit } from './audit.access.ts';
export { auditRoutes } from './audit.routes.tsx';

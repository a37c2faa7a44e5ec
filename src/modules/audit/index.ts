export { mayReadAudit } from './audit.access.ts';
export { auditRoutes } from './audit.routes.tsx';

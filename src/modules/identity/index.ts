export { demoSignIns } from './identity.queries.ts';
export { identityRoutes } from './identity.routes.tsx';
export { findSignedIn, openSession } from './session.ts';

export { entranceRoutes, identityRoutes } from './identity.routes.tsx';
export { findSignedIn, openSession } from './session/session.ts';
export { demoSignIns } from './sign-in/demo.queries.ts';

export { entranceRoutes, identityRoutes } from './identity.routes.tsx';
export { identityJobs } from './link/link.jobs.ts';
export type { SsoSettings } from './oidc/provider.ts';
export { positionHandover } from './position/move-positions.ts';
export { findSignedIn, openSession, type SessionTime } from './session/session.ts';
export { demoSignIns } from './sign-in/demo.queries.ts';
export { type Signer, signersOn } from './mandate/signers.queries.ts';
export { collective } from './mandate/signing.ts';
export { type PersonActing, peopleWith } from './people/people-with.ts';

export { addAdministrator, linkToPassOn } from './administrator/add-administrator.ts';
export { entranceRoutes, identityRoutes } from './identity.routes.tsx';
export { identityJobs } from './link/link.jobs.ts';
export { type Signer, signersOn } from './mandate/signers.queries.ts';
export { collective } from './mandate/signing.ts';
export type { SsoSettings } from './oidc/provider.ts';
export { personInput } from './people/people.input.ts';
/** @public Who is told about a unit. */
export { type PersonActing, peopleWith } from './people/people-with.ts';
export { positionHandover } from './position/move-positions.ts';
export { identityAbilities } from './role/role.abilities.ts';
export { roleRoutes } from './role/role.routes.tsx';
export { mayRequireSecondFactor } from './second-factor/rules.access.ts';
export { findSignedIn, openSession, type SessionTime } from './session/session.ts';
export { demoSignIns } from './sign-in/demo.queries.ts';

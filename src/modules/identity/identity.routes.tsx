import { Hono } from 'hono';
import type { Env } from '../../web/context.ts';
import type { IdentityDeps } from './deps.ts';
import { linkRoutes } from './link/link.routes.tsx';
import { mandateRoutes } from './mandate/mandate.routes.tsx';
import { ssoAccountRoutes, ssoRoutes } from './oidc/sso.routes.tsx';
import { passwordRoutes } from './password/password.routes.tsx';
import { importRoutes } from './people/import/import.routes.tsx';
import { peopleRoutes } from './people/people.routes.tsx';
import { positionRoutes } from './position/position.routes.tsx';
import { languageRoutes, profileRoutes } from './profile/profile.routes.tsx';
import { codeRoutes } from './second-factor/code.routes.tsx';
import { secondFactorRuleRoutes } from './second-factor/rules.routes.tsx';
import { secondFactorRoutes } from './second-factor/second-factor.routes.tsx';
import { sessionRoutes } from './session/session.routes.tsx';
import { signInRoutes } from './sign-in/sign-in.routes.tsx';

/** What whoever is not signed in may reach: the ways in, and the way out. */
export function entranceRoutes(deps: IdentityDeps) {
  return new Hono<Env>()
    .route('/', signInRoutes(deps))
    .route('/', codeRoutes(deps))
    .route('/', ssoRoutes(deps))
    .route('/', linkRoutes(deps))
    .route('/', languageRoutes(deps));
}

/** The pages of people who are signed in, a line for each noun. */
export function identityRoutes(deps: IdentityDeps) {
  return new Hono<Env>()
    .route('/', positionRoutes(deps))
    .route('/', importRoutes(deps))
    .route('/', peopleRoutes(deps))
    .route('/', mandateRoutes(deps))
    .route('/', profileRoutes(deps))
    .route('/', sessionRoutes(deps))
    .route('/', passwordRoutes(deps))
    .route('/', secondFactorRoutes(deps))
    .route('/', secondFactorRuleRoutes(deps))
    .route('/', ssoAccountRoutes(deps));
}

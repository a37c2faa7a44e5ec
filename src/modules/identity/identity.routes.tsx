import { Hono } from 'hono';
import type { Db } from '../../platform/db/db.ts';
import type { Env } from '../../web/context.ts';
import { mandateRoutes } from './mandate/mandate.routes.tsx';
import { peopleRoutes } from './people/people.routes.tsx';
import { positionRoutes } from './position/position.routes.tsx';
import { signInRoutes } from './sign-in/sign-in.routes.tsx';

export interface IdentityDeps {
  db: Db;
  secureCookies: boolean;
}

/** What whoever is not signed in may reach: the ways in, and the way out. */
export function entranceRoutes(deps: IdentityDeps) {
  return new Hono<Env>().route('/', signInRoutes(deps));
}

/** The pages of people who are signed in, a line for each noun. */
export function identityRoutes(deps: IdentityDeps) {
  return new Hono<Env>().route('/', positionRoutes(deps)).route('/', peopleRoutes(deps)).route('/', mandateRoutes(deps));
}

import { Hono } from 'hono';
import type { Ability } from '../../../platform/ability.ts';
import type { Env } from '../../../web/context.ts';
import { page } from '../../../web/html.ts';
import { RolesPage } from './roles.page.tsx';

/** The page that says which role may do what. */
export function roleRoutes({ abilities }: { abilities: Ability[] }) {
  return new Hono<Env>().get('/roles', (c) => page(c, <RolesPage view={c.var.view} abilities={abilities} />));
}

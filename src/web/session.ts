import { createMiddleware } from 'hono/factory';
import type { Ctx, Env, Viewer } from './context.ts';
import { dropCookie, keepCookie, readCookie } from './cookie.ts';

/** Finds who a session's token belongs to; null when it has ended. */
export type FindViewer = (token: string) => Promise<Viewer | null>;

/** Puts the signed-in person into the context, or null. */
export const session = (findViewer: FindViewer) =>
  createMiddleware<Env>(async (c, next) => {
    const token = sessionToken(c);
    const viewer = token ? await findViewer(token) : null;
    if (viewer) viewer.actor.address = c.var.address;
    c.set('viewer', viewer);
    await next();
  });

const enrolment = '/me/second-factor';

/** Sends whoever is not signed in to the sign-in page, and back afterwards; whoever lacks a second factor that their role needs, to it. */
export const requireSignIn = createMiddleware<Env>(async (c, next) => {
  const { viewer } = c.var;
  if (viewer && (!viewer.mustEnrol || c.req.path.startsWith(enrolment))) return next();
  if (viewer) return c.redirect(enrolment, 303);
  const { pathname, search } = new URL(c.req.url);
  const back = c.req.method === 'GET' ? `?next=${encodeURIComponent(pathname + search)}` : '';
  return c.redirect(`/sign-in${back}`, 303);
});

/** The token that the browser was given. */
export const sessionToken = (c: Ctx): string | undefined => readCookie(c, 'session');

/** Gives the browser the token of its new session. */
export const setSession = (c: Ctx, token: string, days: number): void => keepCookie(c, 'session', token, days * 86_400);

/** Takes the token back. */
export const dropSession = (c: Ctx): void => dropCookie(c, 'session');

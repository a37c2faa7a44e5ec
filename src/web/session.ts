import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import type { Ctx, Env, Viewer } from './context.ts';

const name = 'session';
export const sessionDays = 14;

/** Finds who a session's token belongs to; null when it has ended. */
export type FindViewer = (token: string) => Promise<Viewer | null>;

/** Puts the signed-in person into the context, or null. */
export const session = (findViewer: FindViewer) =>
  createMiddleware<Env>(async (c, next) => {
    const token = getCookie(c, name);
    c.set('viewer', token ? await findViewer(token) : null);
    await next();
  });

/** Sends whoever is not signed in to the sign-in page, and back afterwards. */
export const requireSignIn = createMiddleware<Env>(async (c, next) => {
  if (c.var.viewer) return next();
  const back = c.req.method === 'GET' ? `?next=${encodeURIComponent(c.req.path)}` : '';
  return c.redirect(`/sign-in${back}`, 303);
});

export function setSession(c: Ctx, token: string, secure: boolean): void {
  setCookie(c, name, token, { path: '/', httpOnly: true, sameSite: 'Lax', secure, maxAge: sessionDays * 86_400 });
}

export function dropSession(c: Ctx): string | undefined {
  return deleteCookie(c, name, { path: '/' });
}

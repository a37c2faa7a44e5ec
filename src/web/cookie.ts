import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { CookieOptions } from 'hono/utils/cookie';
import type { Ctx } from './context.ts';

/** The cookies of the program: who is signed in, which browser it is, a step of signing in, a word for the next page, the language. */
export type CookieName = 'session' | 'device' | 'sign-in' | 'sso' | 'flash' | 'language';

// `__Host-`: the browser takes it over https only, for this host and all its paths, so no neighbour can plant one.
const options = (c: Ctx) => (c.var.secureCookies ? hostOnly : { path: '/' });
const hostOnly: CookieOptions = { path: '/', secure: true, prefix: 'host' };

/** Leaves something in the browser that no script and no other site can read. */
export function keepCookie(c: Ctx, name: CookieName, value: string, seconds: number): void {
  setCookie(c, name, value, { ...options(c), httpOnly: true, sameSite: 'Lax', maxAge: seconds });
}

/** What the browser was given. */
export function readCookie(c: Ctx, name: CookieName): string | undefined {
  return c.var.secureCookies ? getCookie(c, name, 'host') : getCookie(c, name);
}

/** Takes it back. */
export function dropCookie(c: Ctx, name: CookieName): void {
  deleteCookie(c, name, options(c));
}

import { clientOf } from '../../../web/client.ts';
import type { Ctx } from '../../../web/context.ts';
import { dropCookie, keepCookie } from '../../../web/cookie.ts';
import { sessionToken, setSession } from '../../../web/session.ts';
import { limits } from '../limits.ts';
import type { SessionTime } from '../session/session.ts';
import type { Entered, Entrance, Way } from './enter.ts';

/** What an act of signing in needs to know of the request. */
export function entranceOf(c: Ctx, way: Way, { days }: SessionTime, next: string): Entrance {
  return { way, client: clientOf(c), before: sessionToken(c), days, next };
}

/** Gives the browser its new token and sends it on: to where it wanted to go, or to the question for the code. */
export function goIn(c: Ctx, entered: Entered, { days }: SessionTime): Response {
  if (entered.kind === 'code') {
    keepCookie(c, 'sign-in', entered.token, limits.code_minutes * 60);
    return c.redirect('/sign-in/code', 303);
  }
  setSession(c, entered.token, days);
  keepCookie(c, 'device', entered.device, limits.known_device_days * 86_400);
  dropCookie(c, 'sign-in');
  return c.redirect(entered.next, 303);
}

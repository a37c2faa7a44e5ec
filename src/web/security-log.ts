import { routePath } from 'hono/route';
import { isId } from '../platform/id.ts';
import type { Log } from '../platform/log.ts';
import type { Ctx } from './context.ts';

/** What is refused, as the log names it. */
export type Refusal =
  /** Seen but not allowed: 403. */
  | 'forbidden'
  /** Asked for by an address that is right in its form, and is nothing or somebody else's: 404. */
  | 'not-theirs'
  /** A form that another site sent: 403. */
  | 'cross-site'
  | 'wrong-password'
  | 'wrong-code'
  | 'too-many-tries';

/**
 * Writes one line about a refused request: who, which route, whose thing, from where; pino adds when. The address as it was asked
 * for stays out of it, as it may hold the token of a link, and so does whatever was typed.
 */
export function logRefusal(log: Log, c: Ctx, refusal: Refusal): void {
  const actor = c.var.viewer?.actor;
  const id = c.req.param('id');
  log.warn(
    {
      security: refusal,
      person: actor?.personId ?? null,
      unit: actor?.unitId ?? null,
      role: actor?.role ?? null,
      method: c.req.method,
      route: routePath(c),
      id: id && isId(id) ? id : undefined,
      address: c.var.address ?? null,
    },
    'refused',
  );
}

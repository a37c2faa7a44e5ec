import { readFileSync } from 'node:fs';
import { createMiddleware } from 'hono/factory';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { parse } from 'yaml';
import { z } from 'zod';
import { TooFast } from '../platform/errors.ts';
import type { Ctx, Env } from './context.ts';
import { networkOf } from './network.ts';

const count = z.number().int().positive();
const shape = z.object({
  per_minute: z.object({ look_ups: count, uploads: count, signed_out_forms: count }),
  signed_out_form_kilobytes: count,
});

/** What may be asked of the program in a minute, and what may be sent to it, from reference/request-limits.yaml. */
export const requestLimits = shape.parse(
  parse(readFileSync(new URL('../../reference/request-limits.yaml', import.meta.url), 'utf8')),
);

type Kind = keyof typeof requestLimits.per_minute;

/**
 * Turns away whoever asks much faster than a person can. Counted in this process: of several, each gives the whole measure,
 * which is still a bound. Throws `TooFast`.
 */
export function limitRequests(perMinute: Record<Kind, number> = requestLimits.per_minute) {
  const counter = (points: number) => new RateLimiterMemory({ points, duration: 60 });
  const counters: Record<Kind, RateLimiterMemory> = {
    look_ups: counter(perMinute.look_ups),
    uploads: counter(perMinute.uploads),
    signed_out_forms: counter(perMinute.signed_out_forms),
  };
  return createMiddleware<Env>(async (c, next) => {
    const kind = kindOf(c);
    // Requests that come over no network, in tests, are nobody's.
    const who = c.var.viewer?.actor.personId ?? networkOf(c.var.address);
    if (kind && who) await counters[kind].consume(who).catch(refuse);
    await next();
  });
}

function kindOf(c: Ctx): Kind | null {
  if (c.req.method === 'GET') return c.req.query('q') ? 'look_ups' : null;
  if (!c.var.viewer) return 'signed_out_forms';
  return c.req.header('content-type')?.toLowerCase().startsWith('multipart/') ? 'uploads' : null;
}

/** The counter throws how long to wait, or an error of its own. */
function refuse(reason: unknown): never {
  if (reason instanceof Error) throw reason;
  const { msBeforeNext } = z.object({ msBeforeNext: z.number() }).parse(reason);
  throw new TooFast(Math.ceil(msBeforeNext / 1000));
}

import { isIP } from 'node:net';
import { createMiddleware } from 'hono/factory';
import type { Log } from '../platform/log.ts';
import type { Ctx, Env } from './context.ts';
import { readCookie } from './cookie.ts';
import { logRefusal, type Refusal } from './security-log.ts';

/** The browser behind a request. */
export interface Client {
  /** Its network address; null where there is none, in tests. */
  address: string | null;
  /** What it calls itself. */
  agent: string;
  /** The token of a browser that has signed in before. */
  device: string | undefined;
  /** Writes into the log that something was refused to it. */
  refused(what: Refusal): void;
}

/** Notes how cookies are sent, where refusals are logged, and where a request comes from: the socket, or what the proxy before us says of it. */
export const client = ({ secureCookies, proxy, log }: { secureCookies: boolean; proxy: boolean; log: Log }) =>
  createMiddleware<Env>(async (c, next) => {
    c.set('secureCookies', secureCookies);
    c.set('log', log);
    c.set('address', (proxy ? forwardedFor(c) : null) ?? socketAddress(c));
    await next();
  });

/** The last entry was written by our own proxy; those before it are whatever the visitor sent. */
function forwardedFor(c: Ctx): string | null {
  const last = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() ?? '';
  return isIP(last) ? plain(last) : null;
}

function socketAddress(c: Ctx): string | null {
  // `app.request()` gives no bindings at all.
  const address = c.env?.incoming?.socket.remoteAddress;
  return address ? plain(address) : null;
}

/** An IPv4 address as it is known, without the form it has inside IPv6. */
const plain = (address: string) => address.replace(/^::ffff:(?=\d+\.)/i, '');

/** The browser behind this request. */
export function clientOf(c: Ctx): Client {
  const agent = (c.req.header('user-agent') ?? '').slice(0, 300);
  const refused = (what: Refusal) => logRefusal(c.var.log, c, what);
  return { address: c.var.address, agent, device: readCookie(c, 'device'), refused };
}

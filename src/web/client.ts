import { isIP } from 'node:net';
import { createMiddleware } from 'hono/factory';
import type { Ctx, Env } from './context.ts';
import { readCookie } from './cookie.ts';

/** The browser behind a request. */
export interface Client {
  /** Its network address; null where there is none, in tests. */
  address: string | null;
  /** What it calls itself. */
  agent: string;
  /** The token of a browser that has signed in before. */
  device: string | undefined;
}

/** Notes how cookies are sent and where a request comes from: the socket, or what the proxy before us says of it. */
export const client = ({ secureCookies, proxy }: { secureCookies: boolean; proxy: boolean }) =>
  createMiddleware<Env>(async (c, next) => {
    c.set('secureCookies', secureCookies);
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
  return { address: c.var.address, agent, device: readCookie(c, 'device') };
}

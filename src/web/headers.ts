import type { MiddlewareHandler } from 'hono';
import { csrf } from 'hono/csrf';
import { secureHeaders } from 'hono/secure-headers';

/**
 * Refuses forms posted from other sites (Origin and Sec-Fetch-Site are checked; the session cookie is SameSite=Lax). Behind a
 * proxy that ends TLS, the request's own address is not the one that browsers know: `url` is.
 */
export const sameSiteForms = (url: string) =>
  csrf({ origin: (origin, c) => origin === new URL(c.req.url).origin || origin === new URL(url).origin });

/** Files bring a stricter policy of their own, and may be framed by our pages. */
const fileHeaders = secureHeaders({ xFrameOptions: 'SAMEORIGIN', referrerPolicy: 'no-referrer' });

/** Nothing from elsewhere, no inline script or style. */
const pageHeaders = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    styleSrc: ["'self'"],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
  xFrameOptions: 'DENY',
  referrerPolicy: 'same-origin',
});

/** The headers that keep browsers from doing what nobody meant. */
export const safeHeaders: MiddlewareHandler = (c, next) =>
  c.req.path.startsWith('/files/') ? fileHeaders(c, next) : pageHeaders(c, next);

import { csrf } from 'hono/csrf';
import { secureHeaders } from 'hono/secure-headers';

/** Refuses forms posted from other sites (Origin and Sec-Fetch-Site are checked; the session cookie is SameSite=Lax). */
export const sameSiteForms = csrf();

/** Nothing from elsewhere, no inline script or style. */
export const safeHeaders = secureHeaders({
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

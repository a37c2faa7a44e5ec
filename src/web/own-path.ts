import { z } from 'zod';

/** A path of ours, never another site's: "//evil", "/\evil" and "/<tab>/evil" are what browsers take for one. */
const isOwnPath = (path: string): boolean =>
  /^\/(?![/\\])[^\\\p{Cc}]*$/u.test(path) &&
  URL.canParse(path, 'http://own') &&
  new URL(path, 'http://own').host === 'own';

/** Where to go afterwards, as a form or an address says it; the front page for anything that is not ours. */
export const ownPath = z.string().refine(isOwnPath).catch('/');

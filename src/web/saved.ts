import type { Key } from '../platform/i18n.ts';
import type { Ctx } from './context.ts';
import { leaveFlash } from './flash.ts';

/** Answers a save: to the autosaving script with the new version, to a submitted form with the way back and a word. */
export function saved(c: Ctx, version: number, back: string, words: Key): Response {
  if (c.req.header('accept')?.includes('json')) return c.body(null, 204, { etag: `"${version}"` });
  leaveFlash(c, words);
  return c.redirect(back, 303);
}

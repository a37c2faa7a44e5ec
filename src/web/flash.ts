import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { z } from 'zod';
import type { Key, Params, Translate } from '../platform/i18n.ts';
import type { Ctx } from './context.ts';

const name = 'flash';
const shape = z.object({ key: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])).optional() });

/** Leaves a sentence for the next page, e.g. after a redirect. */
export function leaveFlash(c: Ctx, key: Key, params?: Params): void {
  setCookie(c, name, JSON.stringify({ key, params }), { path: '/', httpOnly: true, sameSite: 'Lax', maxAge: 60 });
}

/** Takes the sentence that the previous request left, once. */
export function takeFlash(c: Ctx, t: Translate): { kind: 'success'; text: string } | undefined {
  const left = getCookie(c, name);
  if (!left || c.req.method !== 'GET') return undefined;
  deleteCookie(c, name, { path: '/' });
  const parsed = shape.safeParse(parseJson(left));
  if (!parsed.success) return undefined;
  // The cookie is ours, but anybody can write one: an unknown key comes back as plain text and is escaped by the page.
  return { kind: 'success', text: t(parsed.data.key as Key, parsed.data.params) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

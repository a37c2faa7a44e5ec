import { z } from 'zod';
import type { Key, Params, Translate } from '../platform/i18n.ts';
import type { Ctx } from './context.ts';
import { dropCookie, keepCookie, readCookie } from './cookie.ts';

const shape = z.object({ key: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])).optional() });

/** Leaves a sentence for the next page, e.g. after a redirect. */
export function leaveFlash(c: Ctx, key: Key, params?: Params): void {
  keepCookie(c, 'flash', JSON.stringify({ key, params }), 60);
}

/** Takes the sentence that the previous request left, once. */
export function takeFlash(c: Ctx, t: Translate): { kind: 'success'; text: string } | undefined {
  const left = readCookie(c, 'flash');
  if (!left || c.req.method !== 'GET') return undefined;
  dropCookie(c, 'flash');
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

import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { ReactElement } from 'react';
import { markup } from '../ui/markup.ts';
import type { Ctx } from './context.ts';

const doctype = Buffer.from('<!doctype html>');

/** Answers with a page: TSX rendered once to plain HTML, nothing to hydrate. */
export function page(c: Ctx, element: ReactElement, status: ContentfulStatusCode = 200): Response {
  c.header('cache-control', 'no-store');
  return c.body(Buffer.concat([doctype, markup(element)]), status, { 'content-type': 'text/html; charset=UTF-8' });
}

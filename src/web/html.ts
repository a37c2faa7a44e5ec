import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Ctx } from './context.ts';

/** Answers with a page: TSX rendered once to plain HTML, nothing to hydrate. */
export function page(c: Ctx, element: ReactElement, status: ContentfulStatusCode = 200): Response {
  c.header('cache-control', 'no-store');
  return c.html(`<!doctype html>${renderToStaticMarkup(element)}`, status);
}

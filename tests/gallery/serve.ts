import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { View } from '../../src/ui/view.ts';
import { readAssets, serveAssets } from '../../src/web/assets.ts';
import { empty, list, matrix } from './lists.tsx';
import { overview } from './overview.tsx';
import { bare, form, record, review } from './records.tsx';
import { sampleView } from './sample.ts';

/** The pages of the gallery by their address. */
export const pages: Record<string, (view: View) => ReactElement | Promise<ReactElement>> = {
  '/overview': overview,
  '/tasks': (view) => list(view),
  '/matrix': matrix,
  '/record': record,
  '/form': form,
  '/review': review,
  '/empty': empty,
  '/bare': bare,
};

/** Every component on pages like the real ones, without a database: to look at, and for the accessibility test. */
export const gallery = new Hono()
  .use(secureHeaders({ contentSecurityPolicy: { defaultSrc: ["'self'"], imgSrc: ["'self'", 'data:'] } }))
  .get('/assets/*', serveAssets)
  .get('*', async (c) => {
    const make = pages[c.req.path];
    if (!make) return c.redirect('/overview');
    return c.html(`<!doctype html>${renderToStaticMarkup(await make(sampleView(c.req.path, readAssets())))}`);
  })
  .post('*', (c) => c.redirect(c.req.path, 303));

/** Serves the gallery on a port (0: any free one) and says which. */
export function serveGallery(port: number): Promise<{ port: number; close: () => void }> {
  return new Promise((resolve) => {
    const server = serve({ fetch: gallery.fetch, port }, (info) =>
      resolve({ port: info.port, close: () => server.close() }),
    );
  });
}

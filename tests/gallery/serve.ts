import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import type { ReactElement } from 'react';
import { markup } from '../../src/ui/markup.ts';
import type { View } from '../../src/ui/view.ts';
import { readAssets, serveAssets } from '../../src/web/assets.ts';
import { grid, work } from './grids.tsx';
import { empty, list, matrix } from './lists.tsx';
import { overview } from './overview.tsx';
import { bare, form, record, review } from './records.tsx';
import { sampleView } from './sample.ts';

type MakePage = (view: View) => ReactElement | Promise<ReactElement>;

/** The pages of the gallery by their address. */
export const pages: Record<string, MakePage> = {
  '/overview': overview,
  '/tasks': (view) => list(view),
  '/matrix': matrix,
  '/record': record,
  '/form': form,
  '/review': review,
  '/grid': grid,
  '/empty': empty,
  '/bare': bare,
};

type Received = Record<string, unknown>;

/** Every component on pages like the real ones, without a database; `received` takes what forms post. */
function gallery(received: Received[]) {
  let step = 0;
  const assets = readAssets();
  const show = async (path: string, make: MakePage) => `<!doctype html>${markup(await make(sampleView(path, assets)))}`;
  return new Hono()
    .use(secureHeaders({ contentSecurityPolicy: { defaultSrc: ["'self'"], imgSrc: ["'self'", 'data:'] } }))
    .get('/assets/*', serveAssets)
    .get('/work', async (c) => {
      step += 1;
      return c.html(await show('/work', (view) => work(view, step)));
    })
    .get('*', async (c) => {
      const make = pages[c.req.path];
      return make ? c.html(await show(c.req.path, make)) : c.redirect('/overview');
    })
    .post('/grid', async (c) => {
      const figures = await c.req.parseBody();
      received.push(figures);
      if (figures['figure-1'] === '409') return c.json({ detail: 'Người khác vừa sửa.' }, 409);
      return c.body(null, 204, { etag: '"2"' });
    })
    .post('/form', (c) => c.redirect('/review', 303))
    .post('*', (c) => c.redirect('/tasks', 303));
}

/** Serves the gallery on a port (0: any free one) and says which. */
export function serveGallery(port: number): Promise<{ port: number; received: Received[]; close: () => void }> {
  const received: Received[] = [];
  return new Promise((resolve) => {
    const server = serve({ fetch: gallery(received).fetch, port }, (info) =>
      resolve({ port: info.port, received, close: () => server.close() }),
    );
  });
}

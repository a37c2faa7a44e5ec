import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { entranceRoutes, findSignedIn, identityRoutes } from './modules/identity/index.ts';
import { orgRoutes } from './modules/org/index.ts';
import { overviewRoutes, planRoutes, taskRoutes } from './modules/plan/index.ts';
import { reportRoutes } from './modules/report/index.ts';
import { places } from './places.ts';
import { today } from './platform/clock.ts';
import type { Db } from './platform/db/db.ts';
import { Refused } from './platform/errors.ts';
import type { FileStore } from './platform/files.ts';
import type { Log } from './platform/log.ts';
import { readAssets, serveAssets } from './web/assets.ts';
import type { Env } from './web/context.ts';
import { failures, nothingHere } from './web/failures.tsx';
import { safeHeaders, sameSiteForms } from './web/headers.ts';
import { requireSignIn, session } from './web/session.ts';
import { view } from './web/view.ts';
import { translators } from './words.ts';

export interface Deps {
  db: Db;
  files: FileStore;
  log: Log;
  secureCookies: boolean;
}

/** The largest request: a file of 20 MB and the form around it. */
const largestRequest = 21 * 1024 * 1024;

/** The whole web application: what every request passes, then the modules. */
export function createApp(deps: Deps) {
  const { db, log } = deps;
  return new Hono<Env>()
    .onError(failures(log))
    .notFound(nothingHere)
    .get('/health', async (c) => {
      await db.selectFrom('unit').select('id').limit(1).execute();
      return c.text('ok');
    })
    .use(safeHeaders)
    .get('/assets/*', serveAssets)
    .use(session((token) => findSignedIn(db, token, today())))
    .use(view({ translators, places, assets: readAssets() }))
    .use(sameSiteForms)
    .use(bodyLimit({ maxSize: largestRequest, onError: () => refuseTooLarge() }))
    .route('/', entranceRoutes(deps))
    .use(requireSignIn)
    .route('/', planRoutes(deps))
    .route('/', overviewRoutes(deps))
    .route('/', taskRoutes(deps))
    .route('/', reportRoutes(deps))
    .route('/', orgRoutes(deps))
    .route('/', identityRoutes(deps));
}

function refuseTooLarge(): never {
  throw new Refused({ key: 'form.tooLarge' });
}

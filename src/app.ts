import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { handovers } from './handovers.ts';
import {
  entranceRoutes,
  findSignedIn,
  identityRoutes,
  type SessionTime,
  type SsoSettings,
} from './modules/identity/index.ts';
import { orgRoutes } from './modules/org/index.ts';
import { overviewRoutes, planRoutes, taskRoutes } from './modules/plan/index.ts';
import { reportRoutes } from './modules/report/index.ts';
import { places } from './places.ts';
import { today } from './platform/clock.ts';
import type { Db } from './platform/db/db.ts';
import { Refused } from './platform/errors.ts';
import type { FileStore } from './platform/files.ts';
import type { Log } from './platform/log.ts';
import type { MailSettings } from './platform/mail.ts';
import { readAssets, serveAssets } from './web/assets.ts';
import { client } from './web/client.ts';
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
  /** Whether a proxy stands before the program. */
  proxy?: boolean;
  sessions?: SessionTime;
  mail?: MailSettings | null;
  sso?: SsoSettings | null;
  /** The address by which people know the program. */
  url?: string;
}

/** The largest request: a file of 20 MB and the form around it. */
const largestRequest = 21 * 1024 * 1024;

/** A program that nobody else takes part in, as tests use it. */
const alone = {
  proxy: false,
  sessions: { days: 14, idleHours: 12 },
  mail: null,
  sso: null,
  url: 'http://localhost:3000',
};

/** The whole web application: what every request passes, then the modules. */
export function createApp(given: Deps) {
  const deps = { ...alone, ...given };
  const { db, log, sessions } = deps;
  return new Hono<Env>()
    .onError(failures(log))
    .notFound(nothingHere)
    .get('/health', async (c) => {
      await db.selectFrom('unit').select('id').limit(1).execute();
      return c.text('ok');
    })
    .use(safeHeaders)
    .get('/assets/*', serveAssets)
    .use(client(deps))
    .use(session((token) => findSignedIn(db, token, today(), sessions.idleHours)))
    .use(view({ translators, places, assets: readAssets() }))
    .use(sameSiteForms)
    .use(bodyLimit({ maxSize: largestRequest, onError: () => refuseTooLarge() }))
    .route('/', entranceRoutes(deps))
    .use(requireSignIn)
    .route('/', planRoutes(deps))
    .route('/', overviewRoutes(deps))
    .route('/', taskRoutes(deps))
    .route('/', reportRoutes(deps))
    .route('/', orgRoutes({ ...deps, handovers }))
    .route('/', identityRoutes(deps));
}

function refuseTooLarge(): never {
  throw new Refused({ key: 'form.tooLarge' });
}

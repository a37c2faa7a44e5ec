import { randomBytes } from 'node:crypto';
import { Hono } from 'hono';
import { abilities } from './abilities.ts';
import { handovers } from './handovers.ts';
import { auditRoutes } from './modules/audit/index.ts';
import { calendarRoutes } from './modules/calendar/index.ts';
import { documentRoutes } from './modules/document/index.ts';
import {
  entranceRoutes,
  findSignedIn,
  identityRoutes,
  roleRoutes,
  type SessionTime,
  type SsoSettings,
} from './modules/identity/index.ts';
import { inboxRoutes } from './modules/inbox/index.ts';
import { orgRoutes } from './modules/org/index.ts';
import { assignmentSubjects, offerProducts, overviewRoutes, planRoutes, taskRoutes } from './modules/plan/index.ts';
import { reportRoutes } from './modules/report/index.ts';
import { searchRoutes } from './modules/search/index.ts';
import { largestFile } from './office/limits.ts';
import { places } from './places.ts';
import { today } from './platform/clock.ts';
import type { Db } from './platform/db/db.ts';
import type { FileStore } from './platform/files.ts';
import type { Log } from './platform/log.ts';
import type { MailSettings } from './platform/mail.ts';
import { type SecretBox, secretBox } from './platform/secret-box.ts';
import { readAssets, serveAssets } from './web/assets.ts';
import { plainAddress } from './web/clean-words.ts';
import { client } from './web/client.ts';
import type { Env } from './web/context.ts';
import { failures, nothingHere } from './web/failures.tsx';
import { safeHeaders, sameSiteForms } from './web/headers.ts';
import { receiveForms } from './web/receive-forms.ts';
import { limitRequests, requestLimits } from './web/request-limits.ts';
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
  /** Seals secrets in the database; without one they are lost with the process. */
  secrets?: SecretBox;
  /** The address by which people know the program. */
  url?: string;
  /** In bytes: everything that one form with files may bring. */
  largestUpload?: number;
}

const megabyte = 1024 * 1024;

/** A program that nobody else takes part in, as tests use it. */
const alone = {
  proxy: false,
  sessions: { days: 14, idleHours: 12 },
  mail: null,
  sso: null,
  secrets: secretBox([randomBytes(32)]),
  url: 'http://localhost:3000',
};

/** The whole web application: what every request passes, then the modules. */
export function createApp(given: Deps) {
  const deps = { ...alone, ...given };
  const { db, log, sessions } = deps;
  return new Hono<Env>()
    .onError(failures(log))
    .notFound(nothingHere)
    .use(safeHeaders)
    .get('/health', async (c) => {
      await db.selectFrom('unit').select('id').limit(1).execute();
      return c.text('ok');
    })
    .get('/assets/*', serveAssets)
    .use(client(deps))
    .use(session((token) => findSignedIn(db, token, today(), sessions.idleHours)))
    .use(view({ translators, places, assets: readAssets() }))
    .use(plainAddress)
    .use(sameSiteForms(deps.url))
    .use(limitRequests())
    .use(
      receiveForms({
        files: deps.files,
        largestFile,
        largestForm: largestFile + megabyte,
        largestSignedOutForm: requestLimits.signed_out_form_kilobytes * 1024,
        largestRequest: deps.largestUpload ?? 10 * (largestFile + megabyte),
      }),
    )
    .route('/', entranceRoutes(deps))
    .use(requireSignIn)
    .route('/', planRoutes(deps))
    .route('/', overviewRoutes(deps))
    .route('/', taskRoutes(deps))
    .route('/', reportRoutes(deps))
    .route('/', documentRoutes({ ...deps, subjects: { assignment: assignmentSubjects }, offerProducts }))
    .route('/', orgRoutes({ ...deps, handovers }))
    .route('/', calendarRoutes(deps))
    .route('/', inboxRoutes(deps))
    .route('/', searchRoutes(deps))
    .route('/', auditRoutes(deps))
    .route('/', identityRoutes(deps))
    .route('/', roleRoutes({ abilities }));
}

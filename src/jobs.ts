import { handovers } from './handovers.ts';
import { collectJob, documentJobs } from './modules/document/index.ts';
import { identityJobs } from './modules/identity/index.ts';
import { inboxJobs, minuteJob } from './modules/inbox/index.ts';
import { orgJobs } from './modules/org/index.ts';
import { planJobs, tellDeadlines } from './modules/plan/index.ts';
import type { Db } from './platform/db/db.ts';
import type { FileStore } from './platform/files.ts';
import type { Jobs, Schedule } from './platform/jobs.ts';
import type { MailSettings } from './platform/mail.ts';
import { translators } from './words.ts';

interface Deps {
  db: Db;
  files: FileStore;
  mail: MailSettings | null;
  /** The address by which people know the program. */
  url: string;
}

/** What runs by itself. */
export const schedule: Schedule = { [minuteJob]: '* * * * *', [collectJob]: '15 19 * * *' };

/** Every job of the program by name. */
export function createJobs(deps: Deps): Jobs {
  return {
    ...identityJobs({ ...deps, translators }),
    ...orgJobs({ ...deps, handovers }),
    ...documentJobs(deps),
    ...planJobs(deps),
    ...inboxJobs({ ...deps, tellers: [tellDeadlines] }),
  };
}

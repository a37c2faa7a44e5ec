import { planJobs } from './modules/plan/index.ts';
import type { Db } from './platform/db/db.ts';
import type { FileStore } from './platform/files.ts';
import type { Jobs } from './platform/jobs.ts';

/** Every job of the program by name. */
export function createJobs(deps: { db: Db; files: FileStore }): Jobs {
  return { ...planJobs(deps) };
}

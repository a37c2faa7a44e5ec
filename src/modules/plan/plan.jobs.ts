import { backgroundJob } from '../../platform/actor.ts';
import type { Db } from '../../platform/db/db.ts';
import type { FileStore } from '../../platform/files.ts';
import type { Jobs } from '../../platform/jobs.ts';
import { readingJob } from './plan.ts';
import { readPlan } from './reading/reading.ts';

/** The background work of plans. */
export function planJobs({ db, files }: { db: Db; files: FileStore }): Jobs {
  return { [readingJob]: ({ id }) => readPlan(db, files, backgroundJob, id) };
}

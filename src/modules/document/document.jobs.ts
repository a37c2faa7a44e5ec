import type { Db } from '../../platform/db/db.ts';
import type { FileStore } from '../../platform/files.ts';
import type { Jobs } from '../../platform/jobs.ts';
import { collectOrphans } from './file/orphans.ts';

/** The job that throws away what nothing refers to. */
export const collectJob = 'file.collect';

/** The background work on files. */
export function documentJobs({ db, files }: { db: Db; files: FileStore }): Jobs {
  return {
    [collectJob]: async () => {
      await collectOrphans(db, files);
    },
  };
}

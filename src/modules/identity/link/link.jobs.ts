import type { Db } from '../../../platform/db/db.ts';
import type { Jobs } from '../../../platform/jobs.ts';
import { sendLinkJob } from './invite.ts';
import { type Post, sendLink } from './send-link.ts';

/** The mails that carry a way in. */
export function identityJobs({ db, ...post }: Post & { db: Db }): Jobs {
  return { [sendLinkJob]: ({ id }) => sendLink(db, post, id) };
}

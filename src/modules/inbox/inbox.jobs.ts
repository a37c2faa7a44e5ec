import type { Db } from '../../platform/db/db.ts';
import type { Jobs } from '../../platform/jobs.ts';
import type { MailSettings } from '../../platform/mail.ts';
import { tellOwnerJob } from '../identity/index.ts';
import { beginDay, type TellDay } from './mail/morning.ts';
import { sendSecurityMails, sendWaitingMails } from './mail/send.ts';

interface InboxJobDeps {
  db: Db;
  url: string;
  mail: MailSettings | null;
  /** What other modules have to tell each day. */
  tellers: TellDay[];
}

/** Runs every minute: the day's first round once it is time, then the mails that wait. Killed, the next minute goes on. */
export const minuteJob = 'inbox.minute';

/** The background work of inboxes. */
export function inboxJobs({ db, url, mail, tellers }: InboxJobDeps): Jobs {
  return {
    [minuteJob]: async () => {
      await beginDay(db, new Date(), { tellers, hasMail: mail !== null });
      if (mail) await sendWaitingMails(db, { mail, url });
    },
    [tellOwnerJob]: async () => {
      if (mail) await sendSecurityMails(db, { mail, url });
    },
  };
}

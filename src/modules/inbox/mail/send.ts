import type { Db } from '../../../platform/db/db.ts';
import { type Mail, type MailSettings, sendMail } from '../../../platform/mail.ts';
import { isOfficeTime, workingCalendar } from '../../calendar/index.ts';
import { pauseAfter } from '../reference.ts';
import { type ClaimedMail, claimMail, dropStale, type MailKind, mailKinds, putBack, settleMail } from './claim.ts';
import { composeMail } from './compose.tsx';
import { wasCertainlyRefused } from './refusal.ts';
import { composeSecurityMail, writeSecurity } from './security.tsx';
import { writeUrgent } from './urgent.ts';

/** Where mails go out, and the address by which they name the program. */
export interface MailOffice {
  mail: MailSettings;
  url: string;
}

/** Sends what waits, one mail after the other; all but security mails only while the office is open. Gives how many the server took. */
export async function sendWaitingMails(db: Db, office: MailOffice, clock = () => new Date()): Promise<number> {
  const sent = await sendSecurityMails(db, office, clock);
  const calendar = await workingCalendar(db);
  if (!isOfficeTime(calendar, clock())) return sent;
  await dropStale(db, clock());
  await writeUrgent(db, clock());
  return sent + (await sendWhile(db, office, clock, mailKinds, () => isOfficeTime(calendar, clock())));
}

/** Tells owners what was changed about their accounts, at any hour: a thief does not wait for the office to open. */
export async function sendSecurityMails(db: Db, office: MailOffice, clock = () => new Date()): Promise<number> {
  await writeSecurity(db, clock());
  return sendWhile(db, office, clock, ['security'], () => true);
}

async function sendWhile(
  db: Db,
  office: MailOffice,
  clock: () => Date,
  kinds: readonly MailKind[],
  mayGoOn: () => boolean,
): Promise<number> {
  let sent = 0;
  while (mayGoOn()) {
    const claimed = await claimMail(db, clock(), kinds);
    if (!claimed) break;
    if (await deliver(db, office, claimed, clock)) sent += 1;
  }
  return sent;
}

async function deliver(db: Db, { mail: settings, url }: MailOffice, claimed: ClaimedMail, clock: () => Date) {
  const compose = claimed.kind === 'security' ? composeSecurityMail : composeMail;
  const composed = claimed.address ? await compose(db, claimed, url) : null;
  if (!claimed.address || !composed) {
    await settleMail(db, claimed.id, 'needless', clock());
    return false;
  }
  const mail: Mail = { ...composed, to: claimed.address, messageId: `${claimed.id}@${new URL(url).hostname}` };
  try {
    await sendMail(settings, mail);
  } catch (error) {
    const answer = error instanceof Error ? error.message.slice(0, 500) : String(error);
    if (wasCertainlyRefused(error)) {
      await putBack(db, claimed.id, new Date(clock().getTime() + pauseAfter(claimed.attempts) * 60_000), answer);
    } else await settleMail(db, claimed.id, 'uncertain', clock(), answer);
    return false;
  }
  await settleMail(db, claimed.id, 'sent', clock());
  return true;
}

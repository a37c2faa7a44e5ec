import { sql } from 'kysely';
import { timeOfDay, today } from '../../../platform/clock.ts';
import type { Db } from '../../../platform/db/db.ts';
import { formatDate, type Language, type Translate, translator } from '../../../platform/i18n.ts';
import { newId } from '../../../platform/id.ts';
import type { Mail } from '../../../platform/mail.ts';
import { markup } from '../../../ui/markup.ts';
import type { SecurityEvent } from '../../identity/index.ts';
import type { ClaimedMail } from './claim.ts';
import { en } from './security.en.ts';
import { vi } from './security.vi.ts';

const translators: Record<Language, Translate> = { vi: translator(vi, 'vi'), en: translator(en, 'en') };

/** Writes a mail for each change of an account of the last day that has none: an office that begins to send mails sends no old ones. */
export async function writeSecurity(db: Db, now: Date): Promise<void> {
  const found = await sql<{ id: string; personId: string }>`
    select e.id, e.person_id as "personId" from security_event e
    where e.at > now() - interval '1 day' and not exists (select from outgoing_mail m where m.security_event_id = e.id)
    order by e.id`.execute(db);
  const { rows } = found;
  if (rows.length === 0) return;
  await sql`
    insert into outgoing_mail (id, person_id, kind, day, security_event_id, try_at)
    select id, person_id, 'security', ${today(now)}, event_id, ${now}
    from unnest(${rows.map(() => newId())}::uuid[], ${rows.map(({ personId }) => personId)}::uuid[],
      ${rows.map(({ id }) => id)}::uuid[]) as m(id, person_id, event_id)
    on conflict do nothing`.execute(db);
}

interface Told {
  kind: SecurityEvent;
  at: Date;
  address: string | null;
  by: string | null;
}

/** What was changed, when, from where, by whom, and what to do if it was not the owner; null where the change is not known. */
export async function composeSecurityMail(
  db: Db,
  mail: Pick<ClaimedMail, 'eventId' | 'language' | 'name'>,
  url: string,
): Promise<Pick<Mail, 'subject' | 'text' | 'html'> | null> {
  const found = await sql<Told>`
    select e.kind, e.at, e.address, b.name as by
    from security_event e left join person b on b.id = e.by_id where e.id = ${mail.eventId}`.execute(db);
  const [told] = found.rows;
  if (!told) return null;
  const t = translators[mail.language];
  const what = t(`securityMail.${told.kind}`);
  const lines = [
    t('securityMail.hello', { name: mail.name }),
    `${what}.`,
    t('securityMail.when', { time: timeOfDay(told.at), date: formatDate(today(told.at)) }),
    told.address ? t('securityMail.where', { address: told.address }) : t('securityMail.server'),
    told.by ? t('securityMail.by', { name: told.by }) : null,
    t('securityMail.fine'),
    told.kind === 'email-changed'
      ? t('securityMail.notYou.email')
      : t('securityMail.notYou', { link: `${url}/sign-in/reset` }),
    t('securityMail.foot'),
  ].filter((line) => line !== null);
  const page = (
    <html lang={mail.language}>
      <body>
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </body>
    </html>
  );
  return {
    subject: t('securityMail.subject', { what }),
    text: lines.join('\n\n'),
    html: `<!doctype html>${markup(page)}`,
  };
}

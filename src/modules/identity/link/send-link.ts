import { sql } from 'kysely';
import { timeOfDay, today } from '../../../platform/clock.ts';
import type { Db } from '../../../platform/db/db.ts';
import { formatDate, type Language, type Translate } from '../../../platform/i18n.ts';
import { sendMail } from '../../../platform/mail.ts';
import { hashToken, newToken } from '../../../platform/token.ts';
import type { IdentityDeps } from '../deps.ts';
import { type LinkKind, linkOf } from './invite.ts';
import { linkMail } from './link-mail.ts';

export interface Post extends Pick<IdentityDeps, 'mail' | 'url'> {
  translators: Record<Language, Translate>;
}

/**
 * Sends the mail of a link, once. The token is made here and stands in the mail only; should the mail have to be sent again, it
 * has a new one, and the one before is void.
 */
export async function sendLink(db: Db, { mail, url, translators }: Post, id: string): Promise<void> {
  if (!mail) return;
  const token = newToken();
  const token_hash = hashToken(token);
  const link = await db
    .updateTable('access_link')
    .from('person')
    .whereRef('person.id', '=', 'access_link.person_id')
    .where('access_link.id', '=', id)
    .where('sent_at', 'is', null)
    .where('used_at', 'is', null)
    .where('expires_at', '>', sql<Date>`now()`)
    .where('person.disabled_at', 'is', null)
    .set({ token_hash })
    .returning(['person.name', 'person.email', 'person.language', 'kind', 'expires_at'])
    .executeTakeFirst();
  if (!link?.email) return;
  // The table's check knows no others.
  const language = link.language as Language;
  const kind = link.kind as LinkKind;
  const t = translators[language];
  const until = t('link.mail.until', { time: timeOfDay(link.expires_at), date: formatDate(today(link.expires_at)) });
  await sendMail(mail, {
    ...linkMail(t, { kind, name: link.name, link: linkOf(url, token), until }),
    to: link.email,
    messageId: `${token_hash.toString('hex').slice(0, 32)}@${new URL(url).hostname}`,
  });
  await db.updateTable('access_link').set({ sent_at: sql`now()` }).where('id', '=', id).execute();
}

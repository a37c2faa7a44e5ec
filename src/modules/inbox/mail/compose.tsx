import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';
import { formatDate, type Language, type Translate, translator } from '../../../platform/i18n.ts';
import type { Mail } from '../../../platform/mail.ts';
import { markup } from '../../../ui/markup.ts';
import { en } from '../inbox.en.ts';
import { vi } from '../inbox.vi.ts';
import { type NoticeKind, type NoticeParams, urgentKinds } from '../notice.ts';
import { noticeWords } from '../notice-words.ts';
import type { ClaimedMail } from './claim.ts';
import { en as mailEn } from './mail.en.ts';
import { vi as mailVi } from './mail.vi.ts';

type Composed = Pick<Mail, 'subject' | 'text' | 'html'>;

interface Line {
  id: string;
  kind: NoticeKind;
  title: string;
  note: string;
  params: NoticeParams;
  by: string | null;
}

const translators: Record<Language, Translate> = {
  vi: translator({ ...vi, ...mailVi }, 'vi'),
  en: translator({ ...en, ...mailEn }, 'en'),
};

/** More would not be read in a mail. */
const mostLines = 30;

/** The words of a mail as things stand now, in the person's language; null when nothing is left to tell. */
export async function composeMail(db: Db, mail: ClaimedMail, url: string): Promise<Composed | null> {
  const t = translators[mail.language];
  const which = mail.noticeId ? sql`n.id = ${mail.noticeId}` : sql`true`;
  const found = await sql<Line>`
    select n.id, n.kind, n.title, n.note, n.params, b.name as by
    from notice n left join person b on b.id = n.by_id
    where n.person_id = ${mail.personId} and ${which}
      and n.read_at is null and n.closed_at is null and n.shown_at <= now()
    order by n.kind = any (${urgentKinds}::text[]) desc, n.shown_at desc, n.id desc`.execute(db);
  const [first] = found.rows;
  if (!first) return null;
  const count = found.rows.length;
  const subject =
    mail.kind === 'digest'
      ? t('inboxMail.digest.subject', { count, date: formatDate(mail.day) })
      : t('inboxMail.urgent.subject', { kind: t(`inbox.kind.${first.kind}`), title: first.title });
  const lead = mail.kind === 'digest' ? t('inboxMail.digest.lead', { count }) : t('inboxMail.urgent.lead');
  const letter = {
    hello: t('inboxMail.hello', { name: mail.name }),
    lead,
    lines: found.rows.slice(0, mostLines),
    count,
  };
  return { subject, text: plain(t, url, letter), html: formatted(t, url, mail.language, letter) };
}

interface Letter {
  hello: string;
  lead: string;
  lines: Line[];
  count: number;
}

const saysOf = (t: Translate, line: Line) =>
  [noticeWords(t, line), line.note, line.by && t('inboxMail.by', { name: line.by })].filter(Boolean).join(' · ');

function plain(t: Translate, url: string, { hello, lead, lines, count }: Letter): string {
  const items = lines.map((line) =>
    [`- ${t(`inbox.kind.${line.kind}`)}: ${line.title}`, `  ${saysOf(t, line)}`, `  ${url}/inbox/${line.id}`].join(
      '\n',
    ),
  );
  const more = count > lines.length ? [t('inboxMail.more', { count: count - lines.length })] : [];
  return [hello, lead, ...items, ...more, `${t('inboxMail.open')}: ${url}/inbox`, t('inboxMail.foot')].join('\n\n');
}

function formatted(t: Translate, url: string, language: Language, { hello, lead, lines, count }: Letter): string {
  const page = (
    <html lang={language}>
      <body>
        <p>{hello}</p>
        <p>{lead}</p>
        <ul>
          {lines.map((line) => (
            <li key={line.id}>
              <strong>{t(`inbox.kind.${line.kind}`)}</strong>: <a href={`${url}/inbox/${line.id}`}>{line.title}</a>
              <br />
              {saysOf(t, line)}
            </li>
          ))}
        </ul>
        {count > lines.length ? <p>{t('inboxMail.more', { count: count - lines.length })}</p> : null}
        <p>
          <a href={`${url}/inbox`}>{t('inboxMail.open')}</a>
        </p>
        <p>{t('inboxMail.foot')}</p>
      </body>
    </html>
  );
  return `<!doctype html>${markup(page)}`;
}

import type { Translate } from '../../../platform/i18n.ts';
import type { LinkKind } from './invite.ts';

interface Told {
  kind: LinkKind;
  name: string;
  link: string;
  until: string;
}

const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The words of the mail that carries a link, plain and as simple HTML. */
export function linkMail(
  t: Translate,
  { kind, name, link, until }: Told,
): { subject: string; text: string; html: string } {
  const greeting = t('link.mail.greeting', { name });
  const what = t(`link.mail.${kind}`);
  const last = [until, t('link.mail.notYou'), t('link.mail.automatic')];
  const paragraphs = [greeting, what].map((each) => `<p>${escaped(each)}</p>`).join('');
  const button = `<p><a href="${escaped(link)}">${escaped(link)}</a></p>`;
  return {
    subject: t(`link.mail.${kind}.subject`),
    text: [greeting, what, link, ...last].join('\n\n'),
    html: `${paragraphs}${button}${last.map((each) => `<p>${escaped(each)}</p>`).join('')}`,
  };
}

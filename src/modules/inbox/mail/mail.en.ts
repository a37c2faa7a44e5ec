import type { vi } from './mail.vi.ts';

export const en: Record<keyof typeof vi, string> = {
  'inboxMail.digest.subject': 'Cải Cách: {count} {count|thing|things} to look at, {date}',
  'inboxMail.hello': 'Dear {name},',
  'inboxMail.digest.lead': 'There {count|is|are} {count} {count|thing|things} in your inbox that you have not seen:',
  'inboxMail.more': 'and {count} more.',
  'inboxMail.open': 'Open the inbox',
  'inboxMail.urgent.subject': '{kind}: {title}',
  'inboxMail.urgent.lead': 'One thing should be looked at now:',
  'inboxMail.foot':
    'Sent by the system Cải Cách, during office hours only. To change which mails you get, open your profile in the system.',
  'inboxMail.by': 'From: {name}',
};

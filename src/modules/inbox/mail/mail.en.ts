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
  'mails.place': 'Outgoing mail',
  'mails.title': 'Outgoing mail',
  'mails.sentence':
    'The digests of half past seven, the urgent mails and those about the security of accounts; each is sent at most once.',
  'mails.noServer':
    'No mail server is configured, so nothing is sent. Whoever runs the server sets CAICACH_SMTP_URL to send.',
  'mails.uncertain':
    '{count} {count|mail|mails} may or may not have been sent: the sender stopped or the connection broke half way. They are not sent again by themselves, so that nobody gets two. Ask their readers, then send them again or set them aside.',
  'mails.uncertain.show': 'Show them',
  'mails.empty': 'There are no mails yet.',
  'mails.at': 'Written at',
  'mails.person': 'To',
  'mails.kind': 'Kind',
  'mails.kind.digest': 'Daily digest',
  'mails.kind.immediate': 'Urgent',
  'mails.kind.security': 'Account security',
  'mails.state': 'State',
  'mails.state.all': 'Every state',
  'mails.state.waiting': 'Waiting',
  'mails.state.sending': 'Being sent',
  'mails.state.sent': 'Sent',
  'mails.state.uncertain': 'Perhaps sent',
  'mails.state.given-up': 'Not accepted that day',
  'mails.state.needless': 'No longer needed',
  'mails.state.set-aside': 'Set aside',
  'mails.attempts': 'Tries',
  'mails.settle': 'What to do',
  'mails.sendAgain': 'Send again',
  'mails.sendAgain.to': 'Send the mail to {name} again',
  'mails.sendAgain.done': 'The mail will be sent again within minutes, or once the office has opened.',
  'mails.setAside': 'Set aside',
  'mails.setAside.to': 'Set the mail to {name} aside',
  'mails.setAside.done': 'The mail was set aside, it is not sent again.',
  'mails.error.stale':
    'The digest of another day cannot be sent again: the next one tells what still waits. Set this mail aside.',
};

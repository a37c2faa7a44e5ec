import type { vi } from './link.vi.ts';

export const en: Record<keyof typeof vi, string> = {
  'link.invitation.title': 'Welcome to Cải Cách',
  'link.invitation.lead': '{name}, set a password to begin using your account.',
  'link.reset.title': 'Reset the password',
  'link.reset.lead': '{name}, set a new password. All your open sessions will end.',
  'link.set': 'Set the password and go in',
  'link.gone.title': 'This link cannot be used any more',
  'link.gone': 'It has been used, has run out, or a newer one has taken its place. Ask for a new link.',
  'link.reset.ask': 'Send me a link',
  'link.reset.ask.lead':
    'Enter your e-mail. If it has an account, a link to set a password is sent to it, good once and for {hours} {hours|hour|hours}.',
  'link.reset.asked':
    'If that e-mail has an account, a link to set a password has been sent. Look into your mail, also among the spam.',
  'link.reset.noMail': 'This system sends no mail. Ask the administrator of your unit for a link to set a password.',
  'link.back': 'To the sign-in page',
  'link.error.disabled': 'This person is disabled. Enable them before you invite them.',
  'link.error.own':
    'You cannot give yourself a link. Change your password on your own page, or ask another administrator.',
  'link.mail.greeting': 'Dear {name},',
  'link.mail.invitation.subject': 'Invitation to Cải Cách',
  'link.mail.invitation':
    'You are invited to use Cải Cách, the system that follows the administrative reform of your unit. Open this link to set a password:',
  'link.mail.reset.subject': 'Reset your Cải Cách password',
  'link.mail.reset': 'Somebody asked to reset the password of your Cải Cách account. Open this link to set a new one:',
  'link.mail.until': 'The link can be used once, until {time} on {date}.',
  'link.mail.notYou': 'If you did not expect this mail, ignore it: your account has not changed.',
  'link.mail.automatic': 'This mail was sent automatically; please do not answer it.',
};

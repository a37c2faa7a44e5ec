import type { vi } from './password.vi.ts';

export const en: Record<keyof typeof vi, string> = {
  'password.title': 'Password',
  'password.lead': 'Changing the password ends all your other sessions.',
  'password.current': 'Current password',
  'password.new': 'New password',
  'password.new.hint':
    'At least {count} {count|character|characters}. A short sentence of your own is easiest to remember and hardest to guess; accents and spaces are fine.',
  'password.change': 'Change the password',
  'password.changed': 'The password has been changed. Your other sessions have ended.',
  'password.none':
    'This account has no password yet. Ask for a link by mail to set one, or ask your administrator for a link.',
  'password.none.reset': 'Get a link by mail',
  'password.error.none': 'This account has no password yet. Ask for a link by mail to set one.',
  'password.error.wrong': 'The password is not right. Enter it again.',
  'password.error.short': 'The password needs at least {count} {count|character|characters}. Make it longer.',
  'password.error.long': 'The password has more than {count} {count|character|characters}. Make it shorter.',
  'password.error.name': 'The password holds your name or e-mail address and is easy to guess. Choose another.',
  'password.error.guessable':
    'The password is little more than words and rows of keys that are tried first. Choose another that few would think of.',
};

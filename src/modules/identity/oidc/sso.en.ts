import type { vi } from './sso.vi.ts';

export const en: Record<keyof typeof vi, string> = {
  'sso.title': 'Single sign-on',
  'sso.linked': 'Linked with {name} since {date}: you can sign in with that account.',
  'sso.notLinked': 'Link your account with {name} to sign in with it, without a password of its own here.',
  'sso.link': 'Link with {name}',
  'sso.link.done': 'Linked with {name}.',
  'sso.leaving': 'You go to {name} to sign in there, and come back here.',
  'sso.leave': 'Go to {name}',
  'sso.unlink': 'Unlink from {name}',
  'sso.unlink.done': 'Unlinked from {name}.',
  'sso.failed': 'Signing in with {name} did not work',
  'sso.error.away': '{name} does not answer. Try again in a few minutes, or sign in with your password.',
  'sso.error.broken': 'This sign-in has run out or has been used. Begin again from the sign-in page.',
  'sso.error.denied': '{name} did not let you in, or you cancelled. Try again from the sign-in page.',
  'sso.error.unknown':
    'Nobody in the system has this account of {name}. Ask the administrator of your unit to add you with this e-mail address, or sign in with your password and link the account under account security.',
  'sso.error.taken':
    'This account of {name} belongs to somebody else here, or you have linked another one. Unlink the old one first.',
  'sso.error.onlyWay': 'You have no password, so without the link you could not get in. Set a password first.',
};

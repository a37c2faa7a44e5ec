import type { vi } from './sign-in.vi.ts';

export const en: Record<keyof typeof vi, string> = {
  'signIn.title': 'Sign in',
  'signIn.email': 'E-mail',
  'signIn.password': 'Password',
  'signIn.enter': 'Sign in',
  'signIn.sso': 'Sign in with {name}',
  'signIn.forgotten': 'I forgot my password, or have none yet',
  'signIn.demo.title': 'Try it out',
  'signIn.demo':
    'These are demonstration data of a fictitious province. Choose a person to try the system in their role, without a password.',
  'signIn.error.wrong': 'The e-mail or the password is not right. Enter them again, or reset your password.',
  'signIn.error.wait': 'Too many wrong tries. Try again from {time}, or reset your password.',
  'signIn.error.waitAddress':
    'Too many wrong tries from this network. Try again from {time}, or use a device that has signed in before.',
  'signIn.error.waitTurn':
    'Somebody is guessing the password of this account. Try again from {time}, use a device that has signed in before, or reset your password.',
  'signIn.error.noPosition': 'You hold no position in the system today. Ask the administrator of your unit.',
};

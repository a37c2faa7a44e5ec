import type { vi } from './identity.vi.ts';

export const en: Record<keyof typeof vi, string> = {
  'signIn.title': 'Sign in',
  'signIn.demo':
    'These are demonstration data of a fictitious province. Choose a person to try the system in their role.',
  'signIn.nobody': 'There are no users yet. Load the demonstration data or create users on the command line.',
};

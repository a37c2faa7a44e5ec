import type { vi } from './profile.vi.ts';

export const en: Record<keyof typeof vi, string> = {
  'profile.lead': 'Your details, mails and language. Positions are kept by an administrator.',
  'profile.password': 'Current password',
  'profile.password.hint': 'Needed only to change the e-mail address.',
  'profile.saved': 'Saved.',
  'profile.notifications': 'Mails',
  'profile.dailyDigest': 'A digest every working day',
  'profile.dailyDigest.hint': 'One mail at 7:30: what is newly assigned, due soon, or waiting for you.',
  'profile.immediateMail': 'A mail at once when a task is returned or overdue',
  'profile.immediateMail.hint': 'Sent in working hours only.',
  'profile.email.noPassword': 'You have no password, so an administrator changes your address.',
  'profile.error.noPassword': 'You have no password. Ask an administrator to change the address.',
};

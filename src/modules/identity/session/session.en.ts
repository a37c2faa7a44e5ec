import type { vi } from './session.vi.ts';

export const en: Record<keyof typeof vi, string> = {
  'session.title': 'Sessions',
  'session.lead':
    'Where your account is open now. If you do not know a place, end that session and change your password.',
  'session.browser': 'Browser',
  'session.browser.unknown': 'Unknown browser',
  'session.address': 'Network address',
  'session.address.unknown': 'unknown',
  'session.opened': 'Signed in at',
  'session.seen': 'Last used',
  'session.at': '{time} on {date}',
  'session.this': 'This session',
  'session.end': 'End',
  'session.end.label': 'End the session of {browser}, signed in at {opened}',
  'session.ended': 'The session has been ended.',
  'session.endOthers': 'End all other sessions',
  'session.othersEnded': '{count} other {count|session|sessions} ended.',
  'session.only': 'Your account is open only here.',
  'session.limit':
    'A session ends by itself after {days} {days|day|days}, or after {hours} {hours|hour|hours} without use.',
  'security.places': 'Account security',
};

import type { vi } from './escalation.vi.ts';

export const en: Record<keyof typeof vi, string> = {
  'escalation.title': 'Overdue: taken up the line',
  'escalation.sentence':
    'An overdue task is taken up step by step, once each, and that is written into its history. An empty box leaves its step out.',
  'escalation.unitLeaderAfter': "Tell the unit's leader after (days)",
  'escalation.governmentLeaderAfter': "Tell the government's leader after (days)",
  'escalation.days': 'after {days} {days|day|days}',
  'escalation.never': 'not told',
  'escalation.unitLeader': "The unit's leader",
  'escalation.governmentLeader': "The government's leader",
  'escalation.save': 'Save',
  'escalation.saved': 'The days are saved.',
  'escalation.note.unit-leader': "The unit's leader: {names}",
  'escalation.note.government-leader': "The government's leader: {names}",
  'escalation.error.days': 'The days must be a whole number from 1 to 365, or left empty.',
  'escalation.error.order': "The government's leader is not told before the unit's. Enter more days.",
};

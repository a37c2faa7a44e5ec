import type { Tone } from '../../ui/state-badge.tsx';

/** What a person can be told; the order of the filter. */
export const noticeKinds = [
  'assigned',
  'amended',
  'submitted',
  'returned',
  'confirmed',
  'reminded',
  'due-soon',
  'overdue',
  'escalated',
  'mentioned',
  'extended',
  'dated',
  'cancelled',
  'issued',
  'corrected',
] as const;

export type NoticeKind = (typeof noticeKinds)[number];

/** What cannot wait for the next digest while the office is open. */
export const urgentKinds = ['returned', 'overdue'] as const satisfies readonly NoticeKind[];

/** What is settled once a unit has done its part or got more time. */
export const deadlineKinds = ['reminded', 'due-soon', 'overdue', 'escalated'] as const satisfies readonly NoticeKind[];

/** The colour and shape of each kind: red for what is late or sent back, amber for what needs a look. */
export const noticeTones: Record<NoticeKind, Tone> = {
  assigned: 'running',
  amended: 'soon',
  submitted: 'soon',
  returned: 'late',
  confirmed: 'done',
  reminded: 'soon',
  'due-soon': 'soon',
  overdue: 'late',
  escalated: 'late',
  mentioned: 'waiting',
  extended: 'none',
  dated: 'running',
  cancelled: 'none',
  issued: 'done',
  corrected: 'soon',
};

/** Figures that the words of a notice name. */
export type NoticeParams = Record<string, string | number>;

/** One thing to tell: what it is about, what it is called today, where it lies. */
export interface News {
  subjectId: string;
  /** What makes it another notice about the same thing; the same occasion is told once. */
  occasion: string;
  title: string;
  note?: string;
  params?: NoticeParams;
  href: string;
}

/** Something to tell to those who act for a unit. */
export interface UnitNews extends News {
  unitId: string;
}

/** Something to tell to one person, for a unit where there is one. */
export interface PersonNews extends News {
  personId: string;
  unitId: string | null;
}

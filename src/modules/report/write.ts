import { daysBetween } from '../../platform/clock.ts';
import { fill, formatDate, lowerFirst, type Params } from '../../platform/i18n.ts';
import { percent } from '../../platform/ratio.ts';
import type { Window } from '../calendar/index.ts';
import type { EarlierPlan } from '../plan/index.ts';
import { type IssuedDocument, type ReportFacts, type Share, standing, type TaskFact, tally } from './facts.ts';
import type { Outline, OutlineSection, Sentence } from './outline.ts';

/** What a section is written from besides the facts. */
export interface Writing {
  outline: Outline;
  facts: ReportFacts;
  year: number;
  window: Window;
  /** The window that the report looks ahead to. */
  next: Window;
  /** The day that counts are taken at the end of: the window's last, or today while it is still open. */
  asOf: string;
  decimals: number;
}

/** The text of one section, paragraphs separated by "\n"; '' where only people know. */
export function writeSection(section: OutlineSection, writing: Writing): string {
  switch (section.writes) {
    case 'plan-progress':
      return planProgress(writing);
    case 'assigned-progress':
      return assignedProgress(writing);
    case 'done-in-period':
      return doneInPeriod(section.field ?? '', writing);
    case 'late-tasks':
      return lateTasks(writing);
    case 'next-tasks':
      return nextTasks(writing);
    default:
      return section.text;
  }
}

/** Counts below ten are written with a leading zero in official documents ("03 nhiệm vụ"); zero stays "0". */
export const officialCount = (count: number) => (count > 0 && count < 10 ? `0${count}` : `${count}`);

function say({ outline }: Writing, sentence: Sentence, params: Params): string {
  return fill(outline.sentences[sentence], params, 'vi');
}

const ofPlan = (facts: ReportFacts) => facts.tasks.filter((task) => task.origin === 'plan');

function planProgress(writing: Writing): string {
  return [ownProgress(writing), ...writing.facts.earlier.map((earlier) => earlierProgress(earlier, writing))].join(
    '\n',
  );
}

/** The plan of a government that was merged into this one, by itself: no figure of the report holds its tasks. */
function earlierProgress({ name, plan }: EarlierPlan, writing: Writing): string {
  return say(writing, 'earlier-plan', {
    issuer: `UBND ${lowerFirst(name)}`,
    year: String(writing.year),
    asOf: formatDate(writing.asOf),
    total: officialCount(plan.total),
    done: officialCount(plan.done),
    overdue: officialCount(plan.overdue),
  });
}

function ownProgress(writing: Writing): string {
  const { facts, asOf, decimals, year } = writing;
  if (!facts.plan) return say(writing, 'no-plan', { year: String(year) });
  const counts = tally(ofPlan(facts));
  const open = counts.total - counts.done;
  const progress = say(writing, 'plan-progress', {
    plan: facts.plan,
    issuer: facts.issuer,
    asOf: formatDate(asOf),
    total: officialCount(counts.total),
    done: officialCount(counts.done),
    percent: percent(counts.done, counts.total, decimals) ?? '—',
  });
  const breakdown = say(writing, 'plan-breakdown', {
    onTime: officialCount(counts.done - counts['done-late']),
    late: officialCount(counts['done-late']),
    open: officialCount(open),
    overdue: officialCount(counts.overdue),
    waiting: officialCount(counts.waiting),
    ongoing: officialCount(counts.ongoing),
    running: officialCount(counts.running),
  });
  return `${progress}\n${breakdown}`;
}

function assignedProgress(writing: Writing): string {
  const { facts, decimals } = writing;
  const counts = tally(facts.tasks.filter((task) => task.origin === 'assigned'));
  if (counts.total === 0) return say(writing, 'no-assigned', { issuer: facts.issuer });
  return say(writing, 'assigned-progress', {
    issuer: facts.issuer,
    total: officialCount(counts.total),
    done: officialCount(counts.done),
    percent: percent(counts.done, counts.total, decimals) ?? '—',
    onTime: officialCount(counts.done - counts['done-late']),
    overdue: officialCount(counts.overdue),
    running: officialCount(counts.total - counts.done - counts.overdue),
  });
}

function doneInPeriod(field: string, writing: Writing): string {
  const { facts, window } = writing;
  const tasks = ofPlan(facts).filter((task) => task.field === field);
  const lines = tasks
    .filter((task) => (task.finishedOn ?? '') >= window.from)
    .map((task) => doneSentence(task, writing));
  const open = tasks.filter((task) => task.finishedOn === null);
  if (open.length > 0) lines.push(stillRunning(open, writing));
  return lines.join('\n');
}

function doneSentence(task: TaskFact, writing: Writing): string {
  const named = { lead: task.lead, title: quote(task.title) };
  if (task.documents.length === 0) return say(writing, 'done-without-document', named);
  return say(writing, 'done-with-document', { ...named, documents: task.documents.map(citation).join('; ') });
}

/** "Kế hoạch số 05/KH-UBND ngày 05/01/2026 về …", with what is known of it. */
function citation({ number, date, abstract }: IssuedDocument): string {
  return [abstract || 'văn bản', `số ${number}`, date && `ngày ${formatDate(date)}`].filter(Boolean).join(' ');
}

const quote = (title: string) => `“${title.replace(/[.;]$/, '')}”`;

function stillRunning(open: TaskFact[], writing: Writing): string {
  const overdue = open.filter((task) => standing(task) === 'overdue').length;
  return say(writing, 'still-running', {
    count: officialCount(open.length),
    overdue: overdue > 0 ? say(writing, 'of-which-overdue', { count: officialCount(overdue) }) : '',
  });
}

function lateTasks(writing: Writing): string {
  const { facts, asOf } = writing;
  const late = facts.tasks.filter((task) => standing(task) === 'overdue');
  if (late.length === 0) return say(writing, 'nothing-late', { asOf: formatDate(asOf) });
  const intro = say(writing, 'late-intro', { asOf: formatDate(asOf), count: officialCount(late.length) });
  return [intro, ...late.map((task) => lateLine(task, writing))].join('\n');
}

function lateLine(task: TaskFact, writing: Writing): string {
  const open = task.shares.filter((share) => share.state === 'overdue');
  const due = open.map((share) => share.due ?? '').sort()[0] ?? '';
  return say(writing, 'late-task', {
    title: task.title.replace(/[.;]$/, ''),
    unit: [...new Set(open.map((share) => share.unit))].join(', '),
    due: formatDate(due),
    days: officialCount(daysBetween(due, writing.asOf)),
  });
}

const isOpen = (state: Share['state']) => !['done', 'done-late', 'cancelled', 'awaiting-confirmation'].includes(state);

function nextTasks(writing: Writing): string {
  const { facts, next } = writing;
  const due = (task: TaskFact) =>
    task.shares.flatMap((share) =>
      share.due && isOpen(share.state) && share.due >= next.from && share.due <= next.to ? [share.due] : [],
    );
  const coming = facts.tasks.map((task) => ({ task, day: due(task).sort()[0] })).filter(({ day }) => day !== undefined);
  if (coming.length === 0) return say(writing, 'nothing-next', {});
  return coming
    .map(({ task, day }, index) =>
      say(writing, 'next-task', {
        n: String(index + 1),
        title: task.title.replace(/[.;]$/, ''),
        lead: task.lead,
        due: formatDate(day ?? ''),
      }),
    )
    .join('\n');
}

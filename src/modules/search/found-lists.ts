import type { Found } from '../../platform/found.ts';
import { formatDate } from '../../platform/i18n.ts';
import type { View } from '../../ui/view.ts';
import { type searchDocuments, typeName } from '../document/index.ts';
import type { searchPeople } from '../identity/index.ts';
import type { searchUnits } from '../org/index.ts';
import type { searchTasks, TaskHit } from '../plan/index.ts';

/** What the modules found. */
export interface Everything {
  tasks: Awaited<ReturnType<typeof searchTasks>>;
  documents: Awaited<ReturnType<typeof searchDocuments>>;
  people: Awaited<ReturnType<typeof searchPeople>>;
  units: Awaited<ReturnType<typeof searchUnits>>;
  /** An outside body has no list of a government's tasks. */
  isOutside: boolean;
}

/** A thing that was found, as one line leads to it. */
interface FoundLine {
  href: string;
  title: string;
  /** More of its own words. */
  words?: string;
  /** Where it belongs and how it stands. */
  note: string;
  isLate?: boolean;
}

/** The first few of one kind. */
export interface FoundList {
  title: string;
  /** All of them, in the module's own list. */
  href: string;
  total: number;
  /** The list has a row for each: their number can be named. */
  isWhole: boolean;
  lines: FoundLine[];
}

/** The lists of the page, in its order. */
export function listsOf({ t, year, today }: View, q: string, found: Everything): FoundList[] {
  const { tasks, documents, people, units, isOutside } = found;
  const query = new URLSearchParams({ q });
  const ofYear = year === Number(today.slice(0, 4)) ? query : new URLSearchParams({ q, year: String(year) });
  return [
    {
      title: t('search.tasks', { year: String(year) }),
      href: isOutside ? '/my-tasks' : `/tasks?${ofYear}`,
      // A list of tasks has a row for each unit's share.
      ...listOf(tasks, false, (task) => ({
        href: `/tasks/${task.id}`,
        title: task.title,
        note: standing(t, task),
        isLate: task.isLate,
      })),
    },
    {
      title: t('search.documents'),
      href: `/documents?${query}`,
      ...listOf(documents, true, ({ id, number, type, abstract, issuedOn, issuer, formerOwner }) => ({
        href: `/documents/${id}`,
        title: number,
        words: [typeName(type), abstract].filter(Boolean).join(': '),
        note: dotted([formatDate(issuedOn), formerOwner ? t('ui.formerUnit', { unit: formerOwner }) : issuer]),
      })),
    },
    {
      title: t('search.people'),
      href: `/people?${query}`,
      ...listOf(people, true, ({ id, name, title, unit }) => ({
        href: `/people/${id}`,
        title: name,
        note: dotted([title, unit]),
      })),
    },
    {
      title: t('search.units'),
      href: `/units?${query}`,
      ...listOf(units, true, ({ id, name, code, under }) => ({
        href: `/units/${id}`,
        title: name,
        note: dotted([under, code]),
      })),
    },
  ];
}

function listOf<Line>({ lines, total }: Found<Line>, isWhole: boolean, lineOf: (line: Line) => FoundLine) {
  return { total, isWhole, lines: lines.map(lineOf) };
}

const dotted = (parts: (string | null)[]) => parts.filter(Boolean).join(' · ');

/** Whose a task is, until when, and how much of it is done. */
function standing(t: View['t'], { unit, units, shares, done, dueOn }: TaskHit): string {
  const whose = units > 1 ? t('search.task.units', { count: units }) : unit;
  const due = dueOn && t('search.task.due', { date: formatDate(dueOn) });
  const some = done > 0 ? t('search.task.doneOf', { done, count: shares }) : null;
  return dotted([whose, due, done === shares ? t('search.task.done') : some]);
}

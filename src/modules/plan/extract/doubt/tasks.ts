import { fold, wordsOf } from '../../../../office/words/fold.ts';
import { formatDate } from '../../../../platform/i18n.ts';
import type { DocumentFacts, Doubt, TaskProposal } from '../extraction.ts';
import { type Place, raise, shortened } from './raise.ts';

/** What the columns of the plan's tables let one expect of every task. */
export interface Expected {
  product: boolean;
  lead: boolean;
  deadline: boolean;
}

function deadlineDoubts({ deadline, title }: TaskProposal, document: DocumentFacts, place: Place): Doubt[] {
  const { text, type, due } = deadline;
  if (!text) return [raise('deadline-missing', { title: shortened(title) }, place)];
  if (type === 'none') return [raise('deadline-unreadable', { deadline: text }, place)];
  const year = String(document.year ?? '');
  const meant = /nam (?:truoc|sau|ke tiep|tiep theo)|giai doan|20\d\d\s*-\s*20\d\d/.test(fold(text));
  if (due && year && !due.startsWith(year) && !meant) {
    return [raise('deadline-other-year', { deadline: text, found: due.slice(0, 4), year }, place)];
  }
  if (!due || !document.date || due >= document.date) return [];
  const params = { deadline: text, due: formatDate(due), date: formatDate(document.date) };
  return [raise('deadline-before-plan', params, place)];
}

function repeated(tasks: TaskProposal[]): Doubt[] {
  const seen = new Map<string, TaskProposal>();
  return tasks.flatMap((item, task) => {
    const key = wordsOf(item.title).join(' ');
    const before = seen.get(key);
    seen.set(key, before ?? item);
    const alike = before && (before.heading === item.heading || wordsOf(item.title).length > 6);
    const same = alike && before.deadline.text === item.deadline.text && before.lead.join() === item.lead.join();
    if (!before || !same) return [];
    return [
      raise('task-repeated', { number: before.no, title: shortened(before.title) }, { source: item.source, task }),
    ];
  });
}

const introduction = /:\s*$|\s(?:sau|sau đây|cụ thể)\s*\.?$/iu;

/** What a reviewer has to complete or check in single tasks. Only tasks from tables are expected to be complete. */
export function taskDoubts(tasks: TaskProposal[], document: DocumentFacts, expected: Expected): Doubt[] {
  const parts = new Map<string, TaskProposal[]>();
  for (const part of tasks) {
    if (!part.parent) continue;
    const key = `${part.parent}|${part.heading}`;
    parts.set(key, [...(parts.get(key) ?? []), part]);
  }
  const single = tasks.flatMap((item, task) => {
    if (item.confidence === 'prose')
      return item.deadline.text ? deadlineDoubts(item, document, { source: item.source, task }) : [];
    const place = { source: item.source, task };
    const title = shortened(item.title);
    const doubts: Doubt[] = [];
    const own = parts.get(`${item.no}|${item.heading}`) ?? [];
    const whole = own.length > 0;
    // Words that only introduce their parts need not say what every part says for itself; a task that stands alone must.
    const introduces = whole && introduction.test(item.title);
    const leadTold = introduces && own.every(({ lead }) => lead.length > 0);
    const deadlineTold = introduces && !item.deadline.text && own.every(({ deadline }) => deadline.text !== '');
    if (expected.lead && item.lead.length === 0 && !leadTold) doubts.push(raise('lead-missing', { title }, place));
    if ((expected.deadline && !deadlineTold) || item.deadline.text)
      doubts.push(...deadlineDoubts(item, document, place));
    if (expected.product && !item.product && !whole) doubts.push(raise('product-missing', { title }, place));
    if (!item.field) doubts.push(raise('field-unknown', { title }, place));
    return doubts;
  });
  return [...single, ...repeated(tasks)];
}

/** Groups whose heading names no field, so that their tasks' fields were guessed from the words: once for each group. */
export function guessedFieldDoubts(tasks: TaskProposal[], guessed: Set<TaskProposal>): Doubt[] {
  const headings = new Set<string>();
  return tasks.flatMap((item, task) => {
    if (!guessed.has(item) || headings.has(item.heading)) return [];
    headings.add(item.heading);
    const place = { source: item.source, task };
    return [
      item.heading ? raise('field-guessed', { heading: item.heading }, place) : raise('field-no-groups', {}, place),
    ];
  });
}

import { citationDoubts } from './doubt/citations.ts';
import { leadDoubts, levelDoubts } from './doubt/levels.ts';
import { groupNumberDoubts, proseNumberDoubts, taskNumberDoubts } from './doubt/numbering.ts';
import { raise, type Text } from './doubt/raise.ts';
import { spellingDoubts } from './doubt/spelling.ts';
import { guessedFieldDoubts, taskDoubts } from './doubt/tasks.ts';
import { yearDoubts } from './doubt/years.ts';
import type { DocumentFacts, Doubt, TargetProposal, TaskProposal } from './extraction.ts';
import type { Passage } from './outline.ts';
import type { TableTasks } from './table/tasks.ts';

/** All that the doubts are drawn from. */
export interface Reading {
  document: DocumentFacts;
  passages: Passage[];
  tasks: TaskProposal[];
  targets: TargetProposal[];
  tables: TableTasks;
}

function documentDoubts({ document, tasks, tables }: Reading): Doubt[] {
  const doubts: Doubt[] = [];
  if (!document.number) doubts.push(raise('number-missing', { symbol: document.symbol }, null));
  if (!document.date) doubts.push(raise('date-missing', {}, null));
  if (document.year === null) doubts.push(raise('year-missing', {}, null));
  if (tasks.length === 0) doubts.push(raise('no-tasks', {}, null));
  else if (tables.tasks.length === 0) doubts.push(raise('prose-tasks', {}, null));
  return doubts;
}

/** Everything that is worded: the passages, and in tables the titles and products of tasks. */
function textsOf({ passages, tables }: Reading): (Text & { heading?: boolean })[] {
  const cells = tables.tasks.flatMap(({ title, product, source }, task) =>
    [title, product].filter(Boolean).map((text) => ({ text, source, task })),
  );
  return [...passages, ...cells];
}

/** Ties doubts about words to the target that holds them, so that the review screen can mark it. */
function atTargets(doubts: Doubt[], targets: TargetProposal[]): Doubt[] {
  const byBlock = new Map<string, number>();
  targets.forEach(({ source }, index) => {
    const key = `${source.block}:${source.row ?? ''}`;
    if (!byBlock.has(key)) byBlock.set(key, index);
  });
  return doubts.map((doubt) => {
    if (doubt.task !== null || !doubt.source) return doubt;
    return { ...doubt, target: byBlock.get(`${doubt.source.block}:${doubt.source.row ?? ''}`) ?? null };
  });
}

/** Draws up what a reviewer should look at, the document as a whole first, then in reading order. */
export function findDoubts(reading: Reading): Doubt[] {
  const { document, passages, tasks, targets, tables } = reading;
  const texts = textsOf(reading);
  const { roles } = tables;
  const expected = { product: roles.has('product'), lead: roles.has('lead'), deadline: roles.has('deadline') };
  const placed = [
    ...citationDoubts(texts, document),
    ...yearDoubts(texts, document.year),
    ...levelDoubts(texts, document),
    ...leadDoubts(tables.tasks, document),
    ...proseNumberDoubts(passages),
    ...taskNumberDoubts(tables.tasks, tables.groups),
    ...groupNumberDoubts(tables.groups),
    ...taskDoubts(tasks, document, expected),
    ...guessedFieldDoubts(tables.tasks, tables.guessed),
    ...spellingDoubts(texts),
  ];
  const order = ({ source }: Doubt) => (source?.block ?? -1) * 100_000 + (source?.row ?? 0);
  placed.sort((a, b) => order(a) - order(b));
  return [...documentDoubts(reading), ...atTargets(placed, targets)];
}

import type { Block } from '../../../../office/blocks.ts';
import { readDeadline } from '../deadline/deadline.ts';
import type { TaskProposal } from '../extraction.ts';
import { fieldOfHeading, fieldOfTask, isFieldHeading } from '../field.ts';
import { readMarker } from '../numbering.ts';
import { splitParties } from '../parties.ts';
import { continues, join } from './continuation.ts';
import { enter, type Groups, groupOf, placeIn } from './group.ts';
import { isTaskHeader } from './header.ts';
import type { Role } from './roles.ts';
import { flow, type PlanRow, type PlanTable, readTables } from './rows.ts';

const ditto = /^(?:["”″“]{1,2}|''|\/\/|-?\s*nt\s*-?|như trên|nêu trên|-\s*["”]\s*-)$/i;
const namedRoles =
  /^(?:(?:cơ quan|đơn vị)\s+)?chủ trì\s*[:\-–]\s*(?<lead>.*?)[\s;.,]*(?:(?:cơ quan|đơn vị)\s+)?phối hợp\s*[:\-–]\s*(?<rest>.*)$/isu;
const spokenRoles = /^(?<lead>.*?)[\s,]+chủ trì\s*[,;]?\s*(?:phối hợp\s*(?:với|cùng)?)\s*:?\s*(?<rest>.*)$/isu;

function partiesOf({ texts }: PlanRow): Pick<TaskProposal, 'lead' | 'coordinating'> {
  const lead = texts.lead ?? texts.parties ?? '';
  const both = namedRoles.exec(lead) ?? spokenRoles.exec(lead);
  const coordinating = [both?.groups?.rest, texts.coordinating].filter(Boolean).join('; ');
  return {
    lead: splitParties((both?.groups?.lead ?? lead).replace(/^\s*chủ trì\s*[:\-–]\s*/iu, '')),
    coordinating: splitParties(coordinating.replace(/^\s*phối hợp\s*[:\-–]\s*/iu, '')),
  };
}

function deadlineOf({ texts }: PlanRow, year: number | null): TaskProposal['deadline'] {
  const end = texts.deadline ?? texts.slot;
  if (end || !texts.start) return readDeadline(flow(end ?? ''), year);
  return readDeadline(`Từ ${flow(texts.start)}`, year);
}

/** The number of a task: from its own column, or from the head of its title where there is no such column. */
function numberOf({ texts }: PlanRow): { no: string; title: string; bulleted: boolean } {
  const title = flow(texts.title || texts.field || texts.product || '');
  const own = readMarker(flow(texts.no ?? ''));
  if (own && own.kind !== 'bullet') return { no: own.number, title: title.replace(/^[-–+•]\s*/, ''), bulleted: false };
  const head = readMarker(title);
  if (!head || head.kind === 'roman' || head.kind === 'capital')
    return { no: flow(texts.no ?? ''), title, bulleted: false };
  if (head.kind === 'bullet') return { no: '', title: head.rest, bulleted: true };
  return { no: head.number, title: head.rest, bulleted: false };
}

/** Numbers of the tasks above in the same group, by which a sub-item finds its parent. */
interface Scope {
  numbers: Map<string, TaskProposal>;
  last: TaskProposal | null;
}

function parentOf(no: string, bulleted: boolean, scope: Scope): TaskProposal | null {
  if (bulleted || /^\p{L}+$/u.test(no)) return scope.last;
  const above = no.includes('.') ? no.slice(0, no.lastIndexOf('.')) : '';
  return scope.numbers.get(above) ?? null;
}

/** A sub-item says of lead and deadline only what differs from the task above it. */
function inherit(task: TaskProposal, parent: TaskProposal | null) {
  if (!parent) return;
  if (task.lead.length === 0 && task.coordinating.length === 0) {
    task.lead = parent.lead;
    task.coordinating = parent.coordinating;
  }
  if (!task.deadline.text) task.deadline = parent.deadline;
}

function withDittos(row: PlanRow, before: PlanRow | undefined): PlanRow {
  const texts = { ...row.texts };
  for (const role of ['product', 'lead', 'coordinating', 'deadline', 'parties'] satisfies Role[]) {
    if (before && ditto.test(texts[role]?.trim() ?? '')) texts[role] = before.texts[role];
  }
  return { ...row, texts };
}

/** Rows of one table, whole again where a page break has cut them. */
function wholeRows(table: PlanTable): PlanRow[] {
  const numbered = table.header.roles.includes('no');
  const rows: PlanRow[] = [];
  for (const row of table.rows) {
    const before = rows.at(-1);
    if (before && continues(row, before, numbered)) rows[rows.length - 1] = join(before, row);
    else rows.push(withDittos(row, before));
  }
  return rows;
}

/** The heading for a table among the paragraphs before it, such as "II. Cải cách thể chế" over a table of its own. */
function headingBefore(blocks: Block[], table: PlanTable): string {
  for (let at = table.block - 1; at > table.after && at >= table.block - 6; at--) {
    const block = blocks[at];
    if (block?.kind !== 'paragraph' || /^\s*\(/.test(block.text)) continue;
    const heading = flow(readMarker(block.text)?.rest ?? block.text);
    if (isFieldHeading(heading) || (/^phụ lục|^biểu/i.test(block.text) && fieldOfHeading(heading))) return heading;
  }
  return '';
}

/** One more lead for a task whose number, title and deadline span several rows. */
function addParties(task: TaskProposal, row: PlanRow) {
  const { lead, coordinating } = partiesOf(row);
  if (!row.down.has('lead')) task.lead = [...new Set([...task.lead, ...lead])];
  if (!row.down.has('coordinating')) task.coordinating = [...new Set([...task.coordinating, ...coordinating])];
}

function tasksOf(table: PlanTable, blocks: Block[], year: number | null, guessed: Set<TaskProposal>): TaskProposal[] {
  const tasks: TaskProposal[] = [];
  const groups: Groups = { kinds: [], open: [] };
  const heading = headingBefore(blocks, table);
  if (heading) enter(groups, { kind: 'bullet', number: '', heading });
  let scope: Scope = { numbers: new Map(), last: null };
  let column = '';
  const rows = wholeRows(table);
  rows.forEach((row, at) => {
    const group = groupOf(row, rows[at + 1]);
    if (group) {
      enter(groups, group);
      column = '';
      scope = { numbers: new Map(), last: null };
      return;
    }
    const { no, title, bulleted } = numberOf(row);
    const previous = tasks.at(-1);
    if (!title) return;
    if (previous && row.down.has('title') && row.down.has('deadline')) {
      addParties(previous, row);
      return;
    }
    const place = placeIn(groups);
    column = row.texts.title ? flow(row.texts.field ?? column) : '';
    const parent = parentOf(no, bulleted, scope);
    const named = fieldOfHeading(column);
    const told = isFieldHeading(column) ? named : (place.field ?? named);
    const task: TaskProposal = {
      no,
      parent: parent?.no || null,
      field: told ?? fieldOfTask(title),
      heading: column || place.heading,
      title,
      product: flow(row.texts.title ? (row.texts.product ?? '') : ''),
      ...partiesOf(row),
      deadline: deadlineOf(row, year),
      note: flow(row.texts.note ?? ''),
      confidence: 'table',
      source: row.source,
    };
    inherit(task, parent);
    if (!told && task.field) guessed.add(task);
    tasks.push(task);
    if (/^\d/.test(no)) {
      scope.numbers.set(no, task);
      scope.last = task;
    }
  });
  return tasks;
}

/** What the plan's task tables hold. */
export interface TableTasks {
  tasks: TaskProposal[];
  /** Tasks whose field no heading told, so that it was guessed from their words. */
  guessed: Set<TaskProposal>;
  /** The roles that the tables have columns for. */
  roles: Set<Role>;
}

/** Reads the tasks of every task table in the document. */
export function readTaskTables(blocks: Block[], year: number | null): TableTasks {
  const tables = readTables(blocks, isTaskHeader);
  const guessed = new Set<TaskProposal>();
  const tasks = tables.flatMap((table) => tasksOf(table, blocks, year, guessed));
  return { tasks, guessed, roles: new Set(tables.flatMap(({ header }) => header.roles)) };
}

import type { Block } from '../../../../office/blocks.ts';
import { bodyName } from '../../../../office/head/issuer.ts';
import { readMarker } from '../../../../office/words/numbering.ts';
import type { Source, TaskProposal } from '../extraction.ts';
import { fieldOfHeading, fieldOfTask, isFieldHeading } from '../field.ts';
import { namesBody } from '../spoken.ts';
import { type CellReader, cellReader, numberOf } from './cells.ts';
import { wholeRows } from './continuation.ts';
import { enter, type GroupRow, type Groups, groupOf, placeIn } from './group.ts';
import { isTaskHeader } from './header.ts';
import type { Role } from './roles.ts';
import { flow, type PlanRow, type PlanTable, readTables } from './rows.ts';
import { enterTask, inherit, parentOf, type Scope, type Shared } from './scope.ts';

/** A row that names a group, as far as its number goes. */
export interface NumberedGroup {
  kind: GroupRow['kind'];
  number: string;
  source: Source;
}

/** What the plan's task tables hold. */
export interface TableTasks {
  tasks: TaskProposal[];
  /** Tasks whose field no heading told, so that it was guessed from their words. */
  guessed: Set<TaskProposal>;
  /** The printed numbers of the rows that name groups. */
  groups: NumberedGroup[];
  /** The roles that the tables have columns for. */
  roles: Set<Role>;
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

/** One more lead for a task whose title and deadline span several rows. */
function addParties(task: TaskProposal, row: PlanRow, cells: CellReader) {
  const { lead, coordinating } = cells.parties(row);
  if (!row.down.has('lead')) task.lead = [...new Set([...task.lead, ...lead])];
  if (!row.down.has('coordinating')) task.coordinating = [...new Set([...task.coordinating, ...coordinating])];
}

/** The body that a group is headed with ("II. PHÒNG TƯ PHÁP"); none where it is headed with a field. */
function bodyOf(heading: string): string[] {
  const name = bodyName(heading);
  return namesBody(name) ? [name] : [];
}

type Found = Pick<TableTasks, 'guessed' | 'groups'>;

function tasksOf(table: PlanTable, blocks: Block[], cells: CellReader, found: Found): TaskProposal[] {
  const tasks: TaskProposal[] = [];
  const groups: Groups = { kinds: [], open: [] };
  const heading = headingBefore(blocks, table);
  if (heading) enter(groups, { kind: 'bullet', number: '', heading });
  let scope: Scope = { numbers: new Map(), last: null };
  /** The words of a column of groups, which a text file leaves empty where they go on. */
  let column = '';
  let ofGroup: Shared | null = null;
  const led = table.header.roles.some((role) => role === 'lead' || role === 'parties');
  /** In a table without a column of leads: the body whose tasks the group holds. */
  let unit: string[] = [];
  const rows = wholeRows(table);
  for (const [at, row] of rows.entries()) {
    const group = groupOf(row, rows[at + 1]);
    if (group) {
      enter(groups, group);
      found.groups.push({ kind: group.kind, number: group.number, source: row.source });
      column = '';
      unit = led ? [] : bodyOf(group.heading);
      ofGroup = row.alone ? null : { ...cells.parties(row), deadline: cells.deadline(row) };
      scope = { numbers: new Map(), last: null };
      continue;
    }
    const { no, title, bulleted } = numberOf(row);
    const previous = tasks.at(-1);
    if (!title) continue;
    if (previous && row.down.has('title') && row.down.has('deadline')) {
      addParties(previous, row, cells);
      continue;
    }
    column = row.texts.title ? flow(row.texts.field ?? column) : '';
    const parent = parentOf(no, bulleted, scope);
    const place = placeIn(groups);
    const named = fieldOfHeading(column);
    const told = (isFieldHeading(column) ? named : (place.field ?? named)) ?? parent?.field ?? null;
    const task: TaskProposal = {
      no,
      parent: parent?.no || null,
      field: told ?? fieldOfTask(title),
      heading: column || place.heading,
      title,
      product: row.texts.title ? flow(row.texts.product ?? '') : '',
      ...cells.parties(row),
      deadline: cells.deadline(row),
      note: flow(row.texts.note ?? ''),
      confidence: 'table',
      source: row.source,
    };
    inherit(task, parent ?? ofGroup);
    if (task.lead.length === 0) task.lead = [...unit];
    if (!told && task.field) found.guessed.add(task);
    enterTask(scope, task);
    tasks.push(task);
  }
  return tasks;
}

/** Reads the tasks of every task table in the document. `year` is the plan's. */
export function readTaskTables(blocks: Block[], year: number | null): TableTasks {
  const tables = readTables(blocks, isTaskHeader);
  const found: Found = { guessed: new Set(), groups: [] };
  const cells = cellReader(year);
  const tasks = tables.flatMap((table) => tasksOf(table, blocks, cells, found));
  return { tasks, ...found, roles: new Set(tables.flatMap(({ header }) => header.roles)) };
}

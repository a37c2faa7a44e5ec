import { fold } from '../../../office/words/fold.ts';
import { readDeadline } from './deadline/deadline.ts';
import type { Deadline, TaskProposal } from './extraction.ts';
import { fieldOfHeading, fieldOfTask } from './field.ts';
import { type Labelled, readLabels } from './labels.ts';
import { type Passage, sectionKind } from './outline.ts';
import { splitParties } from './parties.ts';
import { namesBody, readSpokenParties } from './spoken.ts';

const date = String.raw`\d{1,2}\s*[/.-]\s*\d{1,2}(?:\s*[/.-]\s*20\d\d)?`;
/** Where a sentence says by when, the plainest wording first; the first group is the deadline. */
const deadlines = [
  /thoi (?:gian|han) (?:hoan thanh|gui)[^.;:]{0,80}?\s((?:xong )?(?:trong|truoc|cham nhat)\s[^.;)]+)/,
  new RegExp(`((?:xong |hoan thanh )?(?:truoc|cham nhat|muon nhat)(?: la)?(?: (?:ngay|vao ngay))? ${date})`),
  /((?:truoc |cham nhat )?(?:ngay )?\d{1,2} (?:cua )?(?:hang thang|thang sau|thang (?:cuoi|dau) (?:cua )?(?:hang |moi )?qu[yi](?: sau)?))/,
  /((?:hoan thanh |xong )?(?:trong|truoc|cham nhat|den het) (?:thang \d{1,2}|qu[yi] (?:iv|i{1,3}|[1-4])(?![a-z]))(?:\s*\/\s*20\d\d| nam 20\d\d)?)/,
  /\(((?:hoan thanh |xong |thuc hien )*(?:truoc|trong|cham nhat|den het|thuong xuyen|dinh ky|hang|ca nam|qu[yi]|thang|ngay|nam)(?![a-z])[^()]{0,50})\)/,
  /((?:dinh ky )?hang (?:thang|quy|nam)(?:, (?:quy|6 thang|9 thang|nam))*(?: va nam)?)/,
  /((?:trong|den het|het) nam(?: 20\d\d| nay)?)(?=\s*(?:[.;,)]|$))/,
  /,\s*((?:thuc hien )?thuong xuyen(?:,? lien tuc)?)\s*(?:[.;]|$)/,
  /\s(khi co (?:yeu cau|van ban|huong dan|chi dao)[^.;,]*)\s*[.;]?$/,
];
/** Sentences that refer to an annex or close the document. */
const elsewhere = /phu luc|^tren day la|^\(/;

function deadlineOf(text: string, year: number | null): Deadline {
  const folded = fold(text);
  for (const pattern of deadlines) {
    const match = pattern.exec(folded);
    const words = match?.[1] ?? '';
    if (!match || !words) continue;
    const at = match.index + match[0].lastIndexOf(words);
    const deadline = readDeadline(text.slice(at, at + words.length), year);
    if (deadline.type !== 'none') return deadline;
  }
  return readDeadline('', year);
}

/** Who a sentence leaves the task to: the bodies it names, or those in the heading above it. */
function partiesOf(text: string, heading: string): Pick<TaskProposal, 'lead' | 'coordinating'> {
  const spoken = readSpokenParties(text);
  if (spoken.lead.length > 0) return spoken;
  const above = heading.replace(/[\s:]+$|\s+(?:có trách nhiệm|chủ trì).*$/gu, '');
  return { lead: namesBody(above) ? splitParties(above) : [], coordinating: [] };
}

/** Adds what labels say of a task, in its own sentence or in the lines under it. */
function describe(task: TaskProposal, { texts }: Labelled, year: number | null) {
  if (texts.lead) task.lead = splitParties(texts.lead);
  if (texts.coordinating) task.coordinating = splitParties(texts.coordinating);
  if (texts.deadline) task.deadline = readDeadline(texts.deadline, year);
  task.product = texts.product ?? task.product;
  task.note = texts.note ?? task.note;
}

function taskOf({ text, marker, sections, source }: Passage, year: number | null): TaskProposal {
  const heading = sections.at(-1) ?? '';
  const labelled = readLabels(text);
  const title = labelled.rest.replace(/[.;,:]$/, '');
  const field = sections
    .toReversed()
    .map(fieldOfHeading)
    .find((found) => found !== null);
  const task: TaskProposal = {
    no: marker && marker.kind !== 'bullet' ? marker.number : '',
    parent: null,
    field: field ?? fieldOfTask(title),
    heading,
    title,
    product: '',
    ...partiesOf(title, heading),
    deadline: deadlineOf(title, year),
    note: '',
    confidence: 'prose',
    source,
  };
  describe(task, labelled, year);
  return task;
}

/** A passage as a task: every item under a heading of tasks, and under "tổ chức thực hiện" what has a deadline. */
function proposal(passage: Passage, next: Passage | undefined, year: number | null): TaskProposal | null {
  if (passage.heading || passage.text.split(/\s+/).length < 5 || elsewhere.test(fold(passage.text))) return null;
  const introduces = /:$/.test(passage.text) && next?.heading === false && readLabels(next.text).rest !== '';
  const kind = sectionKind(passage.sections);
  if (introduces || (kind !== 'task' && kind !== 'duty')) return null;
  const task = taskOf(passage, year);
  return kind === 'task' || task.deadline.text ? task : null;
}

/**
 * Proposes tasks from the prose of a plan that has no table of tasks. Lines of labels ("- Chủ trì: …") describe the task
 * above them, which may be a heading.
 */
export function readProseTasks(passages: Passage[], year: number | null): TaskProposal[] {
  const tasks: TaskProposal[] = [];
  let heading: Passage | null = null;
  for (const [at, passage] of passages.entries()) {
    const labelled = readLabels(passage.text);
    const describes = !passage.heading && labelled.rest === '';
    if (describes && heading && sectionKind([...heading.sections, heading.text]) === 'task') {
      tasks.push(taskOf(heading, year));
    }
    const last = tasks.at(-1);
    if (describes && last) describe(last, labelled, year);
    const task = describes ? null : proposal(passage, passages[at + 1], year);
    if (task) tasks.push(task);
    heading = passage.heading ? passage : null;
  }
  return tasks;
}

import { readDeadline } from './deadline/deadline.ts';
import type { Deadline, TaskProposal } from './extraction.ts';
import { fieldOfHeading, fieldOfTask } from './field.ts';
import { fold } from './fold.ts';
import { type Passage, sectionKind } from './outline.ts';
import { splitParties } from './parties.ts';

const date = String.raw`\d{1,2}\s*[/.-]\s*\d{1,2}(?:\s*[/.-]\s*20\d\d)?`;
/** Where a sentence says by when, the plainest wording first; the first group is the deadline. */
const deadlines = [
  /(?:thoi gian|thoi han)(?: (?:thuc hien|hoan thanh))?(?: xong)?\s*:\s*([^.;)]+)/,
  /thoi (?:gian|han) (?:hoan thanh|gui)[^.;:]{0,80}?\s((?:xong )?(?:trong|truoc|cham nhat)\s[^.;)]+)/,
  new RegExp(`((?:xong |hoan thanh )?(?:truoc|cham nhat|muon nhat)(?: la)?(?: (?:ngay|vao ngay))? ${date})`),
  /((?:truoc |cham nhat )?(?:ngay )?\d{1,2} (?:cua )?(?:hang thang|thang sau|thang (?:cuoi|dau) (?:cua )?(?:hang |moi )?qu[yi](?: sau)?))/,
  /((?:hoan thanh |xong )?(?:trong|truoc|cham nhat|den het) (?:thang \d{1,2}|qu[yi] (?:iv|i{1,3}|[1-4])(?![a-z]))(?:\s*\/\s*20\d\d| nam 20\d\d)?)/,
  /((?:dinh ky )?hang (?:thang|quy|nam)(?:, (?:quy|6 thang|9 thang|nam))*(?: va nam)?)/,
];
const leads = [
  /(?:(?:cơ quan|đơn vị)\s+)?chủ trì\s*:\s*([^.;)]+)/iu,
  /(?:giao|phân công)(?: cho)?\s+([^,.;]{4,60}?)\s+chủ trì/iu,
  /\(([^()]{4,60}?)\s+chủ trì\)/iu,
];
const agency =
  /^(?:cac )?(?:phong|so|van phong|ban|trung tam|cong an|ubnd|uy ban nhan dan|thu truong|truong|hoi|bo phan|chi cuc|cong chuc)(?![a-z])/;
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

function leadOf(text: string, sections: string[]): string[] {
  for (const pattern of leads) {
    const named = pattern.exec(text)?.[1];
    if (named) return splitParties(named);
  }
  const heading = sections.at(-1)?.replace(/[\s:]+$|\s+(?:có trách nhiệm|chủ trì).*$/gu, '') ?? '';
  return agency.test(fold(heading)) ? splitParties(heading) : [];
}

function taskOf(passage: Passage, year: number | null): TaskProposal {
  const { text, marker, sections, source } = passage;
  const heading = sections.at(-1) ?? '';
  const field = sections
    .toReversed()
    .map(fieldOfHeading)
    .find((found) => found !== null);
  return {
    no: marker && marker.kind !== 'bullet' ? marker.number : '',
    parent: null,
    field: field ?? fieldOfTask(text),
    heading,
    title: text.replace(/[;,]$/, ''),
    product: '',
    lead: leadOf(text, sections),
    coordinating: [],
    deadline: deadlineOf(text, year),
    note: '',
    confidence: 'prose',
    source,
  };
}

/**
 * Proposes tasks from the prose of a plan that has no table of tasks: every item under its headings of tasks, and under
 * "tổ chức thực hiện" the items that have a deadline.
 */
export function readProseTasks(passages: Passage[], year: number | null): TaskProposal[] {
  return passages.flatMap((passage, at) => {
    if (passage.heading || passage.text.split(/\s+/).length < 5 || elsewhere.test(fold(passage.text))) return [];
    const introduces = /:$/.test(passage.text) && passages[at + 1]?.heading === false;
    const kind = sectionKind(passage.sections);
    if (introduces || (kind !== 'task' && kind !== 'duty')) return [];
    const task = taskOf(passage, year);
    return kind === 'task' || task.deadline.text ? [task] : [];
  });
}

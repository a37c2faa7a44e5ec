import { readMarker } from '../../../../office/words/numbering.ts';
import { readDeadline } from '../deadline/deadline.ts';
import type { Deadline, TaskProposal } from '../extraction.ts';
import { splitParties } from '../parties.ts';
import { flow, type PlanRow } from './rows.ts';

const spokenRoles = /^(?<lead>.*?)[\s,]+chủ trì\s*[,;]?\s*(?:phối hợp\s*(?:với|cùng)?)\s*:?\s*(?<rest>.*)$/isu;

/** What the cells of a task's row say, wording by wording. */
export interface CellReader {
  parties(row: PlanRow): Pick<TaskProposal, 'lead' | 'coordinating'>;
  deadline(row: PlanRow): Deadline;
}

/** Most rows repeat the agencies and deadlines of others: each wording is read once. */
function remembered<Read>(read: (text: string) => Read): (text: string) => Read {
  const known = new Map<string, Read>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const result = read(text);
    known.set(text, result);
    return result;
  };
}

/** A reader of the cells of one plan. `year` is the plan's, which deadlines without a year belong to. */
export function cellReader(year: number | null): CellReader {
  const bodies = remembered(splitParties);
  const deadline = remembered((text) => readDeadline(text, year));
  return {
    parties({ texts }) {
      const lead = texts.lead ?? texts.parties ?? '';
      const both = spokenRoles.exec(lead);
      const coordinating = [both?.groups?.rest, texts.coordinating].filter(Boolean).join('; ');
      return { lead: [...bodies(both?.groups?.lead ?? lead)], coordinating: [...bodies(coordinating)] };
    },
    deadline({ texts }) {
      const start = flow(texts.start ?? '');
      const end = flow(texts.deadline ?? texts.slot ?? '');
      if (!start) return { ...deadline(end) };
      return end ? { ...deadline(end), text: `${start} - ${end}` } : { ...deadline(`Từ ${start}`) };
    },
  };
}

/** The number of a task: from its own column, or from the head of its title where there is no such column. */
export function numberOf({ texts }: PlanRow): { no: string; title: string; bulleted: boolean } {
  const title = flow(texts.title || texts.field || texts.product || '');
  const own = readMarker(flow(texts.no ?? ''));
  if (own && own.kind !== 'bullet') return { no: own.number, title: title.replace(/^[-–+•]\s*/, ''), bulleted: false };
  const head = readMarker(title);
  if (head?.kind === 'bullet') return { no: '', title: head.rest, bulleted: true };
  if (head?.kind === 'arabic' || head?.kind === 'letter') return { no: head.number, title: head.rest, bulleted: false };
  return { no: flow(texts.no ?? ''), title, bulleted: false };
}

import { isCapitals } from '../../../../office/words/fold.ts';
import { type NumberKind, readMarker } from '../../../../office/words/numbering.ts';
import type { Field } from '../extraction.ts';
import { fieldOfHeading, isFieldHeading } from '../field.ts';
import { flow, type PlanRow } from './rows.ts';

/** A row that names a group of tasks. */
export interface GroupRow {
  kind: NumberKind | 'plain';
  number: string;
  heading: string;
}

/** Words in the longest heading that has neither number nor bold letters. */
const longestHeading = 20;

function onlyTitle(row: PlanRow): boolean {
  return Object.keys(row.texts).every((role) => role === 'no' || role === 'title');
}

/** Words in place of a number, or beside none where the next row has one: what is not numbered is no task. */
function namesGroup({ alone, texts }: PlanRow, next: PlanRow | undefined): boolean {
  if (alone && texts.no && !texts.title) return true;
  const numbered = readMarker(flow(next?.texts.no ?? ''))?.kind === 'arabic';
  return numbered && !texts.no && !/^\p{Ll}/u.test(texts.title ?? '') && alone.split(/\s+/).length <= longestHeading;
}

/**
 * Reads a row as the heading of a group, or null where it is a task. Roman numerals and capital letters number groups;
 * an Arabic number does where its words name a field or all are capitals, or where the next row is numbered under it.
 */
export function groupOf(row: PlanRow, next: PlanRow | undefined): GroupRow | null {
  const whole = row.alone || flow([row.texts.no, row.texts.title].filter(Boolean).join(' '));
  const numbered = row.alone ? readMarker(row.alone) : readMarker(flow(row.texts.no ?? ''));
  const heading = row.alone ? (numbered?.rest ?? row.alone) : flow(row.texts.title ?? '');
  if (!heading || row.down.has('title')) return null;
  const group: GroupRow = { kind: numbered?.kind ?? 'plain', number: numbered?.number ?? '', heading };
  if (numbered?.kind === 'roman' || numbered?.kind === 'capital') {
    return row.alone || onlyTitle(row) || isFieldHeading(heading) ? group : null;
  }
  if (!row.alone && !onlyTitle(row)) return null;
  if (isFieldHeading(heading) || isCapitals(heading)) return group;
  if (numbered?.kind === 'arabic') {
    const under = flow(next?.texts.no ?? '').startsWith(`${numbered.number}.`);
    return under && row.bold && next?.bold === false ? group : null;
  }
  if (numbered || /[.;]$/.test(whole)) return null;
  return row.spans || row.bold || namesGroup(row, next) ? group : null;
}

/** The headings above the row being read, outermost first; `kinds` are their kinds of number in order of appearance. */
export interface Groups {
  kinds: GroupRow['kind'][];
  open: { heading: string; field: Field | null; level: number }[];
}

/** Opens a group: it closes those of its own level and deeper. A heading before the table stands above all groups. */
export function enter(groups: Groups, { kind, heading }: GroupRow) {
  if (!groups.kinds.includes(kind)) groups.kinds.push(kind);
  const level = groups.kinds.indexOf(kind);
  groups.open = groups.open.filter((group) => group.level < level);
  groups.open.push({ heading, field: fieldOfHeading(heading), level });
}

/** The innermost heading, and the field that it or the nearest one above it names. */
export function placeIn(groups: Groups): { heading: string; field: Field | null } {
  return {
    heading: groups.open.at(-1)?.heading ?? '',
    field: groups.open.findLast((group) => group.field !== null)?.field ?? null,
  };
}

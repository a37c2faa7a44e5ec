import { readMarker } from '../../../../office/words/numbering.ts';
import { readDeadline } from '../deadline/deadline.ts';
import { fieldOfHeading, isFieldHeading } from '../field.ts';
import { groupOf } from './group.ts';
import { withLabels } from './labelled.ts';
import type { Role } from './roles.ts';
import { flow, type PlanRow, type PlanTable } from './rows.ts';

const opening = /^[\p{Ll}\d,.;:)%/]/u;
const item = /^\s*[-–+•●*▪]/;

/** Whether the words only make sense as the rest of others: they begin in lower case or with a full stop. */
function dangling(text: string | undefined): boolean {
  return text !== undefined && opening.test(text.trim()) && readMarker(text.trim()) === null;
}

function standsAlone(row: PlanRow, before: PlanRow): boolean {
  const { lead, deadline } = row.texts;
  if (!lead || !deadline || !before.texts.lead || !before.texts.deadline) return false;
  return !dangling(lead) && !dangling(deadline) && readDeadline(deadline, 2000).type !== 'none';
}

/** Whether a page break has cut a group's heading: its rest stands alone and names no group by itself. */
function endsHeading(row: PlanRow, before: PlanRow): boolean {
  const heading = groupOf(before, undefined)?.heading;
  if (!row.opens || !heading) return false;
  const title = row.alone || flow(row.texts.title ?? '');
  const alone = Object.keys(row.texts).length === 1;
  return alone && readMarker(title) === null && (!isFieldHeading(title) || fieldOfHeading(heading) === null);
}

/** How a table is laid out, as far as it has been read. */
interface Layout {
  /** It has a column of numbers. */
  numbered: boolean;
  /** It has headings without a number. */
  grouped: boolean;
  /** Its titles hold lists, so that a dash begins no row of its own. */
  listing: boolean;
}

/**
 * Whether a row is the rest of the one before, cut off by a page break or by a reader that takes lines for rows: it has
 * no number of its own, and its words go on with the other's.
 */
function continues(row: PlanRow, before: PlanRow, { numbered, grouped, listing }: Layout): boolean {
  if (row.texts.no || row.down.size > 0) return false;
  if (endsHeading(row, before)) return true;
  if (before.alone) return false;
  const title = row.texts.title;
  if (!title) return row.alone === '' || row.opens || dangling(row.alone);
  if (listing && row.opens && row.alone && item.test(title)) return /[:;]\s*$/.test(before.texts.title ?? '');
  if (item.test(title) || readMarker(title)) return false;
  const unfinished = !/[.;:]\s*$/.test(before.texts.title ?? '');
  if (numbered && row.opens && unfinished && /^\p{Ll}/u.test(title.trim())) return true;
  if (standsAlone(row, before)) return false;
  if (dangling(title)) return row.opens || numbered;
  if (groupOf(row, undefined)) return false;
  if (grouped && row.alone && fieldOfHeading(title) !== null) return false;
  const bare = !row.texts.lead && !row.texts.deadline && !row.texts.coordinating;
  const rests = Object.entries(row.texts).some(([role, text]) => role !== 'title' && dangling(text));
  return numbered && !row.bold && (rests || (row.opens && bare));
}

/** Joins the rest of a row to it, cell by cell. */
function join(row: PlanRow, rest: PlanRow): PlanRow {
  const texts: PlanRow['texts'] = { ...row.texts };
  for (const [role, text] of Object.entries(rest.texts)) {
    // Object.entries widens the keys of a Partial<Record<Role, …>> to string.
    const key = role as Role;
    texts[key] = texts[key] ? `${texts[key]}${item.test(text) ? '\n' : ' '}${text}` : text;
  }
  return { ...row, texts, alone: row.alone && rest.alone ? `${row.alone} ${rest.alone}` : '' };
}

const ditto = /^(?:["”″“]{1,2}|''|\/\/|-?\s*nt\s*-?|như trên|nêu trên|-\s*["”]\s*-)$/i;
const repeatable: Role[] = ['product', 'lead', 'coordinating', 'deadline', 'parties'];

/** Ditto marks ("nt", „"“, "như trên") and cells merged down over a page break say what the row above says. */
function withoutDittos(row: PlanRow, before: PlanRow | undefined): PlanRow {
  const marked = repeatable.filter(
    (role) => ditto.test(row.texts[role]?.trim() ?? '') || (row.carried.includes(role) && !row.texts[role]),
  );
  if (!before || marked.length === 0) return row;
  const texts = { ...row.texts };
  for (const role of marked) texts[role] = before.texts[role];
  return { ...row, texts };
}

/** The rows of a table, whole again where they were cut, and with ditto marks and labels written out. */
export function wholeRows(table: PlanTable): PlanRow[] {
  const numbered = table.header.roles.includes('no');
  const rows: PlanRow[] = [];
  const layout = { numbered, grouped: false, listing: false };
  for (const row of table.rows) {
    const before = rows.at(-1);
    if (before && continues(row, before, layout)) rows[rows.length - 1] = join(before, row);
    else {
      layout.listing ||= /\n\s*[-–+•*]/.test(row.texts.title ?? '');
      layout.grouped ||= before !== undefined && groupOf(before, row)?.kind === 'plain';
      rows.push(withoutDittos(row, before));
    }
  }
  return rows.map(withLabels);
}

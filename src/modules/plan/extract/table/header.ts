import type { Cell } from '../../../../office/blocks.ts';
import { isPlainLabel, labelWords, type Role, roleOf } from './roles.ts';

export interface Header {
  /** Each column's role and its words (folded), by place. */
  roles: Role[];
  names: string[];
  /** Rows that the header takes up. */
  height: number;
}

const partyRoles: Role[] = ['lead', 'coordinating', 'parties', 'deadline', 'slot'];

/** A row of nothing but (1), (2) … or A, B, 1, 2 under the header. */
function isCounting(row: Cell[]): boolean {
  const texts = row.map((cell) => cell.text.trim()).filter(Boolean);
  const numbers = texts.every((text) => /^\(?(?:\d{1,2}|[A-ZĐ])\)?$/.test(text));
  return texts.length > 2 && numbers && new Set(texts).size === texts.length;
}

/** Whether a cell of the first row spans the columns to its right: merged, or in a text file followed by empty cells. */
function spans(first: Cell[], column: number): boolean {
  const own = first[column];
  const next = first[column + 1];
  return own?.merged === 'across' || !own?.text.trim() || next?.merged === 'across' || next?.text.trim() === '';
}

/** The second row of a header stands only under cells that span several columns. */
function isSecondRow(row: Cell[], first: Cell[]): boolean {
  const own = row.flatMap((cell, column) => (cell.text.trim() && cell.merged !== 'down' ? [{ cell, column }] : []));
  if (own.length === 0 || own.length > row.length - 1) return false;
  return own.every(({ cell, column }) => {
    const plain = isPlainLabel(labelWords(cell.text)) && !/^\(?\d+\)?$/.test(cell.text.trim());
    return plain && spans(first, column);
  });
}

/** In a text file a cell that spans columns leaves those after it empty: they take its words too. */
function spread(first: Cell[], second: Cell[]): Cell[] {
  return first.map((cell, column) => {
    if (cell.text.trim() || !second[column]?.text.trim()) return cell;
    return first.slice(0, column).findLast((other) => other.text.trim()) ?? cell;
  });
}

function nameOf(rows: Cell[][], column: number): string {
  const labels = rows.map((row) => labelWords(row[column]?.text ?? '').join(' ')).filter(Boolean);
  return [...new Set(labels)].join(' ');
}

/** Whether a column names groups: some of its cells go on downwards, or are left empty, under the header. */
function groups(rows: Cell[][], column: number): boolean {
  return rows.some((row) => row[column]?.merged === 'down' || row[column]?.text.trim() === '');
}

/** What a target beside the work is: what the result is measured by, or, before the work, what it serves. */
function besideTitle(roles: Role[], names: string[], column: number): Role {
  const measure = /danh gia|ket qua/.test(names[column] ?? '');
  if (!measure && column < roles.indexOf('title')) return 'field';
  return roles.includes('product') ? 'note' : 'product';
}

/** Of several columns of work the first is the group where its cells span rows, otherwise the others are detail. */
function settleTitles(roles: Role[], names: string[], rows: Cell[][]): Role[] {
  const titles = roles.flatMap((role, column) => (role === 'title' ? [column] : []));
  const [first, second] = titles;
  if (first === undefined) {
    const named = roles.includes('target');
    // Targets with the body that watches them are still targets; with a date to be met by they are tasks.
    if (named && !roles.includes('deadline')) return roles;
    const stand = named ? 'target' : 'field';
    return roles.map((role) => (role === stand ? 'title' : role));
  }
  if (second === undefined)
    return roles.map((role, column) => (role === 'target' ? besideTitle(roles, names, column) : role));
  const chosen = groups(rows, first) ? titles.at(-1) : first;
  const aside: Role = chosen === first ? 'note' : 'field';
  return roles.map((role, column) => {
    if (role === 'target') return besideTitle(roles, names, column);
    return role === 'title' && column !== chosen ? aside : role;
  });
}

/** Settles the columns that only make sense beside each other. */
function settle(roles: Role[], names: string[], rows: Cell[][]): Role[] {
  const target = roles.indexOf('target');
  if (target >= 0 && (roles.includes('unit') || roles.includes('value') || roles.lastIndexOf('target') > target)) {
    return roles.map((role, column) => {
      if (role === 'target' && column > target) return 'value';
      return names[column] === 'don vi' ? 'unit' : role;
    });
  }
  if (!partyRoles.some((role) => roles.includes(role))) return roles;
  const says = (name: string) => /chu tri|dau moi/.test(name);
  const told = names.some((name, column) => roles[column] === 'lead' && says(name));
  const leads = roles.map((role, column) => (told && role === 'lead' && !says(names[column] ?? '') ? 'other' : role));
  return settleTitles(leads, names, rows);
}

/** Whether a row reads as a header: with a column of numbers any short labels will do, otherwise only plain ones. */
function isHeaderRow(row: Cell[]): boolean {
  const filled = row.filter((cell) => cell.text.trim() && !cell.merged);
  if (filled.length < 2 || filled.some((cell) => /^\d+(?:\.\d+)*\.?$/.test(cell.text.trim()))) return false;
  const labels = filled.map((cell) => labelWords(cell.text));
  const known = labels.filter(isPlainLabel);
  const numbered = known.some((words) => roleOf(words.join(' ')) === 'no');
  if (numbered && known.length > 1 && labels.every((words) => words.length > 0)) return true;
  return known.length > 1 && known.length >= filled.length - 1;
}

/** Reads the header that begins at a row of a table, or null where that row is data. */
export function readHeader(rows: Cell[][], at: number): Header | null {
  const first = rows[at];
  if (!first || !isHeaderRow(first)) return null;
  const next = rows[at + 1];
  const head = next && isSecondRow(next, first) ? [spread(first, next), next] : [first];
  const names = first.map((_, column) => nameOf(head, column));
  const below = rows[at + head.length];
  const height = head.length + (below && isCounting(below) ? 1 : 0);
  const sample = rows.slice(at + height, at + height + 60);
  const roles = settle(
    names.map((name) => (name ? roleOf(name) : 'other')),
    names,
    sample,
  );
  return { roles, names, height };
}

/** A table of targets names the target and its unit of measure or its value. */
export function isTargetHeader({ roles }: Header): boolean {
  const measured = roles.includes('value') || roles.includes('unit');
  const titled = roles.includes('title') && roles.includes('value') && roles.includes('unit');
  return (roles.includes('target') && measured) || titled;
}

/** A table whose rows say their targets in sentences, with nothing to measure them in columns of its own. */
export function isWordedTargetHeader(header: Header): boolean {
  const { roles } = header;
  return (roles.includes('target') || roles.includes('value')) && !roles.includes('title') && !isTargetHeader(header);
}

/** "Đơn vị được kiểm tra": the rows are what is inspected or rated. */
const listed = /(?:duoc|bi) (?:kiem tra|thanh tra|giam sat|khao sat|danh gia|cham diem)/;
const money = /kinh phi|du toan|so tien|trieu dong|thanh tien|nguon von/;
/** "Nội dung chi", not "chi tiết" or "chi đạo". */
const spending = /(?:^| )chi(?= (?:phi|ngan sach|nam)|$)/;

/** Whether the rows are sums to spend or bodies to visit: money with neither a date nor a product is a budget. */
function listsOther({ roles, names }: Header): boolean {
  if (names.some((name) => listed.test(name))) return true;
  if (!names.some((name) => money.test(name))) return false;
  const title = names[roles.indexOf('title')] ?? '';
  const planned = (['deadline', 'slot', 'product', 'coordinating'] satisfies Role[]).some((role) =>
    roles.includes(role),
  );
  return spending.test(title) || (!planned && !title.includes('nhiem vu'));
}

/** A plan's task table names the work and who does it or by when; a list of budgets or of documents does not. */
export function isTaskHeader(header: Header): boolean {
  const { roles, names } = header;
  const product = names.some((name, column) => roles[column] === 'product' && name.includes('san pham'));
  const parties = partyRoles.some((role) => roles.includes(role));
  return roles.includes('title') && !isTargetHeader(header) && !listsOther(header) && (product || parties);
}

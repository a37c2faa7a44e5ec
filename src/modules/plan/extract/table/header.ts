import type { Cell, Table } from '../../../../office/blocks.ts';
import { wordsOf } from '../fold.ts';

/** What a column of a plan's table holds, told by the meaning of its header. */
export type Role =
  | 'no'
  | 'field'
  | 'title'
  | 'product'
  | 'deadline'
  | 'start'
  | 'slot' // one quarter or month of the year, ticked where the task is due
  | 'lead'
  | 'coordinating'
  | 'parties' // leads and co-ordinators in one column
  | 'note'
  | 'unit'
  | 'target'
  | 'value'
  | 'other';

export interface Header {
  /** Each column's role and its words (folded), by place. */
  roles: Role[];
  names: string[];
  /** Rows that the header takes up. */
  height: number;
}

// Every word that a header is made of; a cell with any other word is data.
const vocabulary = new Set(
  `stt tt s t so thu tu no nhiem vu noi dung cong viec hoat dong giai phap hang muc dau ten chinh chu yeu trong tam cu the ket
  qua san pham du kien ra dat duoc can phai hoan thanh thoi gian han diem tien do lo trinh moc ky ngay thang quy nam bat thuc
  hien trien khai co quan don vi tri phoi hop tham muu moi chiu trach phu phan to chuc nguoi can bo lanh dao chi theo doi ghi
  linh vuc nhom tieu tinh dvt kinh phi nguon toan trieu dong ngan sach va hoac cua cac de minh chung hinh van ban hanh i ii iii
  iv uoc ke hoach phan dau giao gia nhat cap xa huyen ubnd dung loai y khac bieu mau cham tong so luong ty le lien thoi`
    .split(/\s+/)
    .filter(Boolean),
);

const fixedRoles: [RegExp, Role][] = [
  [/^(?:s t t|stt|tt|so tt|so thu tu|thu tu|no|so)$/, 'no'],
  [/^ghi chu|y kien khac/, 'note'],
  [/don vi tinh|^dvt$/, 'unit'],
  [/kinh phi|du toan|^nguon|ngan sach|trieu dong|bieu mau/, 'other'],
  [/^lanh dao (?:ubnd )?(?:phu trach|chi dao|theo doi)/, 'other'],
  [/chu tri.*phoi hop|phoi hop.*chu tri/, 'parties'],
  [/phoi hop/, 'coordinating'],
  [/chu tri|dau moi/, 'lead'],
  [/bat dau/, 'start'],
  [/ket thuc/, 'deadline'],
  [/^(?:thoi (?:gian|han)(?: \S+){0,3} )?(?:quy (?:i{1,3}|iv|[1-4])|thang \d{1,2}|t\d{1,2}|q[1-4])$/, 'slot'],
  [/^(?:nhom )?linh vuc|^nhom nhiem vu|^nhom noi dung/, 'field'],
  [
    /^(?!.*nhiem vu)(?:ten |noi dung |cac |he thong )*(?:chi tieu|muc tieu|chi so|tieu chi)(?! (?:nam |den )?(?:20|giao|phan dau|ke hoach|can dat))/,
    'target',
  ],
  [
    /^(?!.*(?:nhiem vu|thoi gian))(?:(?:chi tieu|muc tieu|ke hoach|phan dau|gia tri|muc dat|so luong|ty le|uoc thuc hien)(?: .*)?|thuc hien nam .*|(?:ubnd |cap )*(?:tinh|huyen|xa)|nam 20\d\d)$/,
    'value',
  ],
];
const leadingRoles: [RegExp, Role][] = [
  [/thoi gian|thoi han|thoi diem|tien do|han hoan thanh|lo trinh|^han\b|ngay hoan thanh|moc/, 'deadline'],
  [/san pham|ket qua|dau ra|minh chung|hinh thuc van ban/, 'product'],
  [/nhiem vu|noi dung|cong viec|hoat dong|giai phap|dau viec|hang muc|viec/, 'title'],
  [
    /don vi|co quan|phan cong|trach nhiem|phu trach|nguoi thuc hien|to chuc thuc hien|tham muu|^(?:can bo|phong)/,
    'lead',
  ],
  [/hoan thanh/, 'deadline'],
  [/thuc hien|trien khai/, 'lead'],
];

function roleOf(name: string): Role {
  for (const [pattern, role] of fixedRoles) if (pattern.test(name)) return role;
  let best: Role = 'other';
  let at = Number.POSITIVE_INFINITY;
  for (const [pattern, role] of leadingRoles) {
    const found = pattern.exec(name)?.index ?? Number.POSITIVE_INFINITY;
    if (found < at) [best, at] = [role, found];
  }
  return best;
}

function headerWords(cell: Cell): string[] | null {
  const words = wordsOf(cell.text.replace(/\(.*?\)/gs, ' '));
  const known =
    words.length <= 14 && words.every((word) => vocabulary.has(word) || /^\d{1,4}$|^[tq]\d{1,2}$/.test(word));
  return known ? words : null;
}

/** A row of nothing but (1), (2) … or A, B, 1, 2 under the header. */
function isCounting(row: Cell[]): boolean {
  const texts = row.map((cell) => cell.text.trim()).filter(Boolean);
  return (
    texts.length > 2 &&
    texts.every((text) => /^\(?(?:\d{1,2}|[A-ZĐ])\)?$/.test(text)) &&
    new Set(texts).size === texts.length
  );
}

/** The second row of a header stands only under cells that span several columns. */
function isSecondRow(row: Cell[], first: Cell[]): boolean {
  const own = row.flatMap((cell, column) => (cell.text.trim() && cell.merged !== 'down' ? [{ cell, column }] : []));
  if (own.length === 0 || own.length > row.length - 1) return false;
  const spans = (column: number) => {
    const next = first[column + 1];
    return (
      first[column]?.merged === 'across' ||
      !first[column]?.text.trim() ||
      next?.merged === 'across' ||
      next?.text.trim() === ''
    );
  };
  return own.every(
    ({ cell, column }) => spans(column) && (headerWords(cell)?.length ?? 0) > 0 && !/^\(?\d+\)?$/.test(cell.text),
  );
}

function joined(rows: Cell[][], column: number): string {
  const parts: string[] = [];
  for (const row of rows) {
    const words = headerWords(row[column] ?? { text: '' })?.join(' ') ?? '';
    if (words && !parts.includes(words)) parts.push(words);
  }
  return parts.join(' ');
}

/** A header that spans several columns in a text file leaves the cells after it empty: they take its words too. */
function spread(row: Cell[], second: Cell[] | undefined): Cell[] {
  return row.map((cell, column) => {
    if (cell.text.trim() || !second?.[column]?.text.trim()) return cell;
    const spanning = row.slice(0, column).findLast((other) => other.text.trim());
    return spanning ?? cell;
  });
}

const partyRoles: Role[] = ['lead', 'coordinating', 'parties', 'deadline', 'slot'];

/** A plan's task table names the work and who does it or by when; a list of budgets or of documents does not. */
export function isTaskHeader({ roles, names }: Header): boolean {
  const product = names.some((name, column) => roles[column] === 'product' && name.includes('san pham'));
  return (
    roles.includes('title') &&
    !isTargetHeader({ roles, names, height: 0 }) &&
    (product || partyRoles.some((role) => roles.includes(role)))
  );
}

/** A table of targets names the target and its unit of measure or its value. */
export function isTargetHeader({ roles }: Header): boolean {
  const measured = roles.includes('value') || roles.includes('unit');
  return (
    (roles.includes('target') && measured) ||
    (roles.includes('title') && roles.includes('value') && roles.includes('unit'))
  );
}

/** Whether a column names groups: some of its cells go on downwards, or are left empty, under the header. */
function groups(rows: Cell[][], column: number): boolean {
  return rows.some((row) => row[column]?.merged === 'down' || row[column]?.text.trim() === '');
}

/**
 * Settles columns that only make sense beside each other. Of two columns of work the first is the group where its cells
 * span rows ("Nhiệm vụ | Hoạt động"), otherwise the second is detail; a target column beside leads is a group too.
 */
function settle(roles: Role[], rows: Cell[][]): Role[] {
  const name = roles.indexOf('target');
  if (name >= 0 && (roles.includes('unit') || roles.includes('value') || roles.lastIndexOf('target') > name)) {
    return roles.map((role, column) => (role === 'target' && column > name ? 'value' : role));
  }
  if (!partyRoles.some((role) => roles.includes(role))) return roles;
  const titles = roles.flatMap((role, column) => (role === 'title' ? [column] : []));
  const [first, second] = titles;
  if (first === undefined) {
    const stand = roles.includes('target') ? 'target' : 'field';
    return roles.map((role) => (role === stand ? 'title' : role));
  }
  const grouped = second !== undefined && groups(rows, first);
  return roles.map((role, column) => {
    if (role === 'target') return 'field';
    if (role !== 'title' || second === undefined) return role;
    if (grouped) return column === titles.at(-1) ? 'title' : 'field';
    return column === first ? 'title' : 'note';
  });
}

/** Reads the header that begins at a row of a table, or null where that row is data. */
export function readHeader(rows: Table['rows'], at: number): Header | null {
  const first = rows[at];
  if (!first) return null;
  const filled = first.filter((cell) => cell.text.trim() && !cell.merged);
  if (filled.length < 2 || filled.some((cell) => /^\d+(?:\.\d+)*\.?$/.test(cell.text.trim()))) return null;
  const known = filled.filter((cell) => headerWords(cell));
  if (known.length < 2 || known.length < filled.length - 1) return null;
  const next = rows[at + 1];
  const second = next && isSecondRow(next, first) ? next : undefined;
  const head = second ? [spread(first, second), second] : [first];
  const names = first.map((_, column) => joined(head, column));
  const below = rows[at + head.length];
  const height = head.length + (below && isCounting(below) ? 1 : 0);
  const roles = settle(
    names.map((name) => (name ? roleOf(name) : 'other')),
    rows.slice(at + height, at + height + 60),
  );
  return { roles, names, height };
}

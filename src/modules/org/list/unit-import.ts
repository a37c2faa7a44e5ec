import type { Key, Params } from '../../../platform/i18n.ts';
import { foldWords } from '../match.ts';
import { type UnitKind, unitKinds } from '../units.ts';

/** A unit of an imported list, checked. `parent` is null for units directly below the importing government. */
export interface UnitLine {
  row: number;
  code: string | null;
  name: string;
  shortName: string;
  kind: UnitKind;
  parent: string | null;
  aliases: string[];
}

/** What is wrong with one cell, as the person sees it in Excel ("B7"). */
export interface CellProblem {
  cell: string;
  key: Key;
  params: Params;
}

type Sheet = readonly (readonly unknown[])[];

const headings = {
  code: ['ma', 'ma don vi'],
  name: ['ten', 'ten don vi'],
  shortName: ['ten viet tat', 'viet tat', 'ten ngan'],
  kind: ['loai', 'loai don vi'],
  parent: ['thuoc', 'don vi cap tren', 'truc thuoc'],
  aliases: ['ten goi khac', 'ten khac'],
} as const;

type Column = keyof typeof headings;

const kindWords: Record<string, UnitKind> = {
  tinh: 'province',
  'thanh pho': 'province',
  huyen: 'district',
  xa: 'commune',
  phuong: 'commune',
  'dac khu': 'commune',
  phong: 'department',
  so: 'department',
  'van phong': 'department',
  'chuyen mon': 'department',
  'su nghiep': 'service',
  'trung tam': 'service',
  'doan the': 'front',
  dang: 'front',
  'ben ngoai': 'outside',
};

/** Reads a unit list (first row: headings, in any order); gives the lines that are right and a problem per wrong cell. */
export function readUnitLines(sheet: Sheet): { lines: UnitLine[]; problems: CellProblem[] } {
  const columns = findColumns(sheet[0] ?? []);
  if (columns.name < 0) return { lines: [], problems: [{ cell: 'A1', key: 'org.import.noName', params: {} }] };
  const lines: UnitLine[] = [];
  const problems: CellProblem[] = [];
  const names = new Set<string>();
  for (const [index, cells] of sheet.entries()) {
    if (index === 0 || cells.every((cell) => cell === null || cell === '')) continue;
    const read = readLine(cells, columns, index + 1, names);
    if ('cell' in read) problems.push(read);
    else lines.push(read);
  }
  return { lines, problems };
}

function readLine(
  cells: readonly unknown[],
  columns: Record<Column, number>,
  row: number,
  names: Set<string>,
): UnitLine | CellProblem {
  const text = (column: Column) => `${cells[columns[column]] ?? ''}`.normalize('NFC').trim();
  const wrong = (column: Column, key: Key, value: string): CellProblem => ({
    cell: `${letter(columns[column])}${row}`,
    key,
    params: { value },
  });
  const name = text('name');
  const kind = kindOf(text('kind'), name);
  const folded = foldWords(name);
  if (!name) return wrong('name', 'org.import.emptyName', '');
  if (!kind) return wrong(columns.kind < 0 ? 'name' : 'kind', 'org.import.kind', text('kind') || name);
  if (names.has(folded)) return wrong('name', 'org.import.twice', name);
  names.add(folded);
  return {
    row,
    code: text('code') || null,
    name,
    shortName: text('shortName') || name,
    kind,
    parent: text('parent') || null,
    aliases: text('aliases')
      .split(/[;\n]/)
      .map((alias) => alias.trim())
      .filter(Boolean),
  };
}

function findColumns(head: readonly unknown[]): Record<Column, number> {
  const folded = head.map((cell) => foldWords(String(cell ?? '')));
  const find = (column: Column) => folded.findIndex((words) => (headings[column] as readonly string[]).includes(words));
  return {
    code: find('code'),
    name: find('name'),
    shortName: find('shortName'),
    kind: find('kind'),
    parent: find('parent'),
    aliases: find('aliases'),
  };
}

/** The kind as written, or as the name begins ("Phòng …", "Xã …", "Trung tâm …"). */
function kindOf(written: string, name: string): UnitKind | undefined {
  const folded = foldWords(written);
  if (folded) return kindWords[folded] ?? unitKinds.find((kind) => kind === folded);
  const start = foldWords(name);
  return Object.entries(kindWords).find(([word]) => start.startsWith(`${word} `))?.[1];
}

const letter = (column: number) => String.fromCharCode(65 + Math.max(column, 0));

import type { Key, Params } from '../../../platform/i18n.ts';
import { typedDate } from '../../../web/typed-date.ts';
import { foldWords } from '../match.ts';
import { codeForms, eIdentifierForm } from '../unit-codes.ts';
import type { UnitKind } from '../units.ts';
import { kindOf } from './kind-words.ts';

/** A unit of an imported list, checked. `parent` is null for units directly below the importing government. */
export interface UnitLine {
  row: number;
  code: string | null;
  eIdentifier: string | null;
  name: string;
  shortName: string;
  kind: UnitKind;
  parent: string | null;
  aliases: string[];
  /** Its first day, and the first day on which it does not stand any more; null where the list says nothing. */
  from: string | null;
  until: string | null;
}

/** What is wrong with one cell, as the person sees it in Excel ("B7"). */
export interface CellProblem {
  cell: string;
  key: Key;
  params: Params;
}

export interface UnitList {
  lines: UnitLine[];
  problems: CellProblem[];
  /** Which letter each column has, "A" for those that are not there. */
  letters: Record<Column, string>;
}

type Sheet = readonly (readonly unknown[])[];

const headings = {
  name: ['ten', 'ten don vi'],
  shortName: ['ten viet tat', 'viet tat', 'ten ngan'],
  kind: ['loai', 'loai don vi'],
  parent: ['thuoc', 'don vi cap tren', 'truc thuoc'],
  code: ['ma', 'ma don vi'],
  eIdentifier: ['ma dinh danh dien tu', 'ma dinh danh'],
  aliases: ['ten goi khac', 'ten khac'],
  from: ['tu ngay'],
  until: ['den het ngay', 'den ngay'],
} as const;

export type Column = keyof typeof headings;
// Object.keys forgets the literal names.
export const columns = Object.keys(headings) as Column[];

/** Reads a unit list (first row: headings, in any order); gives the lines that are right and a problem per wrong cell. */
export function readUnitLines(sheet: Sheet): UnitList {
  const places = findColumns(sheet[0] ?? []);
  const letters = mapColumns((column) => letter(places[column]));
  if (places.name < 0) return { lines: [], problems: [{ cell: 'A1', key: 'org.import.noName', params: {} }], letters };
  const lines: UnitLine[] = [];
  const problems: CellProblem[] = [];
  for (const [index, cells] of sheet.entries()) {
    if (index === 0 || cells.every((cell) => cell === null || cell === '')) continue;
    const found = problems.length;
    const line = readLine(cells, places, index + 1, problems);
    if (problems.length === found) lines.push(line);
  }
  return { lines, problems, letters };
}

function readLine(
  cells: readonly unknown[],
  places: Record<Column, number>,
  row: number,
  problems: CellProblem[],
): UnitLine {
  const text = (column: Column) => `${cells[places[column]] ?? ''}`.normalize('NFC').trim();
  const wrong = (column: Column, key: Key, value = '') =>
    problems.push({ cell: `${letter(places[column])}${row}`, key, params: { value } });
  const date = (column: Column) => {
    const read = dateOf(cells[places[column]]);
    if (read === undefined) wrong(column, 'org.import.date', text(column));
    return read ?? null;
  };
  const name = text('name');
  const kind = kindOf(text('kind'), name);
  const [code, eIdentifier] = [text('code'), text('eIdentifier')];
  if (!name) wrong('name', 'org.import.emptyName');
  else if (!kind) wrong(places.kind < 0 ? 'name' : 'kind', 'org.import.kind', text('kind') || name);
  if (code && kind && codeForms[kind]?.test(code) === false) wrong('code', 'org.import.code', code);
  if (eIdentifier && !eIdentifierForm.test(eIdentifier)) wrong('eIdentifier', 'org.import.eIdentifier', eIdentifier);
  const [from, last] = [date('from'), date('until')];
  if (from && last && last < from) wrong('until', 'org.import.order', text('until'));
  return {
    row,
    code: code || null,
    eIdentifier: eIdentifier || null,
    name,
    shortName: text('shortName') || name,
    kind: kind ?? 'department',
    parent: text('parent') || null,
    aliases: text('aliases')
      .split(/[;\n]/)
      .map((alias) => alias.trim())
      .filter(Boolean),
    from,
    until: last && dayAfter(last),
  };
}

const typed = typedDate('org.import.date');

/** A date as Excel has it or as it is typed; null for an empty place, undefined for anything else. */
function dateOf(cell: unknown): string | null | undefined {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  const read = typed.safeParse(`${cell ?? ''}`);
  return read.success ? read.data : undefined;
}

const dayAfter = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

function findColumns(head: readonly unknown[]): Record<Column, number> {
  const folded = head.map((cell) => foldWords(String(cell ?? '')));
  return mapColumns((column) => folded.findIndex((words) => (headings[column] as readonly string[]).includes(words)));
}

function mapColumns<Value>(map: (column: Column) => Value): Record<Column, Value> {
  // One value for each of the names.
  return Object.fromEntries(columns.map((column) => [column, map(column)])) as Record<Column, Value>;
}

const letter = (column: number) => String.fromCharCode(65 + Math.max(column, 0));

import { wordsOf } from '../../../../office/words/fold.ts';
import type { Role } from '../../../../platform/actor.ts';
import type { Key, Params } from '../../../../platform/i18n.ts';
import { type PersonDetails, personInput } from '../people.input.ts';
import { dayIn } from './sheet-day.ts';

/** What is wrong with one cell, as the person sees it in Excel ("B7"). */
export interface CellProblem {
  cell: string;
  key: Key;
  params: Params;
}

/** A row of an imported list, checked as far as it says itself. */
export interface PersonLine extends PersonDetails {
  row: number;
  title: string;
  /** The unit as it is written. */
  unit: string;
  role: Role;
  from: string;
  /** Where the name and the unit stand, for what is found out later. */
  cells: { name: string; unit: string; role: string; from: string };
}

type Sheet = readonly (readonly unknown[])[];

const headings = {
  name: ['ho ten', 'ho va ten', 'ten'],
  email: ['thu dien tu', 'email', 'e mail', 'dia chi thu'],
  phone: ['so dien thoai', 'dien thoai'],
  title: ['chuc danh', 'chuc vu'],
  unit: ['don vi', 'don vi cong tac', 'ma don vi'],
  role: ['vai tro'],
  from: ['tu ngay', 'ngay bat dau'],
} as const;

type Column = keyof typeof headings;
const needed: Column[] = ['name', 'title', 'unit'];

const roleWords: Record<string, Role> = {
  'quan tri': 'administrator',
  'dau moi': 'coordinator',
  'dau moi cchc': 'coordinator',
  'chuyen vien': 'officer',
  'cong chuc': 'officer',
  'lanh dao': 'leader',
  'nguoi duyet': 'approver',
  'mot cua': 'clerk',
  'cong chuc mot cua': 'clerk',
  'tham dinh': 'appraiser',
  'nguoi tham dinh': 'appraiser',
  'kiem tra': 'auditor',
  'giam sat': 'auditor',
  'kiem tra giam sat': 'auditor',
};

const folded = (value: unknown) => wordsOf(`${value ?? ''}`).join(' ');
const letter = (column: number) => String.fromCharCode(65 + Math.max(column, 0));

/** Reads a list of people (first row: headings, in any order); gives the rows that are right and a problem per wrong cell. */
export function readPersonLines(sheet: Sheet, today: string): { lines: PersonLine[]; problems: CellProblem[] } {
  const head = (sheet[0] ?? []).map(folded);
  const at = (column: Column) => head.findIndex((words) => (headings[column] as readonly string[]).includes(words));
  if (needed.some((column) => at(column) < 0)) {
    return { lines: [], problems: [{ cell: 'A1', key: 'people.import.noColumns', params: {} }] };
  }
  const read = sheet.slice(1).flatMap((cells, index) => {
    if (cells.every((cell) => cell === null || cell === '')) return [];
    return [
      readRow(
        (column) => cells[at(column)],
        (column) => `${letter(at(column))}${index + 2}`,
        index + 2,
        today,
      ),
    ];
  });
  return {
    lines: read.flatMap(({ line }) => line ?? []),
    problems: read.flatMap(({ problems }) => problems),
  };
}

function readRow(
  cellOf: (column: Column) => unknown,
  placeOf: (column: Column) => string,
  row: number,
  today: string,
): { line?: PersonLine; problems: CellProblem[] } {
  const problems: CellProblem[] = [];
  const wrong = (column: Column, key: Key) => {
    problems.push({ cell: placeOf(column), key, params: { value: text(column) } });
  };
  const text = (column: Column) => `${cellOf(column) ?? ''}`.normalize('NFC').replace(/\s+/g, ' ').trim();
  // Excel drops the first nought of a number.
  const phone = typeof cellOf('phone') === 'number' ? `0${cellOf('phone')}` : text('phone');
  const details = personInput.safeParse({ name: text('name'), email: text('email'), phone });
  // The schema's messages are catalogue keys.
  for (const issue of details.error?.issues ?? []) wrong(issue.path[0] as Column, issue.message as Key);
  if (!text('title')) wrong('title', 'position.error.title');
  if (!text('unit')) wrong('unit', 'people.import.noUnit');
  const role = text('role') === '' ? 'officer' : roleWords[folded(text('role'))];
  if (!role) wrong('role', 'people.import.role');
  const from = dayIn(cellOf('from'), today);
  if (!from) wrong('from', 'position.error.date');
  if (problems.length > 0 || !details.data || !role || !from) return { problems };
  const cells = { name: placeOf('name'), unit: placeOf('unit'), role: placeOf('role'), from: placeOf('from') };
  return {
    problems,
    line: { row, ...details.data, title: text('title'), unit: text('unit'), role, from, cells },
  };
}

import { isCapitals } from '../../../../office/words/fold.ts';
import { type Marker, ordinal, readMarker } from '../../../../office/words/numbering.ts';
import type { Doubt, Source, TaskProposal } from '../extraction.ts';
import type { Passage } from '../outline.ts';
import type { NumberedGroup } from '../table/tasks.ts';
import { type Place, raise } from './raise.ts';

type Number = Pick<Marker, 'kind' | 'number'>;

const letters = 'abcdđeghiklmnopqrstuvxy';
const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/** A number as its list prints it: 4 is "IV" among Roman numerals and "2.4" under 2. */
function printed({ kind, number }: Number, value: number): string {
  if (kind === 'roman') return romans[value - 1] ?? String(value);
  if (kind === 'arabic') return [...number.split('.').slice(0, -1), value].join('.');
  return letters[value - 1] ?? String(value);
}

/** How far a list has come; `inner` is a list inside its last item that counts from 1 again. */
interface List {
  top: number;
  inner: number;
}

/** Enters a number in its list, and gives the doubt that it raises: twice, left out, or not begun at the beginning. */
function enter(list: List, marker: Number, heading: boolean, place: Place): Doubt[] {
  const value = ordinal(marker);
  const { number } = marker;
  const { top } = list;
  if (!heading && list.inner > 0 && value === list.inner + 1) {
    list.inner = value;
    return [];
  }
  if (value === 1 && top > 0 && !heading) {
    list.inner = 1;
    return [];
  }
  if (value === top || (value > 1 && value < top)) return [raise('number-duplicate', { number }, place)];
  list.top = value;
  list.inner = 0;
  if (value === top + 1 || value === 1) return [];
  if (top === 0) return [raise('number-begins', { number }, place)];
  const params = { previous: printed(marker, top), number, expected: printed(marker, top + 1) };
  return [raise('number-skipped', params, place)];
}

function listFor(lists: Map<string, List>, key: string): List {
  const list = lists.get(key) ?? { top: 0, inner: 0 };
  lists.set(key, list);
  return list;
}

function prefixOf({ kind, number }: Number): string {
  return [kind, ...number.split('.').slice(0, -1)].join(' ');
}

/** Doubts about the numbers of headings and of lists in the prose; a list runs on under the headings that it holds. */
export function proseNumberDoubts(passages: Passage[]): Doubt[] {
  const lists = new Map<string, List>();
  let section = '';
  let item = '';
  return passages.flatMap(({ marker, heading, text, source }) => {
    if (heading && (marker?.kind === 'capital' || (!marker && isCapitals(text)))) section = text;
    if (heading && marker?.kind === 'roman') item = text;
    if (!marker || marker.kind === 'bullet') return [];
    const outer = marker.kind === 'roman' || marker.kind === 'capital';
    const key = [prefixOf(marker), outer ? '' : item, marker.kind === 'capital' ? '' : section].join('\u0000');
    return enter(listFor(lists, key), marker, heading || outer, { source });
  });
}

/** Doubts about the numbers of tasks in tables, which may start anew in each group or run on through all. */
export function taskNumberDoubts(tasks: TaskProposal[], groups: NumberedGroup[]): Doubt[] {
  const lists = new Map<string, List>();
  let reached = 0;
  // "1. Cơ chế tự chủ" over tasks 1.1 and 1.2 counts with the tasks 2 and 3 that follow.
  const counted = groups.filter(({ kind, number }) => kind === 'arabic' && /^\d+$/.test(number));
  return tasks.flatMap(({ no, parent, heading, source }, task) => {
    while (counted[0] && isBefore(counted[0].source, source)) reached = Number(counted.shift()?.number);
    const marker = readMarker(no);
    if (!marker || marker.kind === 'bullet') return [];
    const plain = /^\d+$/.test(no);
    const key = [prefixOf(marker), heading, plain ? '' : (parent ?? '')].join('\u0000');
    const list = listFor(lists, key);
    if (plain && list.top === 0 && ordinal(marker) > reached) list.top = reached;
    if (plain) reached = ordinal(marker);
    return enter(list, marker, plain, { source, task });
  });
}

function isBefore(one: Source, other: Source): boolean {
  return one.block < other.block || (one.block === other.block && (one.row ?? 0) < (other.row ?? 0));
}

/** Doubts about the Roman numerals and capitals of groups, which run on from table to table or begin anew with I or A. */
export function groupNumberDoubts(groups: NumberedGroup[]): Doubt[] {
  const lists = new Map<string, List>();
  return groups.flatMap(({ kind, number, source }) => {
    if (kind !== 'roman' && kind !== 'capital') return [];
    const list = listFor(lists, kind);
    if (list.top === 0 || ordinal({ kind, number }) === 1) {
      list.top = ordinal({ kind, number });
      return [];
    }
    return enter(list, { kind, number }, true, { source });
  });
}

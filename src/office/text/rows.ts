import type { Line } from './records.ts';

const label = /^(?:[-–+*•·▪]|\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-zđ]|[IVXLC]+|[A-Z])[.)])$/;
const orderLabel = /^(?:\d{1,3}(?:\.\d{1,3})*|[a-zđ]|[IVXLC]+|[A-Z])[.)]?$/;

/** A numbered paragraph as Word pastes it, its number before a tab ("a)⇥Rà soát …"): the line as printed, else undefined. */
export function listItem(cells: string[]): string | undefined {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell);
  const [first, second, ...rest] = filled;
  return first && second && !rest.length && label.test(first) ? `${first} ${second}` : undefined;
}

/** Whether tabs only indent the line, so that it is no row of a table. */
function isIndented(cells: string[]): boolean {
  return cells.length > 1 && cells.slice(0, -1).every((cell) => !cell.trim());
}

/**
 * The table at the head of `lines` (a run without blank lines), or undefined where there is none. A row that a
 * paragraph inside a cell broke in two (Word's plain text) is joined again: together its lines have the table's width.
 */
export function joinBrokenRows(lines: Line[]): { cells: string[][]; length: number } | undefined {
  const firstPlain = lines.findIndex((line) => line.cells.length === 1);
  const head = firstPlain < 0 ? lines : lines.slice(0, firstPlain);
  if (!head.length || head.every(({ cells }) => listItem(cells) || isIndented(cells))) return undefined;
  const width = Math.max(...head.map((line) => line.cells.length));
  const cells: string[][] = [];
  let at = 0;
  for (let line = lines[at]; line; line = lines[at]) {
    const joined = joinedRow(lines, at, width);
    if (!joined && line.cells.length === 1) break;
    cells.push(joined?.cells ?? line.cells);
    at += joined?.length ?? 1;
  }
  return { cells, length: at };
}

function joinedRow(lines: Line[], at: number, width: number): { cells: string[]; length: number } | undefined {
  const cells = [...(lines[at]?.cells ?? [])];
  if (cells.length < 2 || cells.length >= width) return undefined;
  for (let next = at + 1; next < lines.length; next++) {
    const [first = '', ...rest] = lines[next]?.cells ?? [];
    if (rest.length && (orderLabel.test(first.trim()) || !first.trim())) return undefined;
    cells.push(`${cells.pop() ?? ''}\n${first}`, ...rest);
    if (cells.length === width) return { cells, length: next - at + 1 };
    if (cells.length > width) return undefined;
  }
  return undefined;
}

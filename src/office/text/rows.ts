import type { Line } from './records.ts';

const label = /^(?:[-–+*o•·▪●○◦‣\uf0a7\uf0b7\uf0d8]|\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-zđ]|[IVXLC]+|[A-Z])[.)])$/;
const orderLabel = /^(?:\d{1,3}(?:\.\d{1,3})*|[a-zđ]|[IVXLC]+|[A-Z])[.)]?$/;

/** A numbered paragraph as Word pastes it, its number before a tab ("a)⇥Rà soát …"): the line as printed, else undefined. */
export function listItem(cells: string[]): string | undefined {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell);
  const [first, second, ...rest] = filled;
  return first && second && !rest.length && label.test(first) ? `${first} ${second}` : undefined;
}

/** Whether lines with tabs are rows of a table, not numbered or indented paragraphs. */
export function isTable(lines: Line[]): boolean {
  return lines.some(({ cells }) => !listItem(cells) && !isIndented(cells));
}

function isIndented(cells: string[]): boolean {
  return cells.slice(0, -1).every((cell) => !cell.trim());
}

/** The rows of the table that begins at `at`, and how many lines they take. */
export function readRows(lines: Line[], at: number, width: number): { cells: string[][]; length: number } {
  const cells: string[][] = [];
  let next = at;
  for (let line = lines[next]; line; line = lines[next]) {
    const joined = joinedRow(lines, next, width);
    if (!joined && line.cells.length === 1) break;
    cells.push(joined?.cells ?? line.cells);
    next += joined?.length ?? 1;
  }
  return { cells, length: next - at };
}

// A cell with more paragraphs than this is not looked for.
const longestBreak = 40;

/**
 * A row that paragraphs inside its cells broke into several lines (so Word copies a table as plain text), joined again:
 * together the lines have the table's width.
 */
function joinedRow(lines: Line[], at: number, width: number): { cells: string[]; length: number } | undefined {
  const cells = [...(lines[at]?.cells ?? [])];
  if (cells.length < 2 || cells.length >= width) return undefined;
  for (let next = at + 1; next < Math.min(lines.length, at + longestBreak); next++) {
    const [first = '', ...rest] = lines[next]?.cells ?? [];
    if (!first.trim() || (rest.length && orderLabel.test(first.trim()))) return undefined;
    cells.push(`${cells.pop() ?? ''}\n${first}`, ...rest);
    if (cells.length === width) return { cells, length: next - at + 1 };
    if (cells.length > width) return undefined;
  }
  return undefined;
}

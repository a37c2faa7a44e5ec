/** Whether a line is a row of a Markdown table: it begins and ends with a pipe. */
export function isPipeRow(line: string): boolean {
  const row = line.trim();
  return row.length > 1 && row.startsWith('|') && row.endsWith('|');
}

/** The cells of a row of a Markdown table; the rule under the header gives empty cells. */
export function pipeCells(line: string): string[] {
  const inner = line.trim().slice(1, -1);
  const cells = inner.split(/(?<!\\)\|/).map((cell) => cell.trim());
  return cells.every((cell) => /^:?-+:?$/.test(cell)) ? [] : cells;
}

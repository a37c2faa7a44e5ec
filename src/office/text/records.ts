/** One line of a text, or several that are one row of a pasted table; `cells` has one item where there is no tab. */
export interface Line {
  cells: string[];
}

// A cell of several lines as Excel copies it: in quotes, quotes inside doubled.
const quotedCell = /"((?:[^"]|"")*)"(?=\t|\n|$)/y;
const longestQuotedCell = 8_000;

/** Splits a text into lines and the tab-separated cells of each, taking off the quotes that Excel puts around a cell of several lines. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let cells: string[] = [];
  let at = 0;
  while (at <= text.length) {
    const quoted = text[at] === '"' ? excelCell(text, at) : undefined;
    const end = quoted ? quoted.end : endOfCell(text, at);
    cells.push(quoted ? quoted.cell : text.slice(at, end));
    if (text[end] !== '\t') {
      lines.push({ cells });
      cells = [];
    }
    at = end + 1;
  }
  return lines;
}

function endOfCell(text: string, from: number): number {
  for (let at = from; at < text.length; at++) if (text[at] === '\t' || text[at] === '\n') return at;
  return text.length;
}

function excelCell(text: string, at: number): { cell: string; end: number } | undefined {
  quotedCell.lastIndex = at;
  const inner = quotedCell.exec(text)?.[1];
  // Excel quotes only what needs it; a quoted word that somebody typed keeps its quotes.
  if (inner === undefined || inner.length > longestQuotedCell || !/\n|\t|""/.test(inner)) return undefined;
  return { cell: inner.replaceAll('""', '"'), end: at + inner.length + 2 };
}

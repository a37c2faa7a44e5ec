import type { Block } from '../blocks.ts';
import { fold } from '../words/fold.ts';

/** One printed line outside the plan's tables: a paragraph, or a line of a cell of the letterhead or the signature. */
export interface Line {
  text: string;
  block: number;
}

/** Tables that only place words on the page (letterhead, signature) are narrow and short. */
function isLayout(rows: number, columns: number): boolean {
  return columns <= 3 && rows <= 6;
}

/** What the right-hand side of a letterhead or a signature begins with; a draft's open number has gaps of its own. */
const rightSide =
  /^(?:cong hoa xa hoi|doc lap|[^,\d\t]{2,40}, ngay|(?:t\/?m|k\/?t|t\/?l|tuq|q)\s*[./]|(?:pho )?(?:chu tich|giam doc|chanh|truong|hieu truong|bi thu))/;
const name = /^\p{Lu}[\p{L}\s’'.]+$/u;

/** Parts a line of two columns set apart by tabs or spaces; `open` says that the line before had two. */
function sidesOf(line: string, open: boolean): [string, string] {
  for (const gap of line.matchAll(/\t\s*| {4,}/g)) {
    const rest = line.slice(gap.index + gap[0].length).trim();
    if (rightSide.test(fold(rest)) || (open && name.test(rest))) return [line.slice(0, gap.index), rest];
  }
  return [line, ''];
}

/** The lines of a document in reading order; a layout table, or what tabs lay out like one, is read column by column. */
export function readLines(blocks: Block[]): Line[] {
  const lines: Line[] = [];
  let right: Line[] = [];
  const push = (words: string, block: number, to: Line[]) => {
    const text = words.replace(/\s+/g, ' ').trim();
    if (text) to.push({ text, block });
  };
  const closeRight = () => {
    lines.push(...right);
    right = [];
  };
  const add = (text: string, block: number) => {
    for (const line of text.split('\n')) {
      const [left, beside] = sidesOf(line, right.length > 0);
      if (!beside) closeRight();
      push(left, block, lines);
      push(beside, block, right);
    }
  };
  blocks.forEach((block, index) => {
    if (block.kind === 'paragraph') {
      add(block.text, index);
      return;
    }
    const columns = block.rows[0]?.length ?? 0;
    if (!isLayout(block.rows.length, columns)) return;
    for (let column = 0; column < columns; column++) {
      for (const row of block.rows) {
        const cell = row[column];
        if (cell && !cell.merged) add(cell.text, index);
      }
    }
  });
  closeRight();
  return lines;
}

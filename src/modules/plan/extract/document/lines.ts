import type { Block } from '../../../../office/blocks.ts';

/** One printed line outside the plan's tables: a paragraph, or a line of a cell of the letterhead or the signature. */
export interface Line {
  text: string;
  block: number;
}

/** Tables that only place words on the page (letterhead, signature) are narrow and short. */
function isLayout(rows: number, columns: number): boolean {
  return columns <= 3 && rows <= 6;
}

/** The lines of a document in reading order; a layout table is read column by column. */
export function readLines(blocks: Block[]): Line[] {
  const lines: Line[] = [];
  const add = (text: string, block: number) => {
    for (const part of text.split('\n')) {
      const words = part.replace(/\s+/g, ' ').trim();
      if (words) lines.push({ text: words, block });
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
  return lines;
}

import type { Page } from './layout.ts';
import type { Measure } from './paragraphs.ts';
import type { Row } from './rows.ts';

/** Tells between which margins the running text of a page stands; pages of one width share theirs. */
export function marginsOf(pages: readonly Page[]): (page: number) => Measure {
  const widths = new Map<number, number>();
  const rows = new Map<number, Row[]>();
  for (const { width, pieces } of pages) {
    for (const piece of pieces) {
      widths.set(piece.page, width);
      if ('chunks' in piece && piece.chunks.length === 1) rows.set(width, [...(rows.get(width) ?? []), piece]);
    }
  }
  const measures = new Map([...rows].map(([width, members]) => [width, edgesOf(members)]));
  return (page) => measures.get(widths.get(page) ?? 0) ?? { left: 0, right: 0 };
}

/** The outermost edges of text, leaving out a few lines that stick out. */
function edgesOf(rows: readonly Row[]): Measure {
  const lines = rows.flatMap((row) => row.chunks.flatMap((chunk) => chunk.lines));
  const lefts = lines.map((line) => line.x0).toSorted((a, b) => a - b);
  const rights = lines.map((line) => line.x1).toSorted((a, b) => b - a);
  return {
    left: lefts[Math.floor(lines.length / 20)] ?? 0,
    right: rights[Math.min(2, Math.floor(lines.length / 10))] ?? 0,
  };
}

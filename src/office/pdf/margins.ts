import type { Measure } from './paragraphs.ts';
import type { Row } from './rows.ts';
import type { RuledTable } from './ruled.ts';

/** What stands on a page, from top to bottom. */
export interface Page {
  width: number;
  pieces: (Row | RuledTable)[];
}

/** With fewer lines of running text than this, tables tell the margins as well. */
const fewLines = 10;

interface Edges {
  x0: number;
  x1: number;
}

/** Tells between which margins the running text of a page stands; pages of one width share theirs. */
export function marginsOf(pages: readonly Page[]): (page: number) => Measure {
  const widths = new Map(pages.flatMap(({ width, pieces }) => pieces.map((piece) => [piece.page, width] as const)));
  const measures = new Map<number, Measure>();
  for (const width of new Set(widths.values())) {
    measures.set(width, edgesOf(pages.filter((page) => page.width === width)));
  }
  return (page) => measures.get(widths.get(page) ?? 0) ?? { left: 0, right: 0 };
}

/** The outermost edges of text, leaving out a few lines that stick out. */
function edgesOf(pages: readonly Page[]): Measure {
  const pieces = pages.flatMap((page) => page.pieces);
  const single = pieces.flatMap((piece) => ('chunks' in piece && piece.chunks.length === 1 ? piece.chunks : []));
  const text = single.flatMap((chunk) => chunk.lines);
  const anything = pieces.flatMap((piece): Edges[] => ('chunks' in piece ? piece.chunks : [piece]));
  const all: Edges[] = text.length < fewLines ? anything : text;
  const lefts = all.map((line) => line.x0).toSorted((a, b) => a - b);
  const rights = all.map((line) => line.x1).toSorted((a, b) => b - a);
  const outliers = Math.min(2, Math.floor(all.length / 10));
  return { left: lefts[Math.floor(all.length / 20)] ?? 0, right: rights[outliers] ?? 0 };
}

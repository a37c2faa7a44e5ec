import { Unreadable } from '../unreadable.ts';
import { drawPage } from './draw.ts';
import { toFont } from './fonts.ts';
import type { PageLines } from './furniture.ts';
import type { Rule } from './ink.ts';
import { toMatrix } from './matrix.ts';
import { openPdf } from './open.ts';
import { type RuledTable, takeRuledTables } from './ruled.ts';
import { drawnLines } from './strips.ts';

/** Some ten times the letters of a plan of a hundred pages. */
const mostGlyphs = 4_000_000;

/** A page with its ruled tables, its other lines of text, its ruling lines, and how many letters it has. */
export interface ReadPage extends PageLines {
  tables: RuledTable[];
  rules: Rule[];
  letters: number;
}

/** Reads the pages one by one, so that only one is held in memory as drawn; throws `Unreadable`. */
export async function readPages(bytes: Uint8Array): Promise<ReadPage[]> {
  const { pdf, operators } = await openPdf(bytes);
  const pages: ReadPage[] = [];
  let left = mostGlyphs;
  try {
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const { width, height, transform } = page.getViewport({ scale: 1 });
      // 0: without annotations, whose text is no part of the document.
      const list = await page.getOperatorList({ annotationMode: 0 });
      const fontNamed = (name: string) => toFont(page.commonObjs.get(name));
      const drawn = drawPage(operators, list, toMatrix(transform), fontNamed);
      left -= drawn.glyphs.length;
      if (left < 0) throw new Unreadable('too-big');
      const { tables, rest } = takeRuledTables({ page: number, ...drawn });
      const letters = drawn.glyphs.filter((glyph) => /\p{L}/u.test(glyph.text)).length;
      pages.push({ width, height, tables, lines: drawnLines(number, rest), rules: drawn.rules, letters });
      page.cleanup();
    }
    return pages;
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable('damaged');
  } finally {
    await pdf.destroy();
  }
}

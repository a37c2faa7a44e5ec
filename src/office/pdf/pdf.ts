import type { OfficeText } from '../blocks.ts';
import { Unreadable } from '../unreadable.ts';
import { drawPage } from './draw.ts';
import { type PageLines, withoutFurniture } from './furniture.ts';
import { type Page, toBlocks } from './layout.ts';
import { toMatrix } from './matrix.ts';
import { hasPictures, openPdf } from './open.ts';
import { toFont } from './pen.ts';
import { toRows } from './rows.ts';
import { type RuledTable, takeRuledTables } from './ruled.ts';
import { drawnLines } from './strips.ts';

/** Fewer letters than this on an average page are a stamp or a page number, not a text layer. */
const fewestLetters = 20;

interface ReadPage extends PageLines {
  tables: RuledTable[];
  letters: number;
}

/**
 * Reads a PDF with a text layer: paragraphs put together from their lines, tables from their ruling lines or columns.
 * A table or row that a page break cuts stays cut. Throws `Unreadable`: empty, damaged, password, too-big, scanned, no-text.
 */
export async function readPdf(bytes: Uint8Array): Promise<OfficeText> {
  const pages = await readPages(bytes);
  const letters = pages.reduce((sum, page) => sum + page.letters, 0);
  if (letters === 0 && !hasPictures(bytes)) throw new Unreadable('no-text');
  if (letters < pages.length * fewestLetters && hasPictures(bytes)) throw new Unreadable('scanned');
  return { source: 'pdf', blocks: toBlocks(withoutFurniture(pages).map(arrange)) };
}

function arrange({ width, lines, tables }: ReadPage): Page {
  return { width, pieces: [...tables, ...toRows(lines)].toSorted((a, b) => a.top - b.top) };
}

async function readPages(bytes: Uint8Array): Promise<ReadPage[]> {
  const { pdf, operators } = await openPdf(bytes);
  const pages: ReadPage[] = [];
  try {
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const { width, height, transform } = page.getViewport({ scale: 1 });
      // 0: without annotations, whose text is no part of the document.
      const list = await page.getOperatorList({ annotationMode: 0 });
      const fontNamed = (name: string) => toFont(page.commonObjs.get(name));
      const drawn = drawPage(operators, list, toMatrix(transform), fontNamed);
      const { tables, rest } = takeRuledTables({ page: number, ...drawn });
      const letters = drawn.glyphs.filter((glyph) => /\p{L}/u.test(glyph.text)).length;
      pages.push({ width, height, tables, lines: drawnLines(number, rest), letters });
      page.cleanup();
    }
  } catch {
    throw new Unreadable('damaged');
  } finally {
    await pdf.destroy();
  }
  return pages;
}

import type { OfficeText } from '../blocks.ts';
import { drawPage } from './draw.ts';
import type { PageInk } from './ink.ts';
import { toBlocks } from './layout.ts';
import { drawnLines } from './lines.ts';
import { toMatrix } from './matrix.ts';
import { openPdf } from './open.ts';
import { toFont } from './pen.ts';
import { type Row, toRows } from './rows.ts';
import { type RuledTable, takeRuledTables } from './ruled.ts';

export async function readPdf(bytes: Uint8Array): Promise<OfficeText> {
  const { pdf, operators } = await openPdf(bytes);
  const pieces: (Row | RuledTable)[] = [];
  for (let n = 1; n <= pdf.numPages; n++) {
    const page = await pdf.getPage(n);
    const viewport = page.getViewport({ scale: 1 });
    const list = await page.getOperatorList({ annotationMode: 0 });
    const drawn = drawPage(operators, list, toMatrix(viewport.transform), (name) => toFont(page.commonObjs.get(name)));
    const ink: PageInk = { page: n, width: viewport.width, height: viewport.height, ...drawn };
    page.cleanup();
    const { tables, rest } = takeRuledTables(ink);
    pieces.push(...[...tables, ...toRows(drawnLines(ink, rest))].toSorted((a, b) => a.top - b.top));
  }
  await pdf.destroy();
  return { source: 'pdf', blocks: toBlocks(pieces) };
}

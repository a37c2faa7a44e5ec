import type { Block, OfficeText } from '../blocks.ts';
import { recogniseEncoding, toUnicode } from '../encoding.ts';
import { boundedBlocks, checkTable } from '../limits.ts';
import { Unreadable } from '../unreadable.ts';
import { withoutFootnotes } from './footnotes.ts';
import { withoutFurniture } from './furniture.ts';
import { toBlocks } from './layout.ts';
import type { Page } from './margins.ts';
import { hasPictures } from './open.ts';
import { type ReadPage, readPages } from './pages.ts';
import { toRows } from './rows.ts';

/** Fewer letters than this on an average page are a stamp or a page number, not a text layer. */
const fewestLetters = 20;

/**
 * Reads a PDF with a text layer: paragraphs put together from their lines, tables from their ruling lines or columns.
 * A table or row that a page break cuts stays cut. Throws `Unreadable`.
 */
export async function readPdf(bytes: Uint8Array): Promise<OfficeText> {
  const pages = await readPages(bytes);
  const letters = pages.reduce((sum, page) => sum + page.letters, 0);
  if (letters < pages.length * fewestLetters && hasPictures(bytes)) throw new Unreadable('scanned');
  if (letters === 0) throw new Unreadable('no-text');
  const { blocks, add } = boundedBlocks();
  add(toBlocks(withoutFurniture(pages).map(arrange)));
  const rows = blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));
  checkTable(rows.length, Math.max(0, ...rows.map((row) => row.length)));
  return decoded(blocks);
}

function arrange({ width, lines, rules, tables }: ReadPage): Page {
  const rows = toRows(withoutFootnotes(lines, rules));
  return { width, pieces: [...tables, ...rows].toSorted((a, b) => a.top - b.top) };
}

/** Text drawn with the old fonts (.VnTime, VNI-Times) comes out of a PDF in their encoding. */
function decoded(blocks: Block[]): OfficeText {
  const texts = blocks.map((block) =>
    block.kind === 'paragraph' ? block.text : block.rows.flatMap((row) => row.map((cell) => cell.text)).join(' '),
  );
  const encoding = recogniseEncoding(texts.join('\n'));
  if (encoding === 'unknown') throw new Unreadable('old-encoding');
  if (encoding !== 'TCVN3' && encoding !== 'VNI') return { source: 'pdf', blocks };
  const convert = <T extends { text: string }>(piece: T): T => ({ ...piece, text: toUnicode(piece.text, encoding) });
  const converted = blocks.map((block) =>
    block.kind === 'paragraph' ? convert(block) : { ...block, rows: block.rows.map((row) => row.map(convert)) },
  );
  return { source: 'pdf', blocks: converted, convertedFrom: encoding };
}

import type { Block, OfficeText } from '../blocks.ts';
import { encodingOfFont, fromOldFont } from '../encoding/fonts.ts';
import type { OldEncoding } from '../encoding.ts';
import { boundedBlocks } from '../limits.ts';
import { Unreadable } from '../unreadable.ts';
import { overParagraph, paragraphFormat } from './format.ts';
import { type Label, type Numbering, readNumbering } from './numbering.ts';
import { findParts } from './package.ts';
import { paragraphLines } from './paragraph.ts';
import { type Piece, readInline } from './pieces.ts';
import { readStyles, type Style, type Styles } from './styles.ts';
import { addRow, closeTable, type OpenTable, openTable, setGrid } from './table.ts';
import { child, type Element, elements, value, visitXml } from './xml.ts';
import { openZip, type Zip } from './zip.ts';

/** What is carried through the document while it is read. */
interface Reading {
  styles: Styles;
  numbering: Numbering;
  /** The words of a paragraph whose end was deleted in tracked changes: they go on in the next. */
  carried: Piece[];
  convertedFrom?: OldEncoding;
}

const mostCarried = 1_000;

/**
 * Reads a .docx into blocks. Footnotes, comments, headers and footers are left out. Nothing is unfolded but the parts
 * with the text, and of those one paragraph or row at a time. Throws `Unreadable`.
 */
export async function readDocx(bytes: Uint8Array): Promise<OfficeText> {
  const zip = openZip(bytes);
  const parts = await findParts(zip);
  const reading: Reading = {
    styles: await readStyles(unfold(zip, parts.styles)),
    numbering: await readNumbering(unfold(zip, parts.numbering)),
    carried: [],
  };
  const { blocks, add } = boundedBlocks();
  const tables: OpenTable[] = [];
  await visitXml(zip.unfold(parts.document), {
    whole: new Set([
      'w:p',
      'w:tr',
      'w:del',
      'w:moveFrom',
      'mc:Fallback',
      'w:sectPr',
      'w:tblPr',
      'w:tblGrid',
      'w:sdtPr',
    ]),
    open(name) {
      if (name === 'w:tbl') tables.push(openTable());
    },
    close(name) {
      const table = name === 'w:tbl' && tables.pop();
      if (table) add(closeTable(table));
    },
    element(element) {
      const table = tables.at(-1);
      if (element.name === 'w:p') add(readParagraph(element, reading));
      else if (element.name === 'w:tblGrid' && table) setGrid(table, element);
      else if (element.name === 'w:tr' && table) addRow(table, element, (cell) => readBlocks(cell, reading));
    },
  });
  if (!blocks.length) throw new Unreadable('no-text');
  const { convertedFrom } = reading;
  return { source: 'docx', blocks, ...(convertedFrom && { convertedFrom }) };
}

function unfold(zip: Zip, part: string | undefined): AsyncIterable<Uint8Array> | undefined {
  return part === undefined ? undefined : zip.unfold(part);
}

function readBlocks(parent: Element, reading: Reading): Block[] {
  return elements(parent).flatMap((element): Block[] => {
    switch (element.name) {
      case 'w:p':
        return readParagraph(element, reading);
      case 'w:tbl':
        return readTable(element, reading);
      case 'mc:AlternateContent':
        return readBlocks(child(element, 'mc:Choice') ?? element, reading);
      case 'w:del':
      case 'w:moveFrom':
        return [];
      default:
        return readBlocks(element, reading); // content controls, custom XML, insertions
    }
  });
}

function readTable(element: Element, reading: Reading): Block[] {
  const table = openTable();
  const addRows = (parent: Element): void => {
    for (const inner of elements(parent)) {
      if (inner.name === 'w:tr') addRow(table, inner, (cell) => readBlocks(cell, reading));
      else if (inner.name === 'w:tblGrid') setGrid(table, inner);
      else if (inner.name !== 'w:tblPr') addRows(inner);
    }
  };
  addRows(element);
  return closeTable(table);
}

function readParagraph(element: Element, reading: Reading): Block[] {
  const properties = child(element, 'w:pPr');
  const style = reading.styles.paragraph(value(properties, 'w:pStyle'));
  const inline = readInline(element, style.run, reading.styles);
  const pieces = [...reading.carried, ...inline.pieces];
  const boxes = inline.boxes.flatMap((box) => readBlocks(box, reading));
  reading.convertedFrom ??= oldEncodingOf(pieces);
  const endIsDeleted = child(child(properties, 'w:rPr'), 'w:del') && pieces.length < mostCarried;
  reading.carried = endIsDeleted ? pieces : [];
  if (reading.carried.length) return boxes;
  const format = overParagraph(style.paragraph, paragraphFormat(properties));
  return [...paragraphLines(pieces, format, labelOf(format, style, reading)), ...boxes];
}

function labelOf(
  { list, listLevel }: { list?: string; listLevel?: number },
  style: Style,
  reading: Reading,
): Label | undefined {
  if (list === undefined || list === '0') return undefined; // 0 takes a paragraph out of its style's list
  const level = listLevel ?? (style.listStyle ? reading.numbering.levelOfStyle(list, style.listStyle) : 0);
  return reading.numbering.next(list, level);
}

function oldEncodingOf(pieces: Piece[]): OldEncoding | undefined {
  const converted = pieces.find(({ text, font }) => /\P{ASCII}/u.test(text) && fromOldFont(text, font) !== text);
  return converted && encodingOfFont(converted.font)?.encoding;
}

import type { Block, OfficeText, Paragraph } from '../blocks.ts';
import { Unreadable } from '../unreadable.ts';
import { overParagraph, paragraphFormat } from './format.ts';
import { type Label, type Numbering, readNumbering } from './numbering.ts';
import { findParts } from './package.ts';
import { paragraphLines } from './paragraph.ts';
import { type OpenFields, readInline } from './pieces.ts';
import { readStyles, type Style, type Styles } from './styles.ts';
import { addRow, closeTable, type OpenTable, openTable } from './table.ts';
import { child, type Element, elements, value, visitXml } from './xml.ts';
import { openZip, type Zip } from './zip.ts';

/** What is carried through the document while it is read. */
interface Reading {
  styles: Styles;
  numbering: Numbering;
  fields: OpenFields;
}

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
    fields: [],
  };
  const blocks: Block[] = [];
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
      if (table) blocks.push(...closeTable(table));
    },
    element(element) {
      const table = tables.at(-1);
      if (element.name === 'w:p') blocks.push(...readParagraph(element, reading));
      else if (element.name === 'w:tr' && table) addRow(table, element, (cell) => readBlocks(cell, reading));
    },
  });
  if (!blocks.length) throw new Unreadable('no-text');
  return { source: 'docx', blocks };
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
      else if (inner.name !== 'w:tblPr' && inner.name !== 'w:tblGrid') addRows(inner);
    }
  };
  addRows(element);
  return closeTable(table);
}

function readParagraph(element: Element, reading: Reading): Block[] {
  const properties = child(element, 'w:pPr');
  const styleId = value(properties, 'w:pStyle');
  const style = reading.styles.paragraph(styleId);
  const format = overParagraph(style.paragraph, paragraphFormat(properties));
  const label = labelOf(format, style, reading);
  const { pieces, boxes } = readInline(element, style.run, reading.styles, reading.fields);
  const lines: Paragraph[] = paragraphLines(pieces, format, label);
  return [...lines, ...boxes.flatMap((box) => readBlocks(box, reading))];
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

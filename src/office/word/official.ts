import { AlignmentType, Document, FileChild, Header, type ISectionOptions, PageNumber, Paragraph, TextRun } from 'docx';
import { addressees } from './addressees.ts';
import { annexBlocks } from './annex.ts';
import { bodyBlocks, type Extras } from './body.ts';
import { closing } from './closing.ts';
import { withClosingMark } from './closing-mark.ts';
import { letterhead } from './letterhead.ts';
import type { Annex, OfficialDocument } from './official-document.ts';
import { packDocument, TABLE_PLACE } from './package.ts';
import { page, textWidth } from './page.ts';
import { hairline } from './rule-line.ts';
import { points, SIZE, STYLES } from './styles.ts';
import { tableXml } from './table-xml.ts';
import { title } from './title.ts';

/**
 * Lays out an administrative document as Nghị định 30/2020/NĐ-CP, Phụ lục I, asks, and returns the bytes of a .docx.
 * Equal data gives equal bytes. Throws a RangeError on a date that is not ISO.
 */
export async function writeOfficialDocument(document: OfficialDocument): Promise<Uint8Array> {
  const tables: Iterable<string>[] = [];
  const footnotes: Record<string, { children: Paragraph[] }> = {};
  const extrasOn = (orientation: Annex['orientation']): Extras => ({
    placeTable: (table) => {
      tables.push(tableXml(table, textWidth(orientation)));
      return new FileChild(TABLE_PLACE);
    },
    addFootnote: (text) => {
      const number = Object.keys(footnotes).length + 1;
      footnotes[number] = { children: [new Paragraph({ style: 'FootnoteText', children: [new TextRun(` ${text}`)] })] };
      return number;
    },
  });
  const sections = [
    section('portrait', [
      // LibreOffice begins a line lower when a document with footnotes opens with a table.
      hairline(),
      letterhead(document),
      ...title(document),
      ...addressees(document.addressees),
      ...bodyBlocks(withClosingMark(document.body), extrasOn('portrait'), true),
      closing(document),
    ]),
    ...document.annexes.map((annex, i) =>
      section(annex.orientation, annexBlocks(annex, i, document, extrasOn(annex.orientation))),
    ),
  ];
  const file = new Document({
    title: [document.typeName, document.abstract].join(' ').trim(),
    creator: document.issuerInSentence,
    lastModifiedBy: document.issuerInSentence,
    styles: STYLES,
    footnotes,
    sections,
  });
  return packDocument(file, tables, document.date);
}

/** The document, and each annex, is a section whose pages are numbered from 1, the first without its number (Phụ lục I, phần I, I.7 and III.1). */
function section(orientation: Annex['orientation'], blocks: FileChild[]): ISectionOptions {
  return {
    properties: { titlePage: true, page: { ...page(orientation), pageNumbers: { start: 1 } } },
    headers: { default: pageNumber() },
    children: [...blocks, hairline()],
  };
}

function pageNumber(): Header {
  const number = new TextRun({ children: [PageNumber.CURRENT], size: points(SIZE.pageNumber) });
  return new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })] });
}

import { AlignmentType, type IStylesOptions, LineRuleType } from 'docx';
import { millimetres } from './page.ts';

/** Sizes in points, each within its limits in Nghị định 30/2020, Phụ lục I, phần I, mục IV. */
export const SIZE = {
  country: 13,
  motto: 14,
  issuer: 13,
  number: 13,
  dateLine: 13,
  about: 13,
  title: 14,
  body: 14,
  pageNumber: 14,
  signature: 14,
  recipientsHeading: 12,
  recipients: 11,
  table: 12,
  footnote: 10,
} as const;

/** Points in half-points, the unit of Word's font sizes. */
export function points(size: number): number {
  return size * 2;
}

const FIRST_LINE = millimetres(12.7);

/** Lines of the body at 1.1 of single (allowed: 1.0 to 1.5), six points between paragraphs. */
const BODY_SPACING = { before: 0, after: 120, line: 264, lineRule: LineRuleType.AUTO };
const BODY_PARAGRAPH = {
  alignment: AlignmentType.BOTH,
  indent: { firstLine: FIRST_LINE },
  spacing: BODY_SPACING,
  widowControl: true,
};
const HEADING_PARAGRAPH = { ...BODY_PARAGRAPH, keepNext: true, keepLines: true };
const BLACK = '000000';

/** The document's styles. A person who edits the file in Word changes a style, not a hundred paragraphs. */
export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: 'Times New Roman', size: points(SIZE.body), color: BLACK, language: { value: 'vi-VN' } },
      paragraph: { spacing: { before: 0, after: 0 } },
    },
    heading1: {
      next: 'OfficialBody',
      run: { bold: true, size: points(SIZE.body), color: BLACK },
      paragraph: HEADING_PARAGRAPH,
    },
    heading2: {
      next: 'OfficialBody',
      run: { bold: true, size: points(SIZE.body), color: BLACK },
      paragraph: HEADING_PARAGRAPH,
    },
    heading3: {
      next: 'OfficialBody',
      run: { italics: true, size: points(SIZE.body), color: BLACK },
      paragraph: HEADING_PARAGRAPH,
    },
    footnoteText: { run: { size: points(SIZE.footnote) }, paragraph: { alignment: AlignmentType.BOTH } },
  },
  paragraphStyles: [
    { id: 'OfficialBody', name: 'Official Body', quickFormat: true, paragraph: BODY_PARAGRAPH },
    {
      id: 'TableText',
      name: 'Table Text',
      quickFormat: true,
      run: { size: points(SIZE.table) },
      paragraph: { spacing: { before: 40, after: 40 } },
    },
  ],
};

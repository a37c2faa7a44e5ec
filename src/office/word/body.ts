import {
  AlignmentType,
  type FileChild,
  FootnoteReferenceRun,
  HeadingLevel,
  type IParagraphOptions,
  Paragraph,
  TextRun,
} from 'docx';
import { textParts } from './closing-mark.ts';
import { headingNumbers } from './numbering.ts';
import type { BodyBlock, BodyParagraph, DocumentTable, Heading } from './official-document.ts';

/** What body blocks leave with the package while they are laid out. */
export interface Extras {
  /** Keeps a table's rows for later and returns what marks its place. */
  placeTable(table: DocumentTable): FileChild;
  /** Keeps a footnote and returns its number. */
  addFootnote(text: string): number;
}

/** Body blocks as Word paragraphs and table places, headings numbered. The last paragraph holds on to what comes after it if `keepWithNext`. */
export function bodyBlocks(blocks: readonly BodyBlock[], extras: Extras, keepWithNext: boolean): FileChild[] {
  const number = headingNumbers();
  return blocks.map((block, i) => {
    if (block.kind === 'table') return extras.placeTable(block);
    const layout = {
      ...(blocks[i - 1]?.kind === 'table' ? { spacing: { before: 120 } } : {}),
      ...(keepWithNext && i === blocks.length - 1 ? { keepNext: true, keepLines: true } : {}),
    };
    if (block.kind === 'heading') return heading(block, number(block.level), layout);
    return paragraph(block, extras, layout);
  });
}

type Layout = Pick<IParagraphOptions, 'spacing' | 'keepNext' | 'keepLines'>;

function heading({ level, text }: Heading, number: string, layout: Layout): Paragraph {
  const words = level === 1 ? text.toLocaleUpperCase('vi') : text;
  return new Paragraph({
    heading: HeadingLevel[`HEADING_${level}`],
    ...layout,
    children: [new TextRun(`${number} ${words}`)],
  });
}

function paragraph({ text, style }: BodyParagraph, extras: Extras, layout: Layout): Paragraph {
  const centred = style === 'centered' ? { alignment: AlignmentType.CENTER, indent: { firstLine: 0 } } : {};
  return new Paragraph({
    style: 'OfficialBody',
    ...centred,
    ...layout,
    children: textParts(text).flatMap(({ text, bold, italic, footnote }) => [
      new TextRun({ text, bold, italics: italic || style === 'basis' || undefined }),
      ...(footnote === undefined ? [] : [new FootnoteReferenceRun(extras.addFootnote(footnote))]),
    ]),
  });
}

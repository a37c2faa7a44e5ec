import type { Paragraph } from '../blocks.ts';
import { child, type Element, toggle, value } from './xml.ts';

/** What is known of a run of text; undefined where this level (style, direct) does not say. */
export interface RunFormat {
  bold?: boolean;
  italic?: boolean;
  capitals?: boolean;
  hidden?: boolean;
  superscript?: boolean;
  font?: string;
}

export interface ParagraphFormat {
  align?: Paragraph['align'];
  /** 0…8 for headings, 9 for body text, as Word counts. */
  outline?: number;
  /** The list (`w:numId`) and its level. */
  list?: string;
  listLevel?: number;
}

const aligns: Record<string, Paragraph['align']> = {
  left: 'left',
  start: 'left',
  center: 'center',
  right: 'right',
  end: 'right',
  both: 'justify',
  distribute: 'justify',
};

/** Reads `w:rPr`. */
export function runFormat(properties: Element | undefined): RunFormat {
  if (!properties?.children.length) return {};
  const fonts = child(properties, 'w:rFonts')?.attributes;
  return {
    bold: toggle(properties, 'w:b'),
    italic: toggle(properties, 'w:i'),
    capitals: toggle(properties, 'w:caps'),
    hidden: toggle(properties, 'w:vanish'),
    superscript: raised(properties),
    // Accented letters are drawn in the hAnsi font; a theme's font is a Unicode one, whatever is named beside it.
    font: fonts?.['w:hAnsiTheme'] ? '' : (fonts?.['w:hAnsi'] ?? fonts?.['w:ascii']),
  };
}

/** Raised as a superscript, or by hand (`w:position`, in half-points). */
function raised(properties: Element): boolean | undefined {
  const script = value(properties, 'w:vertAlign');
  return script === undefined
    ? (wholeNumber(value(properties, 'w:position')) ?? 0) > 3 || undefined
    : script === 'superscript';
}

/** Reads `w:pPr`. */
export function paragraphFormat(properties: Element | undefined): ParagraphFormat {
  if (!properties?.children.length) return {};
  const list = child(properties, 'w:numPr');
  return {
    align: aligns[value(properties, 'w:jc') ?? ''],
    outline: wholeNumber(value(properties, 'w:outlineLvl')),
    list: value(list, 'w:numId'),
    listLevel: wholeNumber(value(list, 'w:ilvl')),
  };
}

/** A whole number as the file writes it, or undefined. */
export function wholeNumber(text: string | undefined): number | undefined {
  return text && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

/** What `over` says, and `base` where it says nothing. */
export function overRun(base: RunFormat, over: RunFormat): RunFormat {
  return {
    bold: over.bold ?? base.bold,
    italic: over.italic ?? base.italic,
    capitals: over.capitals ?? base.capitals,
    hidden: over.hidden ?? base.hidden,
    superscript: over.superscript ?? base.superscript,
    font: over.font ?? base.font,
  };
}

/** What `over` says, and `base` where it says nothing. */
export function overParagraph(base: ParagraphFormat, over: ParagraphFormat): ParagraphFormat {
  return {
    align: over.align ?? base.align,
    outline: over.outline ?? base.outline,
    list: over.list ?? base.list,
    listLevel: over.listLevel ?? base.listLevel,
  };
}

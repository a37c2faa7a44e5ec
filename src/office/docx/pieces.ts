import { Unreadable } from '../unreadable.ts';
import { overRun, type RunFormat, runFormat } from './format.ts';
import type { Styles } from './styles.ts';
import { symbolSign } from './symbols.ts';
import { child, type Element, elements, value } from './xml.ts';

/** Text of one look inside a paragraph; a forced line break is "\n". */
export interface Piece {
  text: string;
  bold: boolean;
  italic: boolean;
  font: string;
  capitals: boolean;
  superscript: boolean;
}

export interface Inline {
  pieces: Piece[];
  /** Text boxes anchored in the paragraph. */
  boxes: Element[];
}

// The longest paragraphs have some hundred pieces.
const mostPieces = 10_000;

/** Not printed: what was deleted, instructions, the second writing of a drawing, other languages' reading aids. */
const unprinted = new Set([
  'w:del',
  'w:moveFrom',
  'w:pPr',
  'w:rPr',
  'w:instrText',
  'w:delText',
  'w:sdtPr',
  'w:rt',
  'w:numRuby',
]);

const signs: Record<string, string> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
  'w:softHyphen': '\u00ad', // an ư in the fonts of TCVN3; dropped when the text is cleaned
};

/** Takes a paragraph apart into what is printed of it. `base` is the paragraph style's run format. */
export function readInline(paragraph: Element, base: RunFormat, styles: Styles): Inline {
  const inline: Inline = { pieces: [], boxes: [] };
  const fields: { instruction: boolean }[] = []; // open ones; what comes before their result is not printed
  walk(paragraph, base);
  return inline;

  function walk(parent: Element, format: RunFormat): void {
    for (const element of elements(parent)) {
      if (unprinted.has(element.name)) continue;
      if (element.name === 'w:r') walk(element, formatOf(element, base, styles));
      else if (element.name === 'w:txbxContent') inline.boxes.push(element);
      else if (element.name === 'mc:AlternateContent') walkAlternative(element, format);
      else if (element.name === 'w:sdt' && child(child(element, 'w:sdtPr'), 'w:showingPlcHdr')) continue;
      else if (element.name === 'w:fldChar') field(element.attributes['w:fldCharType']);
      else if (!format.hidden && !fields.some(({ instruction }) => instruction)) print(element, format);
      else walk(element, format);
    }
  }

  function print(element: Element, format: RunFormat): void {
    const text = printed(element, format);
    if (!text) walk(element, format);
    else if (inline.pieces.push(piece(text, format)) > mostPieces) throw new Unreadable('too-big');
  }

  function walkAlternative(element: Element, format: RunFormat): void {
    const alternative = child(element, 'mc:Choice') ?? child(element, 'mc:Fallback');
    if (alternative) walk(alternative, format);
  }

  function field(type: string | undefined): void {
    const open = fields.at(-1);
    if (type === 'begin') fields.push({ instruction: true });
    else if (type === 'separate' && open) open.instruction = false;
    else if (type === 'end') fields.pop();
  }
}

function formatOf(run: Element, base: RunFormat, styles: Styles): RunFormat {
  const properties = child(run, 'w:rPr');
  if (!properties?.children.length) return base;
  return overRun(overRun(base, styles.character(value(properties, 'w:rStyle'))), runFormat(properties));
}

function printed(element: Element, format: RunFormat): string | undefined {
  if (element.name === 'w:t' || element.name === 'm:t') {
    const text = element.children
      .filter((part) => typeof part === 'string')
      .join('')
      .replace(/[\r\n]+/g, ' ');
    return /^symbol$|^wingdings/i.test(format.font ?? '') ? fromSymbolFont(text, format.font ?? '') : text;
  }
  if (element.name === 'w:sym') {
    return symbolSign(element.attributes['w:font'] ?? '', Number.parseInt(element.attributes['w:char'] ?? '', 16));
  }
  return signs[element.name];
}

function fromSymbolFont(text: string, font: string): string {
  return text.replace(/[\uf000-\uf0ff]/g, (sign) => symbolSign(font, sign.charCodeAt(0)) ?? sign);
}

function piece(text: string, format: RunFormat): Piece {
  return {
    text,
    bold: format.bold ?? false,
    italic: format.italic ?? false,
    font: format.font ?? '',
    capitals: format.capitals ?? false,
    superscript: format.superscript ?? false,
  };
}

import { symbolSign } from '../docx/symbols.ts';
import { toMatrix } from './matrix.ts';

/** What the reader needs to know of a font. */
export interface Font {
  /** Without the mark of a subset: "TimesNewRomanPS-BoldMT". */
  name: string;
  bold: boolean;
  italic: boolean;
  /** From the units of glyph widths to those of text space; 0.001 but for fonts drawn by the page itself. */
  unit: number;
}

export const plainFont: Font = { name: '', bold: false, italic: false, unit: 0.001 };

/** Reads a font as pdfjs loaded it; its style is told by its name, "TimesNewRomanPS-BoldItalicMT" or "Times New Roman,Bold". */
export function toFont(loaded: unknown): Font {
  const fullName = field(loaded, 'name');
  const name = typeof fullName === 'string' ? fullName.replace(/^[A-Z]{6}\+/, '') : '';
  const matrix = field(loaded, 'fontMatrix');
  return {
    name,
    bold: field(loaded, 'bold') === true || /bold|black|heavy|[-,]demi/i.test(name),
    italic: field(loaded, 'italic') === true || /italic|oblique/i.test(name),
    unit: Array.isArray(matrix) ? toMatrix(matrix)[0] : plainFont.unit,
  };
}

/** The characters that a glyph stands for in print: signs of symbol fonts, hyphens of any kind, ligatures as their letters. */
export function printed(unicode: string, font: Font): string {
  const symbols = /^(symbol|wingdings)/i.exec(font.name)?.[1] ?? 'symbol';
  return unicode
    .replace(/[\uf000-\uf0ff]/g, (sign) => symbolSign(symbols, sign.charCodeAt(0)) ?? '-')
    .replace(/[\u00ad\u2010\u2011]/g, '-')
    .replace(/[\ufb00-\ufb06]/g, (ligature) => ligature.normalize('NFKC'));
}

function field(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

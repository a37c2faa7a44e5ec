/** What a page shows, in points from its upper left corner, y growing downwards. */
export interface PageInk {
  page: number;
  /** In the order in which the file draws them, which is nearly always the reading order. */
  glyphs: Glyph[];
  rules: Rule[];
}

/** A character (or several drawn as one) on its baseline. */
export interface Glyph {
  text: string;
  x0: number;
  x1: number;
  y: number;
  /** The font's size in points. */
  size: number;
  bold: boolean;
  italic: boolean;
  /** The file moved the pen before this glyph: a new word, line, column or only a change of font. */
  afterMove: boolean;
}

/** A straight horizontal or vertical line: at `at` on the other axis, from `from` to `to` along its own. */
export interface Rule {
  axis: 'horizontal' | 'vertical';
  at: number;
  from: number;
  to: number;
}

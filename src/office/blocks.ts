/** What every reader (.docx, .pdf, plain text) turns a file into: blocks in reading order, text in NFC. */
export interface OfficeText {
  source: 'docx' | 'pdf' | 'text';
  blocks: Block[];
  /** The old encoding that the text was converted from, where it was. */
  convertedFrom?: 'TCVN3' | 'VNI';
}

export type Block = Paragraph | Table;

/** One printed paragraph. Automatic numbering is written out as printed ("II. ", "a) ", "- ") at the head of `text`. */
export interface Paragraph {
  kind: 'paragraph';
  text: string;
  /** The whole paragraph is bold (or italic). */
  bold?: boolean;
  italic?: boolean;
  align?: 'left' | 'center' | 'right' | 'justify';
  /** 1…9 when the file itself marks the paragraph as a heading (Word heading style, Markdown #). */
  headingLevel?: number;
  page?: number;
}

/** A rectangular grid: every row has the same number of cells, merged cells are repeated at each place they cover. */
export interface Table {
  kind: 'table';
  rows: Cell[][];
  page?: number;
}

/** One place of the grid. Paragraphs inside a cell are separated by "\n". */
export interface Cell {
  text: string;
  bold?: boolean;
  /** This place repeats the cell on its left (`across`) or the one above it (`down`). */
  merged?: 'across' | 'down';
}

/** An administrative document as plain data, laid out by `writeOfficialDocument` as Nghị định 30/2020/NĐ-CP, Phụ lục I, asks. */
export interface OfficialDocument {
  /** The body above the issuer, printed in capitals; '' where there is none. */
  parentIssuer: string;
  /** The issuing body, printed in capitals. "\n" breaks the line; a long name is broken evenly. */
  issuer: string;
  /** The issuing body as a sentence names it: "Ủy ban nhân dân huyện Sông Lam". */
  issuerInSentence: string;
  /** Given when the document is issued; '' in a draft, which prints a blank to write in. */
  number: string;
  /** "BC-UBND": all that follows the slash. */
  symbol: string;
  place: string;
  /** Day of issue, ISO `yyyy-mm-dd`; null in a draft, which prints blanks for day and month. */
  date: string | null;
  /** Year that a draft is printed with. */
  year: number;
  /** "BÁO CÁO"; '' for a công văn, whose abstract stands under the number after "V/v". */
  typeName: string;
  abstract: string;
  /** Kính gửi; none prints no such line. */
  addressees: readonly string[];
  body: readonly BodyBlock[];
  signature: Signature;
  /** Nơi nhận, without dashes and marks: "Như trên", …, "Lưu: VT, NV". */
  recipients: readonly string[];
  annexes: readonly Annex[];
}

export type BodyBlock = Heading | BodyParagraph | DocumentTable;

/** Numbered in order by the writer: level 1 "I.", level 2 "1.", level 3 "a)". `text` comes without its number. */
export interface Heading {
  kind: 'heading';
  level: 1 | 2 | 3;
  text: string;
}

/** One printed paragraph; a dash or a number that it begins with is part of its text. */
export interface BodyParagraph {
  kind: 'paragraph';
  text: string | readonly TextPart[];
  /** `basis` is a căn cứ, in italics; `centered` suits a caption or a note under a table. */
  style?: 'basis' | 'centered';
}

export interface TextPart {
  text: string;
  bold?: boolean;
  italic?: boolean;
  /** Printed at the foot of the page, its number after this part. */
  footnote?: string;
}

/** A ruled table; its heading is repeated on each page and no row is cut by a page break. */
export interface DocumentTable {
  kind: 'table';
  columns: readonly TableColumn[];
  /** Read once, in order, so that a long table may come from a generator. */
  rows: Iterable<TableRow>;
}

export interface TableColumn {
  heading: string;
  /** Share of the page's width, in proportion to the other columns. */
  width: number;
  align?: CellAlign;
}

export type CellAlign = 'left' | 'center' | 'right' | 'both';

export interface TableRow {
  cells: readonly TableCell[];
  /** A group row is bold and stays on the page of the row after it. */
  bold?: boolean;
}

/** "\n" parts the paragraphs of a cell. `span` is the number of columns that the cell covers. */
export type TableCell = string | { text: string; bold?: boolean; italic?: boolean; span?: number; align?: CellAlign };

/** Who signs, by the signing marks of Điều 13: authority "TM. ỦY BAN NHÂN DÂN" or '', then "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH". */
export interface Signature {
  authority: string;
  lines: readonly string[];
  name: string;
}

/** Begins on a page of its own; several are numbered I, II, … */
export interface Annex {
  title: string;
  orientation: 'portrait' | 'landscape';
  blocks: readonly BodyBlock[];
}

import type { CellAlign, DocumentTable, TableCell, TableColumn, TableRow } from './official-document.ts';
import { SIZE } from './styles.ts';
import { boldWidth } from './text-width.ts';

const BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
  .join('');
const PADDING = 70;
const LINE = 20;

/**
 * A table as WordprocessingML, `width` twips wide, one piece per row. Written here and not with `docx`, whose objects
 * took 600 MB for 10,000 rows; this way a long annex streams into the package.
 */
export function* tableXml({ columns, rows }: DocumentTable, width: number): Generator<string> {
  const widths = columnWidths(columns, width);
  const cellMargins = ['left', 'right'].map((side) => `<w:${side} w:w="${PADDING}" w:type="dxa"/>`).join('');
  yield `<w:tbl><w:tblPr><w:tblW w:w="${width}" w:type="dxa"/><w:tblBorders>${BORDERS}</w:tblBorders>` +
    `<w:tblLayout w:type="fixed"/><w:tblCellMar>${cellMargins}</w:tblCellMar></w:tblPr>` +
    `<w:tblGrid>${widths.map((w) => `<w:gridCol w:w="${w}"/>`).join('')}</w:tblGrid>`;
  yield rowXml(
    { cells: columns.map(({ heading }) => ({ text: heading, align: 'center' })), bold: true },
    columns,
    widths,
    '<w:cantSplit/><w:tblHeader/>',
  );
  for (const row of rows) yield rowXml(row, columns, widths, '<w:cantSplit/>');
  yield '</w:tbl>';
}

/** Twips per column: its share, but at least the longest word of its heading, which the widest column then gives up. */
function columnWidths(columns: readonly TableColumn[], width: number): number[] {
  const shares = columns.reduce((sum, column) => sum + column.width, 0);
  const widths = columns.map((column) => Math.max(Math.round((column.width / shares) * width), leastWidth(column)));
  const widest = widths.indexOf(Math.max(...widths));
  widths[widest] = (widths[widest] ?? 0) + width - widths.reduce((sum, w) => sum + w, 0);
  return widths;
}

function leastWidth({ heading }: TableColumn): number {
  return Math.max(...heading.split(/\s/).map((word) => boldWidth(word, SIZE.table))) + 2 * PADDING + LINE;
}

function rowXml(
  { cells, bold = false }: TableRow,
  columns: readonly TableColumn[],
  widths: readonly number[],
  properties: string,
): string {
  let column = 0;
  let xml = `<w:tr><w:trPr>${properties}</w:trPr>`;
  for (const cell of cells) {
    const { text, span = 1, ...marks } = typeof cell === 'string' ? { text: cell } : cell;
    const cellWidth = widths.slice(column, column + span).reduce((sum, w) => sum + w, 0);
    const align = marks.align ?? columns[column]?.align ?? 'left';
    xml += `<w:tc><w:tcPr><w:tcW w:w="${cellWidth}" w:type="dxa"/>${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ''}<w:vAlign w:val="center"/></w:tcPr>`;
    xml += text
      .split('\n')
      .map((line) => paragraphXml(line, align, { bold: marks.bold ?? bold, italic: marks.italic, keepNext: bold }))
      .join('');
    xml += '</w:tc>';
    column += span;
  }
  return `${xml}</w:tr>`;
}

function paragraphXml(
  text: string,
  align: CellAlign,
  { bold, italic, keepNext }: Pick<Exclude<TableCell, string>, 'bold' | 'italic'> & { keepNext: boolean },
): string {
  const marks = (bold ? '<w:b/><w:bCs/>' : '') + (italic ? '<w:i/><w:iCs/>' : '');
  const run =
    text && `<w:r>${marks && `<w:rPr>${marks}</w:rPr>`}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
  return `<w:p><w:pPr><w:pStyle w:val="TableText"/>${keepNext ? '<w:keepNext/>' : ''}<w:jc w:val="${align}"/></w:pPr>${run}</w:p>`;
}

function escapeXml(text: string): string {
  return text.replace(/[&<>]/g, (sign) => (sign === '&' ? '&amp;' : sign === '<' ? '&lt;' : '&gt;'));
}

import writeExcelFile, { type CellObject } from 'write-excel-file/node';

export interface SheetColumn {
  heading: string;
  /** In characters of the normal font, as Excel counts it. */
  width: number;
}

const FONT = { fontFamily: 'Times New Roman', fontSize: 12 };
const BORDER = { borderStyle: 'thin', borderColor: '#8C8C8C' } as const;
const CELL = { ...BORDER, alignVertical: 'top', wrap: true } as const;
const HEADING = {
  ...BORDER,
  fontWeight: 'bold',
  backgroundColor: '#E7EEF7',
  align: 'center',
  alignVertical: 'center',
  wrap: true,
} as const;

/**
 * An .xlsx file of one sheet: a heading row that stays in sight, then `rows`. Numbers and dates are written as such, so
 * that Excel can reckon with them; a Date is midnight UTC of its day and shows as dd/mm/yyyy.
 */
export async function writeSheet(
  name: string,
  columns: readonly SheetColumn[],
  rows: Iterable<readonly (string | number | Date | null)[]>,
): Promise<Uint8Array> {
  const headings = columns.map(({ heading }): CellObject => ({ value: heading, type: String, ...HEADING }));
  const data = [headings];
  for (const row of rows) data.push(row.map(cellOf));
  const options = { sheet: sheetName(name), columns: columns.map(({ width }) => ({ width })), stickyRowsCount: 1 };
  return writeExcelFile(data, options, FONT).toBuffer();
}

function cellOf(value: string | number | Date | null): CellObject {
  if (value === null || value === '') return CELL;
  if (typeof value === 'string') return { ...CELL, value, type: String };
  if (typeof value === 'number') return { ...CELL, value, type: Number };
  return { ...CELL, value, type: Date, format: 'dd/mm/yyyy', align: 'center' };
}

/** Excel allows 31 characters in a sheet's name and none of these signs. */
function sheetName(name: string): string {
  return name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31);
}

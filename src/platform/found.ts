/** The first few of what a search found, and how many there are. */
export interface Found<Line> {
  lines: Line[];
  total: number;
}

/** How many of each kind the page of the search shows. */
export const mostFound = 8;

/** What a query gave that counts beside each row how many there are. */
export function foundIn<Row extends { total: number }>(rows: Row[]): Found<Row> {
  return { lines: rows.slice(0, mostFound), total: rows[0]?.total ?? 0 };
}

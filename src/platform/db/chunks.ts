/** Rows in groups that fit into one INSERT: PostgreSQL takes at most 65,535 values in a statement. */
export function* chunks<Row extends object>(rows: Row[]): Generator<Row[]> {
  const columns = Math.max(1, Object.keys(rows[0] ?? {}).length);
  const size = Math.floor(65_535 / columns);
  for (let at = 0; at < rows.length; at += size) yield rows.slice(at, at + size);
}

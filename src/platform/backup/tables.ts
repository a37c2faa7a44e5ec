import type pg from 'pg';

export interface TableShape {
  name: string;
  /** Those that hold data of their own, in order; generated columns are computed again. */
  columns: string[];
}

/** The application's tables, each after those that it refers to, so that they can be filled in this order. */
export async function tablesInOrder(client: pg.Client): Promise<TableShape[]> {
  const { rows: tables } = await client.query<TableShape>(`
    select c.relname as name, json_agg(a.attname order by a.attnum) as columns
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'migration'
    group by c.oid order by c.relname`);
  const { rows: references } = await client.query<{ from: string; to: string }>(`
    select from_table.relname as "from", to_table.relname as "to"
    from pg_constraint k
    join pg_class from_table on from_table.oid = k.conrelid
    join pg_class to_table on to_table.oid = k.confrelid
    where k.contype = 'f' and k.connamespace = 'public'::regnamespace and k.conrelid <> k.confrelid`);
  const ordered: TableShape[] = [];
  while (ordered.length < tables.length) {
    const placed = new Set(ordered.map((table) => table.name));
    const ready = tables.filter(
      (table) => !placed.has(table.name) && references.every(({ from, to }) => from !== table.name || placed.has(to)),
    );
    if (ready.length === 0) throw new Error('The tables refer to each other in a circle');
    ordered.push(...ready);
  }
  return ordered;
}

/** The migrations that a database has had; none in one that was just created. */
export async function schemaOf(client: pg.Client): Promise<string[]> {
  const { rowCount } = await client.query("select where to_regclass('public.migration') is not null");
  if (rowCount === 0) return [];
  const { rows } = await client.query<{ name: string }>('select name from migration order by name');
  return rows.map((row) => row.name);
}

/** A COPY statement's name and columns. */
export const copyTarget = ({ name, columns }: TableShape) =>
  `public.${name} (${columns.map((column) => `"${column}"`).join(', ')})`;

import type { ReactNode } from 'react';
import { reachable } from './reachable.ts';

export interface Column {
  label: ReactNode;
  /** Right-aligned tabular figures; give the cells `className="number"` too. */
  numeric?: boolean;
  /** For columns of `MatrixCell`s. */
  centred?: boolean;
  /** Keeps the heading for screen readers only. */
  hidden?: boolean;
  /** The full name of a short heading, shown on hover. */
  title?: string;
  sort?: { href: string; direction?: 'ascending' | 'descending' };
}

interface DataTableProps {
  /** What the table holds, for screen readers and for print. */
  caption: string;
  columns: Column[];
  /** Plain `<tr>` elements: a component per cell would cost most of the page's time. */
  children: ReactNode;
  /** Rows become cards on a phone; each `<td>` then carries its heading in `data-label`. */
  stacked?: boolean;
  /** A matrix or grid: it scrolls in its own box in both directions, the first column stays in sight. */
  wide?: boolean;
  foot?: ReactNode;
}

function heading(column: Column, index: number) {
  const { label, numeric, centred, hidden, title, sort } = column;
  const content = sort ? (
    <a href={sort.href}>
      {label}
      {sort.direction ? <span aria-hidden="true">{sort.direction === 'ascending' ? ' ↑' : ' ↓'}</span> : null}
    </a>
  ) : (
    label
  );
  return (
    <th
      // Columns have a fixed order and no identity of their own.
      key={`${index}`}
      scope="col"
      className={numeric ? 'number' : centred ? 'matrix-cell' : undefined}
      title={title}
      aria-sort={sort?.direction}
    >
      {hidden ? <span className="visually-hidden">{content}</span> : content}
    </th>
  );
}

/** A table whose heading row stays in sight; where the screen is narrower than the table, only the table scrolls sideways. */
export function DataTable({ caption, columns, children, stacked, wide, foot }: DataTableProps) {
  return (
    <section className={wide ? 'table-box table-box-wide' : 'table-box'} aria-label={caption} {...reachable}>
      <table className={stacked ? 'table data-table stacked' : 'table data-table'}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>{columns.map(heading)}</tr>
        </thead>
        <tbody>{children}</tbody>
        {foot ? <tfoot>{foot}</tfoot> : null}
      </table>
    </section>
  );
}

import { z } from 'zod';
import { typedDate } from '../../../../web/typed-date.ts';

const typed = typedDate('position.error.date').pipe(z.string());

/** The day in a cell: a date of Excel's, or text like 14/03/2026; `empty` for an empty one, null for anything else. */
export function dayIn(cell: unknown, empty: string): string | null {
  if (cell === null || cell === undefined || cell === '') return empty;
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return typed.safeParse(`${cell}`).data ?? null;
}

import type { View } from '../../../ui/view.ts';
import { typedDate } from '../../../web/typed-date.ts';

/** The day that an address asks for. */
export interface AskedDay {
  day: string;
  /** As it stands in addresses that keep it; empty for today. */
  keep?: string;
  /** What was typed, where that is no date; the page then shows today. */
  wrong?: string;
}

const shape = typedDate('org.error.day');

/** Reads `?day=dd/mm/yyyy`; today, where there is none. */
export function askedDay({ query, today }: Pick<View, 'query' | 'today'>): AskedDay {
  const typed = query.get('day') ?? '';
  const read = shape.safeParse(typed);
  if (!read.success) return { day: today, wrong: typed };
  return read.data === null || read.data === today ? { day: today } : { day: read.data, keep: typed.trim() };
}

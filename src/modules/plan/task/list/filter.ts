import { z } from 'zod';
import { fields } from '../../extract/extraction.ts';
import { taskStates } from '../task-state.ts';

/** What a list can be narrowed to by state: the states themselves, both kinds of done, and what falls due within 30 days. */
export const listStates = [...taskStates, 'finished', 'due-soon'] as const;
export type ListState = (typeof listStates)[number];

// A filter that an old or mistyped address holds is left out; the page then shows more, never an error.
const shape = z.object({
  q: z.string().trim().min(1).max(200).optional().catch(undefined),
  state: z.enum(listStates).optional().catch(undefined),
  field: z.enum(fields).optional().catch(undefined),
  unit: z.uuid().optional().catch(undefined),
  /** A month, yyyy-mm. */
  due: z
    .string()
    .regex(/^[1-9]\d{3}-(0[1-9]|1[0-2])$/)
    .optional()
    .catch(undefined),
  origin: z.enum(['plan', 'assigned']).optional().catch(undefined),
  plan: z.uuid().optional().catch(undefined),
  sort: z.enum(['title', 'due']).optional().catch(undefined),
  /** Another government's list, for those who oversee it. */
  government: z.uuid().optional().catch(undefined),
  year: z
    .string()
    .regex(/^\d{4}$/)
    .optional()
    .catch(undefined),
});

/** The filters of a list as its address holds them. */
export type TaskFilter = z.infer<typeof shape>;

/** Where a page of the list begins: after or before the row with this id. */
export interface Cursor {
  after?: string;
  before?: string;
}

const cursorShape = z.object({
  after: z.uuid().optional().catch(undefined),
  before: z.uuid().optional().catch(undefined),
});

/** Reads the filters of an address. */
export function readFilter(query: URLSearchParams): TaskFilter {
  return shape.parse(Object.fromEntries(query));
}

/** Reads where the page of an address begins. */
export function readCursor(query: URLSearchParams): Cursor {
  return cursorShape.parse(Object.fromEntries(query));
}

/** The address of a list with these filters; `undefined` takes one away. */
export function filterHref(path: string, filter: TaskFilter & Cursor): string {
  const query = filterQuery(filter);
  return query ? `${path}?${query}` : path;
}

/** The filters as the part of an address after "?". */
export function filterQuery(filter: TaskFilter & Cursor): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) if (value) query.set(name, value);
  return query.toString();
}

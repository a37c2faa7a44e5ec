import { z } from 'zod';

const sources = ['page', 'import', 'job', 'api', 'command'] as const;
export const auditSources = sources;

const text = z.string().trim().normalize('NFC').min(1).max(200).optional().catch(undefined);
const day = z
  .string()
  .trim()
  .transform((typed) => {
    const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-]([1-9]\d{3})$/.exec(typed) ?? [];
    return day ? `${year}-${month?.padStart(2, '0')}-${day.padStart(2, '0')}` : typed;
  })
  // PostgreSQL knows no year 0.
  .pipe(z.iso.date().regex(/^[1-9]/))
  .optional()
  .catch(undefined);

// A filter that an old or mistyped address holds is left out; the page then shows more, never an error.
const shape = z.object({
  /** Words of what was written, before or after. */
  q: text,
  /** A part of the person's name. */
  who: text,
  person: z.uuid().optional().catch(undefined),
  act: z
    .string()
    .regex(/^[a-z-]+\.[a-z-]+$/)
    .optional()
    .catch(undefined),
  subject: z.uuid().optional().catch(undefined),
  unit: z.uuid().optional().catch(undefined),
  source: z.enum(sources).optional().catch(undefined),
  /** Both days included, as in Việt Nam. */
  from: day,
  to: day,
});

/** What the log is narrowed to, as its address holds it. */
export type AuditFilter = z.infer<typeof shape>;

const place = z.coerce.number().int().positive().optional().catch(undefined);
const cursorShape = z.object({ before: place, after: place });

/** Where a page of the log begins: at what is older or newer than the row with this id. */
export type AuditCursor = z.infer<typeof cursorShape>;

/** Reads the filters of an address. */
export const readAuditFilter = (query: URLSearchParams): AuditFilter => shape.parse(Object.fromEntries(query));

/** Reads where the page of an address begins. */
export const readAuditCursor = (query: URLSearchParams): AuditCursor => cursorShape.parse(Object.fromEntries(query));

/** The address of the log with these filters. */
export function auditHref(filter: AuditFilter & AuditCursor, path = '/audit'): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) if (value !== undefined) query.set(name, String(value));
  return query.size > 0 ? `${path}?${query}` : path;
}

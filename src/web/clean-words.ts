import { createMiddleware } from 'hono/factory';
import { NotFound } from '../platform/errors.ts';
import type { Env } from './context.ts';
import type { FormValues } from './form-values.ts';

/** Words as an office writes them: composed letters (NFC), no control characters but tabs and ends of lines. */
export const cleanWords = (text: string): string => text.replace(/[^\P{Cc}\t\n\r]/gu, '').normalize('NFC');

const clean = <Value>(value: Value): Value | string => (typeof value === 'string' ? cleanWords(value) : value);

/** A form with its words clean and its files as they came. PostgreSQL refuses a NUL, and nobody types one. */
export function cleanForm(values: FormValues): FormValues {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, Array.isArray(value) ? value.map(clean) : clean(value)]),
  );
}

/** No address of ours has a NUL in it. */
export const plainAddress = createMiddleware<Env>(async (c, next) => {
  if (c.req.url.includes('%00')) throw new NotFound();
  await next();
});

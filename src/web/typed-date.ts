import { z } from 'zod';
import type { Key } from '../platform/i18n.ts';

/** A date typed as dd/mm/yyyy (also with . or -), as yyyy-mm-dd; null when left empty. `problem` is said for anything else. */
export const typedDate = (problem: Key) =>
  z
    .string()
    .trim()
    .default('')
    .transform((text, context) => {
      if (text === '') return null;
      const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-]([12]\d{3})$/.exec(text) ?? [];
      const iso = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
      if (day && z.iso.date().safeParse(iso).success) return iso;
      context.addIssue({ code: 'custom', message: problem });
      return z.NEVER;
    });

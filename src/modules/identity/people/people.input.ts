import { z } from 'zod';
import type { Key } from '../../../platform/i18n.ts';

/** A line as it was meant: composed letters, single spaces. */
export const line = (most: number) =>
  z
    .string()
    .default('')
    .transform((text) => text.normalize('NFC').replace(/\s+/g, ' ').trim().slice(0, most));

const optional = (problem: Key, read: (text: string) => string | null) =>
  line(200).transform((text, context) => {
    if (text === '') return null;
    const value = read(text);
    if (value !== null) return value;
    context.addIssue({ code: 'custom', message: problem });
    return z.NEVER;
  });

const email = (text: string) => {
  const parsed = z.email().safeParse(text.toLowerCase());
  return parsed.success ? parsed.data : null;
};

/** Digits as they are dialled; +84 is written 0. */
const phone = (text: string) => {
  const digits = text.replace(/[\s.()-]/g, '').replace(/^\+84/, '0');
  return /^0\d{8,11}$/.test(digits) ? digits : null;
};

/** What a person is called and where they are reached. */
export const personInput = z.object({
  name: line(100).refine((name) => /\p{L}{2}/u.test(name), 'people.error.name'),
  email: optional('people.error.email', email),
  phone: optional('people.error.phone', phone),
});

export const versionInput = z.object({ version: z.coerce.number().int() });

export type PersonDetails = z.infer<typeof personInput>;

import { z } from 'zod';
import type { Key } from '../../platform/i18n.ts';
import { typedDate } from '../../web/typed-date.ts';
import { changeKinds } from './holidays.ts';

const key = (name: Key) => name;
const words = (problem: Key) =>
  z
    .string()
    .trim()
    .max(300, problem)
    .transform((text) => text.normalize('NFC'))
    .pipe(z.string().min(1, problem));

export const changeInput = z.object({
  day: typedDate(key('workingDays.error.day')).pipe(z.iso.date(key('workingDays.error.day'))),
  kind: z.enum(changeKinds, key('workingDays.error.kind')),
  name: words(key('workingDays.error.name')),
  source: words(key('workingDays.error.source')),
});

export const yearInput = z.object({
  year: z.coerce.number().int().min(2020).max(2090),
  source: words(key('workingDays.error.source')),
});

import { z } from 'zod';
import { typedDate } from '../../../web/typed-date.ts';

const line = z.string().trim().normalize('NFC').max(500, 'reorganisation.error.tooLong');

/** The form of what a reorganisation is called and rests on. */
export const factsForm = z.object({
  title: line.min(1, 'reorganisation.error.title'),
  basisNumber: line.default(''),
  basisDate: typedDate('reorganisation.error.date'),
  effectiveOn: typedDate('reorganisation.error.date'),
});

export const seenForm = z.object({ version: z.coerce.number().int() });

const answer = /^(merge|move|give):[0-9a-f-]{36}$|^(end|drop)$/;

/** The answers among the fields of a form; questions left open are left out. */
export function readAnswers(values: Record<string, unknown>): Record<string, string> {
  const given = Object.entries(values).filter(
    (entry): entry is [string, string] =>
      entry[0].startsWith('answer.') && typeof entry[1] === 'string' && answer.test(entry[1]),
  );
  return Object.fromEntries(given.map(([name, value]) => [name.slice('answer.'.length), value]));
}

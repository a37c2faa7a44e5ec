import { z } from 'zod';
import type { Key } from '../../platform/i18n.ts';
import { typedDate } from '../../web/typed-date.ts';
import { readInboxFilter } from './filter.ts';

const key = (name: Key) => name;

/** One box gives a text, several give a list. */
const ids = z
  .union([z.uuid().transform((id) => [id]), z.array(z.uuid())])
  .default([])
  .transform((list) => [...new Set(list)]);

const chosen = {
  id: ids,
  all: z.literal('on').optional(),
  filters: z
    .string()
    .default('')
    .transform((text) => readInboxFilter(new URLSearchParams(text))),
};

export const chosenInput = z.object(chosen);

export const snoozeInput = z
  .object({
    ...chosen,
    until: z.enum(['tomorrow', 'workingDay', 'date']).catch('tomorrow'),
    untilOn: typedDate(key('inbox.error.until')),
  })
  .superRefine(({ until, untilOn }, context) => {
    if (until === 'date' && !untilOn) {
      context.addIssue({ code: 'custom', path: ['untilOn'], message: key('inbox.error.until') });
    }
  });

import { z } from 'zod';
import { ReceivedFile } from '../../platform/received-file.ts';

const states = ['extracting', 'failed', 'review', 'adopted', 'replaced', 'discarded'] as const;
const wrongYear = 'plan.upload.year.wrong';

const year = z.coerce.number(wrongYear).int(wrongYear).min(2000, wrongYear).max(2100, wrongYear);

/** The upload form: a file, or the text pasted into it. */
export const upload = z.object({
  year,
  file: z.instanceof(ReceivedFile).optional(),
  text: z.string().max(2_000_000, 'unreadable.too-big').default(''),
  /** The plan that could not be read and that this file takes the place of. */
  instead: z.uuid().optional().catch(undefined),
});

/** Reading a file again, for another year where one is said. */
export const readingInput = z.object({ year: year.optional() });

/** The filter of the list, in its address. */
export const listInput = z.object({ state: z.enum(states).optional().catch(undefined) });

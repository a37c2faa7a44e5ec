import { z } from 'zod';
import type { Key } from '../../../platform/i18n.ts';
import { ReceivedFile } from '../../../platform/received-file.ts';
import { typedDate } from '../../../web/typed-date.ts';

// Messages are catalogue keys (`parseForm`); the annotation lets the compiler check them.
const key = (name: Key) => name;

const dated = {
  effectiveOn: typedDate('evidence.error.date').pipe(z.iso.date(key('evidence.error.date'))),
  from: typedDate('evidence.error.date'),
  to: typedDate('evidence.error.date'),
};

interface Period {
  from: string | null;
  to: string | null;
}

const inOrder = ({ from, to }: Period) => (from === null) === (to === null) && (!from || !to || from <= to);
const order = { path: ['to'], message: key('evidence.error.period') };
const periodOf = ({ from, to }: Period) => (from && to ? { from, to } : null);

const file = z.instanceof(ReceivedFile, { message: key('evidence.error.file') });

/** New evidence: one file or many. */
export const newEvidenceInput = z
  .object({
    ...dated,
    file: z.union([file.transform((one) => [one]), z.array(file).min(1)], key('evidence.error.file')),
  })
  .refine(inOrder, order)
  .transform(({ from, to, ...rest }) => ({ ...rest, period: periodOf({ from, to }) }));

/** A new file in the place of one that is there. */
export const replacementInput = z
  .object({ ...dated, file, revision: z.coerce.number().int() })
  .refine(inOrder, order)
  .transform(({ from, to, ...rest }) => ({ ...rest, period: periodOf({ from, to }) }));

import { z } from 'zod';
import { typedDate } from '../../../web/typed-date.ts';
import { line } from '../people/people.input.ts';
import { marks } from './signing.ts';

const day = typedDate('position.error.date').pipe(z.string('position.error.noDate'));

/** Codes as they stand in document numbers: "BC, KH" or "BC; KH". */
const documentTypes = line(200).transform((text) => [
  ...new Set(
    text
      .toLocaleUpperCase('vi')
      .split(/[\s,;]+/)
      .filter(Boolean),
  ),
]);

/** A mandate to sign. */
export const mandateInput = z
  .object({
    positionId: z.uuid('mandate.error.position'),
    unitId: z.uuid('position.error.unit'),
    mark: z.enum(marks, 'mandate.error.mark'),
    headTitle: line(200),
    signerTitle: line(200),
    documentTypes,
    basis: line(300).refine((text) => text !== '', 'mandate.error.basis'),
    basisDate: day,
    from: day,
    until: typedDate('position.error.date'),
  })
  .superRefine(({ mark, from, until }, context) => {
    const wrong = (message: string) => context.addIssue({ code: 'custom', path: ['until'], message });
    if (mark === 'TUQ' && until === null) wrong('mandate.error.noEnd');
    if (until !== null && until < from) wrong('mandate.error.order');
  });

export const mandateEndInput = z.object({ lastDay: day });

export type NewMandate = z.infer<typeof mandateInput>;

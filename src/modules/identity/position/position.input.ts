import { z } from 'zod';
import { roles } from '../../../platform/actor.ts';
import { typedDate } from '../../../web/typed-date.ts';
import { line } from '../people/people.input.ts';

/** How far a role is given: as usual for the role, on the unit, or on the whole government that the unit belongs to. */
export const reaches = ['role', 'unit', 'government'] as const;

const day = typedDate('position.error.date').pipe(z.string('position.error.noDate'));

const title = line(200).refine((words) => words !== '', 'position.error.title');

/** A position to give. */
export const positionInput = z.object({
  unitId: z.uuid('position.error.unit'),
  title,
  role: z.enum(roles, 'position.error.role'),
  reach: z.enum(reaches).catch('role'),
  from: day,
  isHead: z
    .literal('on')
    .optional()
    .transform((ticked) => ticked === 'on'),
});

export const positionEndInput = z.object({ version: z.coerce.number().int(), lastDay: day });
/** What can be mended of a position; the first day of some is not known. */
export const positionEditInput = z.object({
  version: z.coerce.number().int(),
  title,
  from: typedDate('position.error.date'),
});
export const positionMoveInput = positionInput.extend({ version: z.coerce.number().int() });

export type NewPosition = z.infer<typeof positionInput>;

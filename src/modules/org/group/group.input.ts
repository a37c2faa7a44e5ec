import { z } from 'zod';
import { typedDate } from '../../../web/typed-date.ts';
import { unitKinds } from '../units.ts';
import type { GroupFacts, GroupMember } from './edit-group.ts';

const from = typedDate('org.error.day');
const inOrder = (span: { from: string | null; until: string | null }) =>
  span.from === null || span.until === null || span.from < span.until;
const order = { path: ['until'], message: 'org.group.error.order' };

const oneOrMore = z.preprocess(
  (value) => (value === undefined || Array.isArray(value) ? value : [value]),
  z.array(z.enum(unitKinds)).optional(),
);

/** The form of a group. */
export const groupForm = z
  .object({
    name: z.string().trim().normalize('NFC').min(1, 'org.group.error.name').max(200, 'org.group.error.name'),
    how: z.enum(['rule', 'list']).catch('list'),
    kinds: oneOrMore,
    from,
    until: from,
  })
  .refine(({ how, kinds }) => how === 'list' || (kinds ?? []).length > 0, {
    path: ['kinds'],
    message: 'org.group.error.kinds',
  })
  .refine(inOrder, order)
  .transform(({ name, how, kinds, from, until }): GroupFacts => {
    return { name, kinds: how === 'rule' ? (kinds ?? []) : null, from, until };
  });

/** The form that puts a unit on a list. */
export const memberForm = z
  .object({ unitId: z.uuid('org.group.error.unit'), from, until: from })
  .refine(inOrder, order)
  .transform((member): GroupMember => member);

/** The form that takes a unit off a list. */
export const endForm = z.object({
  unitId: z.uuid('org.group.error.unit'),
  until: from.refine((day) => day !== null, 'org.error.day').transform((day) => day ?? ''),
});

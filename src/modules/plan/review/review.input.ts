import { z } from 'zod';
import { typedDate } from '../../../web/typed-date.ts';
import { type DeadlineType, fields } from '../extract/extraction.ts';
import { parseDecimal } from './decimal.ts';
import type { NameMatch } from './names.ts';
import { remedies } from './remedies.ts';
import { shows } from './review-address.ts';

const line = (longest: number) => z.string().trim().max(longest, 'review.edit.long').default('');
const version = z.coerce.number().int().min(1);
const field = z.enum(fields).or(z.literal('').transform(() => null));
const show = z.enum(shows).optional().catch(undefined);
const deadlineTypes = [
  'fixed',
  'period',
  'continuous',
  'recurring',
  'event',
  'inherited',
  'none',
] as const satisfies DeadlineType[];

/** A proposal's form: what was typed, and what the form showed of the deadline when it was opened. */
export const proposalInput = z.object({
  version,
  accepted: z.literal('on').optional().transform(Boolean),
  no: line(20),
  field,
  title: line(4000),
  product: line(4000),
  lead: line(2000),
  addLead: line(400),
  coordinating: line(2000),
  deadlineText: line(1000),
  deadlineType: z.enum(deadlineTypes),
  dueOn: typedDate('review.edit.due.wrong'),
  shownText: z.string().default(''),
  shownType: z.enum(deadlineTypes),
  shownDue: typedDate('review.edit.due.wrong'),
  show,
  /** The row to open afterwards. */
  next: z.uuid().optional().catch(undefined),
});

const rowId = z.string().transform((text, context) => {
  const [id, at, state] = text.split(':');
  const parsed = z.object({ id: z.uuid(), version }).safeParse({ id, version: at });
  if (parsed.success) return { ...parsed.data, state };
  context.addIssue({ code: 'custom', message: 'form.problem' });
  return z.NEVER;
});

/** The press on a row's "Nhận": `id:version:on`. */
export const acceptanceInput = z.object({ row: rowId, show });

/** What is set for the ticked rows. */
export const bulkInput = z.object({
  id: z.union([rowId, z.array(rowId)], 'review.bulk.none').transform((rows) => (Array.isArray(rows) ? rows : [rows])),
  set: z.enum(['values', 'accept', 'drop']),
  field: field.default(null),
  lead: line(400),
  deadlineText: line(1000),
  show,
});

export const addInput = z.object({ after: z.uuid().optional() });
export const splitInput = z.object({
  version,
  titles: z.string().transform((text) =>
    text
      .split('\n')
      .map((each) => each.trim())
      .filter(Boolean),
  ),
});
export const joinInput = z.object({ version, next: version });

/** Whom a name means: `unit:…`, `group:…` or `outside`; empty where nobody has said. */
const party = z.string().transform((text, context): NameMatch['match'] | null => {
  if (text === '') return null;
  if (text === 'outside') return { outside: true };
  const [kind, id = ''] = text.split(':');
  if (z.uuid().safeParse(id).success && kind === 'unit') return { unitId: id };
  if (z.uuid().safeParse(id).success && kind === 'group') return { groupId: id };
  context.addIssue({ code: 'custom', message: 'form.problem' });
  return z.NEVER;
});

const listOf = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (Array.isArray(value) ? value : [value]), z.array(schema));

/** Names with whom they mean, one beside the other; only those that were said. */
export const namesInput = z
  .object({
    words: listOf(z.string().min(1).max(400)),
    party: listOf(party),
    /** Set where the names were matched in their room. */
    back: z.literal('names').optional(),
  })
  .transform(({ words, party, back }) => ({
    back,
    names: words.flatMap((each, at) => (party[at] ? [{ words: each, match: party[at] }] : [])),
  }));

export const settlementInput = z.object({
  remedy: z.enum(remedies),
  /** The row that is open, to be opened again. */
  task: z.uuid().optional().catch(undefined),
});

/** Which kind of doubt is kept as it is everywhere. */
export const kindInput = z.object({ kind: z.string().max(40) });

/** The document's facts as they are typed. */
export const documentInput = z.object({
  version,
  number: line(20),
  symbol: line(60),
  issuedOn: typedDate('review.document.date.wrong'),
  abstract: line(1000),
  signer: line(100),
  signerPosition: line(100),
});

const decimal = z.string().transform((text, context) => {
  if (text.trim() === '') return null;
  const value = parseDecimal(text);
  if (value === null) context.addIssue({ code: 'custom', message: 'review.target.number' });
  return value;
});

/** A target as it is typed; one by number needs its value and its comparison. */
export const targetInput = z
  .object({
    version,
    accepted: z.literal('on').optional().transform(Boolean),
    text: line(2000),
    kind: z.enum(['number', 'rank', 'class', 'change']),
    comparator: z.enum(['=', '>=', '>', '<=', '<']).or(z.literal('').transform(() => null)),
    value: decimal,
    unit: line(60),
    level: z.enum(['', 'province', 'district', 'commune']),
    field,
  })
  .refine(({ kind, value, comparator }) => kind !== 'number' || (value !== null && comparator !== null), {
    path: ['value'],
    message: 'review.target.needsNumber',
  });

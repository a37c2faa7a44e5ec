import { z } from 'zod';
import { unitKinds } from '../units.ts';

const facts = z.object({
  name: z.string(),
  shortName: z.string(),
  kind: z.enum(unitKinds),
  parentId: z.uuid().nullable(),
  code: z.string().nullable(),
  eIdentifier: z.string().nullable(),
});

/** What a version of a unit says. */
export type UnitFacts = z.infer<typeof facts>;

/** A unit that is there already, or the facts of one that the step creates. */
const target = z.object({ unitId: z.uuid(), create: facts.nullable() });
export type Target = z.infer<typeof target>;

const unitId = z.uuid();

/** One thing that a reorganisation does. */
export const step = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('merge'), sources: z.array(unitId).min(1), into: target }),
  /** `heirId` is the part that takes on the open work; null where the unit itself goes on. */
  z.object({ kind: z.literal('split'), unitId, parts: z.array(target).min(1), heirId: unitId.nullable() }),
  /** What is null stays as it is. */
  z.object({ kind: z.literal('change'), unitId, facts: facts.omit({ parentId: true }).partial() }),
  z.object({ kind: z.literal('move'), unitId, parentId: unitId }),
  z.object({ kind: z.literal('abolish'), unitId, heirId: unitId.nullable() }),
]);
export type Step = z.infer<typeof step>;
export const stepKinds = ['merge', 'split', 'change', 'move', 'abolish'] as const;
export const steps = z.array(step);

/** What was chosen where a reorganisation leaves a choice, by the question's key; see `question.ts`. */
export const answers = z.record(z.string(), z.string());
export type Answers = z.infer<typeof answers>;

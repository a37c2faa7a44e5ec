import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

const writes = ['plan-progress', 'assigned-progress', 'done-in-period', 'late-tasks', 'next-tasks'] as const;

const sentences = z.object({
  'plan-progress': z.string(),
  'plan-breakdown': z.string(),
  'earlier-plan': z.string(),
  'no-plan': z.string(),
  'assigned-progress': z.string(),
  'no-assigned': z.string(),
  'done-with-document': z.string(),
  'done-without-document': z.string(),
  'still-running': z.string(),
  'of-which-overdue': z.string(),
  'late-intro': z.string(),
  'late-task': z.string(),
  'nothing-late': z.string(),
  'next-task': z.string(),
  'nothing-next': z.string(),
});

const section = z.object({
  key: z.string(),
  level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  heading: z.string(),
  writes: z.enum(writes).optional(),
  field: z.string().optional(),
  text: z.string().default(''),
});

const outline = z.object({
  code: z.string(),
  valid_from: z.iso.date(),
  source: z.string(),
  opening: z.string(),
  sections: z.array(section),
  sentences,
});

export type Outline = z.infer<typeof outline>;
export type OutlineSection = z.infer<typeof section>;
export type Sentence = keyof z.infer<typeof sentences>;

const { outlines } = z
  .object({ outlines: z.array(outline) })
  .parse(parse(readFileSync(new URL('../../../reference/report-outline.yaml', import.meta.url), 'utf8')));

/** The outline that is in force for reports of a year. */
export function outlineOf(year: number): Outline {
  const found = outlines.findLast((each) => each.valid_from <= `${year}-12-31`) ?? outlines[0];
  if (!found) throw new Error('reference/report-outline.yaml holds no outline');
  return found;
}

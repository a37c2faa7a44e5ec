import type { z } from 'zod';
import { type Problem, Refused } from '../platform/errors.ts';
import type { Key, Translate } from '../platform/i18n.ts';
import { cleanForm } from './clean-words.ts';
import type { Ctx } from './context.ts';
import type { FormValues } from './form-values.ts';

export type { FormValues };

/** The fields of a posted form, its files on disk where the route takes files; a name that comes more than once, or ends in `[]`, gives a list. */
export async function readForm(c: Ctx): Promise<FormValues> {
  return cleanForm(await (c.var.receiveForm?.() ?? readInMemory(c)));
}

/** What calls itself a form and is none is its sender's fault, not ours. */
async function readInMemory(c: Ctx): Promise<FormValues> {
  try {
    return await c.req.parseBody({ all: true });
  } catch (error) {
    throw error instanceof TypeError ? new Refused({ key: 'form.cutOff' }) : error;
  }
}

/** Parses a form by its schema; throws `Refused` with a problem at each field. The schema's messages are catalogue keys. */
export function parseForm<Schema extends z.ZodType>(schema: Schema, values: FormValues): z.infer<Schema> {
  const parsed = schema.safeParse(values);
  if (parsed.success) return parsed.data;
  throw new Refused(
    ...parsed.error.issues.map((issue): Problem => {
      // Schemas give catalogue keys as messages; zod's own English sentences never reach a page.
      const key = issue.message.includes('.') ? (issue.message as Key) : 'form.problem';
      return { field: String(issue.path[0] ?? ''), key };
    }),
  );
}

/** Reads and parses a posted form in one go. */
export async function form<Schema extends z.ZodType>(c: Ctx, schema: Schema): Promise<z.infer<Schema>> {
  return parseForm(schema, await readForm(c));
}

/** The problems of a refused form as sentences, for its error summary and its fields. */
export function problemsInWords(t: Translate, refused: Refused | undefined): { field?: string; message: string }[] {
  return refused?.problems.map(({ field, key, params }) => ({ field, message: t(key, params) })) ?? [];
}

import { z } from 'zod';
import type { Key } from '../../../platform/i18n.ts';

const problem: Key = 'escalation.error.days';

/** A whole number of days up to a year; nothing typed leaves the step out. */
const days = z
  .string()
  .trim()
  .default('')
  .transform((text) => (text === '' ? null : Number(text)))
  .pipe(z.int(problem).min(1, problem).max(365, problem).nullable());

export const escalationInput = z.object({ unitLeaderAfter: days, governmentLeaderAfter: days });

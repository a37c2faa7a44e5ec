import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

const count = z.number().int().positive();

/** How signing in is guarded, from reference/sign-in.yaml. */
export const limits = z
  .object({
    tries: z.object({
      minutes: count,
      of_account_from_address: count,
      from_address: count,
      of_account_on_known_device: count,
    }),
    attack: z.object({ minutes: count, wrong_tries: count, pause_seconds: count }),
    known_device_days: count,
    code_minutes: count,
    links: z.object({ invitation_hours: count, reset_hours: count, resets_per_hour: count }),
    password: z.object({ at_least: count, at_most: count }),
  })
  .parse(parse(readFileSync(new URL('../../../reference/sign-in.yaml', import.meta.url), 'utf8')));

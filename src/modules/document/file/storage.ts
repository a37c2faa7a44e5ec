import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

const { unit_megabytes, orphan_days } = z
  .object({ unit_megabytes: z.int(), orphan_days: z.int() })
  .parse(parse(readFileSync(new URL('../../../../reference/storage.yaml', import.meta.url), 'utf8')));

/** In bytes: the space of a unit for which nothing else was said. */
export const usualQuota = unit_megabytes * 1024 * 1024;

/** How long a file that nothing refers to is kept. */
export const orphanDays = orphan_days;

import { z } from 'zod';

/** The first and last word of a backup: what it holds, how much of it, and its hashes. */
export const manifestShape = z.object({
  format: z.literal('caicach-backup-1'),
  createdAt: z.iso.datetime(),
  /** Names of the migrations that the data fit. */
  schema: z.array(z.string()),
  tables: z.array(
    z.object({
      name: z.string(),
      columns: z.array(z.string()),
      rows: z.number().int(),
      sha256: z.string(),
    }),
  ),
  files: z.array(z.string()),
});

export type Manifest = z.infer<typeof manifestShape>;

import { z } from 'zod';

/** An e-mail address as it is typed to find an account: it may be of none, which is not the form's fault. */
export const typedEmail = z
  .string()
  .default('')
  .transform((text) => text.normalize('NFC').trim().toLowerCase().slice(0, 200));

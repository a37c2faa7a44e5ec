import { z } from 'zod';
import { languages } from '../../../platform/i18n.ts';
import { ownPath } from '../../../web/own-path.ts';
import { personInput, versionInput } from '../people/people.input.ts';

/** What people say about themselves; the password only where the address for signing in changes. */
export const profileInput = personInput.extend({ ...versionInput.shape, password: z.string().max(1000).default('') });

const ticked = z
  .literal('on')
  .optional()
  .transform((value) => value === 'on');

/** Which mails one wants. */
export const notificationInput = z.object({ dailyDigest: ticked, immediateMail: ticked });

export const languageInput = z.object({ language: z.enum(languages).catch('vi'), next: ownPath });

export type NotificationChoice = z.infer<typeof notificationInput>;

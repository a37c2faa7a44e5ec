import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

const shape = z.object({
  due_soon_days: z.number().int().positive(),
  escalation: z.object({
    unit_leader_after: z.number().int().positive(),
    government_leader_after: z.number().int().positive(),
  }),
  mail_pauses: z.array(z.number().positive()).min(1),
});

const file = shape.parse(parse(readFileSync(new URL('../../../reference/notices.yaml', import.meta.url), 'utf8')));

/** When people are told of deadlines, and when mails are tried again. */
export const noticeTimes = {
  dueSoonDays: file.due_soon_days,
  escalation: {
    unitLeaderAfter: file.escalation.unit_leader_after,
    governmentLeaderAfter: file.escalation.government_leader_after,
  },
  mailPauses: file.mail_pauses,
};

/** The pause in minutes after a mail's n-th try. */
export function pauseAfter(attempts: number): number {
  return noticeTimes.mailPauses[Math.min(attempts, noticeTimes.mailPauses.length) - 1] ?? 1;
}

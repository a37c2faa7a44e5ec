import type { Refused } from '../../../platform/errors.ts';
import type { Ctx } from '../../../web/context.ts';
import { TooMany } from './attempts.ts';

/** The status of a refused way in: 429 with the seconds to wait, or 422. */
export function statusOf(c: Ctx, refused: Refused): 422 | 429 {
  if (!(refused instanceof TooMany)) return 422;
  c.header('retry-after', String(Math.max(1, Math.ceil((refused.until.getTime() - Date.now()) / 1000))));
  return 429;
}

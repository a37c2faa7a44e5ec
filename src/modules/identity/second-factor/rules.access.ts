import type { Actor } from '../../../platform/actor.ts';

/** Administrators say, for what is within their reach, which roles need a second factor. */
export const mayRequireSecondFactor = (actor: Actor): boolean =>
  actor.role === 'administrator' && actor.reachId !== null;

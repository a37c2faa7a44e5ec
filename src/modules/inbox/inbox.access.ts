import type { Actor } from '../../platform/actor.ts';

/** Who sees how mails went: administrators, of the people whose units they keep. */
export function mayOverseeMails(actor: Actor): boolean {
  return actor.role === 'administrator';
}

import type { Actor } from '../../platform/actor.ts';

/**
 * Who reads the log: a government's administrators, focal points and leaders, by the role given on the government itself, and
 * its auditors wherever they sit. They read what concerns the government and those below it.
 */
export function mayReadAudit({ role, governmentId, reachId }: Actor): boolean {
  if (!governmentId) return false;
  if (role === 'auditor') return true;
  return reachId === governmentId && ['administrator', 'coordinator', 'leader'].includes(role);
}

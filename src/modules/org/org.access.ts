import type { Actor } from '../../platform/actor.ts';

/**
 * Who keeps the units, groups and aliases below a government: administrators of it or of anything above it, its own focal
 * point, and the command line. `line` is the government and everything above it (SQL function unit_line).
 */
export function mayKeepUnits(actor: Actor, line: readonly string[]): boolean {
  if (actor.role === 'system') return true;
  if (actor.reachId === null) return false;
  if (actor.role === 'administrator') return line.includes(actor.reachId);
  return actor.role === 'coordinator' && actor.reachId === line[0];
}

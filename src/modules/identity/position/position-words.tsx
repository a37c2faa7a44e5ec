import { formatDate, lowerFirst, type Translate } from '../../../platform/i18n.ts';
import type { HeldPosition } from './position.queries.ts';

/** From when to when a position is held, in words. */
export function periodWords(t: Translate, { from, until }: Pick<HeldPosition, 'from' | 'until'>): string {
  if (from && until) return t('position.between', { from: formatDate(from), until: formatDate(until) });
  if (from) return t('position.since', { from: formatDate(from) });
  if (until) return t('position.upTo', { until: formatDate(until) });
  return t('position.always');
}

/** A role, and where it holds when that is not the unit itself. */
export function roleWords(t: Translate, { role, unitId, reachId, reach }: HeldPosition): string {
  const name = t(`role.${role}`);
  return unitId === reachId ? name : `${name}, ${t('position.reachesTo', { unit: lowerFirst(reach) })}`;
}

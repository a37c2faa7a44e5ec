import { formatDate, type Translate } from '../../../platform/i18n.ts';
import type { MandateRow } from './mandate.queries.ts';

/** From when to when a mandate holds, in words. */
export function mandatePeriod(t: Translate, { from, until }: Pick<MandateRow, 'from' | 'until'>): string {
  if (!until) return t('position.since', { from: formatDate(from) });
  return t('position.between', { from: formatDate(from), until: formatDate(until) });
}

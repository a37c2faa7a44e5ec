import type { Translate } from '../../../platform/i18n.ts';
import type { TargetLine } from './review.queries.ts';

type Measured = Pick<TargetLine, 'comparator' | 'value' | 'unit' | 'level'>;

const signs = { '=': '=', '>=': '≥', '>': '>', '<=': '≤', '<': '<' } as const;

/** The checkable part of a target: `≥ 98,5 %, cấp xã`; nothing for a target without a number. */
export function TargetWords({ t, target: { comparator, value, unit, level } }: { t: Translate; target: Measured }) {
  if (comparator === null || value === null) return null;
  const measure = t('review.target.measure', { sign: signs[comparator], value: Number(value) });
  const words = unit === '%' ? `${measure}%` : [measure, unit].filter(Boolean).join(' ');
  return <strong className="number">{level ? `${words}, ${t(`review.level.${level}`).toLowerCase()}` : words}</strong>;
}

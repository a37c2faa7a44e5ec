import { lowerFirst, type Translate } from '../../platform/i18n.ts';
import type { Period } from '../calendar/index.ts';

/** What a report is called on pages: "Báo cáo quý I năm 2024", "Báo cáo năm 2024". */
export function reportTitle(t: Translate, { period, year }: { period: Period; year: number }): string {
  if (period === 'year') return t('report.title.year', { year: String(year) });
  return t('report.title', { period: lowerFirst(t(`report.period.${period}`)), year: String(year) });
}

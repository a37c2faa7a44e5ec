import { formatDate, type Translate } from '../../platform/i18n.ts';

/** What names a plan: a draft has no number and date yet. */
export interface PlanNaming {
  year: number;
  number: string;
  symbol: string;
  issuedOn: string | null;
}

/** `Kế hoạch số 07/KH-UBND ngày 05/01/2026`; a draft is named by its year. */
export function planName(t: Translate, { year, number, symbol, issuedOn }: PlanNaming): string {
  if (!number) return t('plan.name.draft', { year: String(year) });
  const written = symbol ? `${number}/${symbol}` : number;
  if (!issuedOn) return t('plan.name.undated', { number: written });
  return t('plan.name.issued', { number: written, date: formatDate(issuedOn) });
}

import type { Period } from '../calendar/index.ts';

const names: Record<Period, string> = {
  Q1: 'quý I năm {year}',
  Q2: 'quý II năm {year}',
  Q3: 'quý III năm {year}',
  Q4: 'quý IV năm {year}',
  H1: '6 tháng đầu năm {year}',
  '9M': '9 tháng đầu năm {year}',
  year: 'năm {year}',
};

/** A period as official documents name it: "quý I năm 2024". */
export function periodName(period: Period, year: number): string {
  return names[period].replace('{year}', String(year));
}

/** A period as the command line writes it, `2024-Q1`, `2024-H1`, `2024-9M`, `2024-year`; null when it is none. */
export function parsePeriod(text: string): { period: Period; year: number } | null {
  const [, year, code] = /^(\d{4})-(Q[1-4]|H1|9M|year)$/i.exec(text) ?? [];
  const period = (Object.keys(names) as Period[]).find((each) => each.toLowerCase() === code?.toLowerCase());
  return year && period ? { period, year: Number(year) } : null;
}

import { formatNumber, type Language } from '../../platform/i18n.ts';

export interface ChartRow {
  label: string;
  /** `null` where nothing is known: a gap, never a zero. */
  value: number | null;
  /** Only what is late is red. */
  late?: boolean;
}

/** What a chart shows: one measure over names (bars) or over time (a line). */
export interface ChartData {
  language: Language;
  /** The headings of the table behind the chart: "Tháng", "Tỷ lệ đúng hạn". */
  headings: [label: string, value: string];
  rows: ChartRow[];
  /** The line to reach, dashed, with its words: "chỉ tiêu 96%". */
  target?: { value: number; label: string };
  decimals?: number;
  /** Written after each number: `%`. */
  suffix?: string;
}

/** A chart drawn for wide and for narrow screens. */
export interface Drawing {
  data: ChartData;
  wide: string;
  narrow: string;
}

/** A value as the chart and its table write it; "—" where there is none. */
export function writeValue({ language, decimals, suffix = '' }: ChartData, value: number | null): string {
  return value === null ? '—' : formatNumber(value, language, decimals) + suffix;
}

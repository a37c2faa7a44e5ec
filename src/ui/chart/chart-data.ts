import { formatNumber, type Language } from '../../platform/i18n.ts';

export interface ChartRow {
  label: string;
  /** One for each measure; `null` where nothing is known: a gap, never a zero. */
  values: (number | null)[];
  /** Only what is late is red. */
  late?: boolean;
}

/** How a line is drawn: what is measured (blue), what was planned (dashed), what is done (green). */
export type LineKind = 'measured' | 'planned' | 'done';

/** What a chart shows: one measure over names (bars), or one or more over time (lines). */
export interface ChartData {
  language: Language;
  /** The headings of the table behind the chart: "Tháng", "Tỷ lệ đúng hạn". */
  headings: [label: string, ...measures: string[]];
  rows: ChartRow[];
  /** The kind of each line; `measured` when absent. */
  lines?: LineKind[];
  /** Lines of counts begin at zero; those of shares may begin higher, and the axis says where. */
  fromZero?: boolean;
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

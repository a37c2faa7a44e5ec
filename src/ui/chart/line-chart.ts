import type { LineSeriesOption } from 'echarts';
import { type ChartData, type Drawing, type LineKind, writeValue } from './chart-data.ts';
import { colours, draw } from './draw.ts';

const strokes: Record<LineKind, { color: string; width: number; type?: 'dashed' }> = {
  measured: { color: colours.blue, width: 2.5 },
  planned: { color: colours.soft, width: 1.5, type: 'dashed' },
  done: { color: colours.green, width: 2.5 },
};

/** Points carry a dot only at the end of a single line, where the value is written, and where both neighbours are missing. */
function points(data: ChartData, measure: number) {
  const values = data.rows.map((row) => row.values[measure] ?? null);
  const last = data.headings.length > 2 ? -1 : values.findLastIndex((value) => value !== null);
  return values.map((value, index) => {
    const alone = (values[index - 1] ?? null) === null && (values[index + 1] ?? null) === null;
    const end = index === last;
    return {
      value,
      symbol: end || alone ? 'circle' : 'none',
      symbolSize: end ? 9 : 6,
      label: { show: end, formatter: writeValue(data, value) },
    };
  });
}

/** The bounds and the step of an axis that holds all values in at most five round steps. */
export function niceAxis(values: (number | null)[]): { min: number; max: number; interval: number } {
  const known = values.filter((value) => value !== null);
  const low = known.length > 0 ? Math.min(...known) : 0;
  const high = known.length > 0 ? Math.max(...known) : 1;
  const rough = (high - low || Math.abs(high) || 1) / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const interval = ([1, 2, 5].find((step) => step * power >= rough) ?? 10) * power;
  const min = Math.floor(low / interval) * interval;
  return { min, max: Math.max(Math.ceil(high / interval) * interval, min + interval), interval };
}

/** One line; the first also carries the target. */
function series(data: ChartData, name: string, measure: number): LineSeriesOption {
  const { target, lines } = data;
  const stroke = strokes[lines?.[measure] ?? 'measured'];
  return {
    name,
    type: 'line',
    silent: true,
    clip: false,
    data: points(data, measure),
    lineStyle: stroke,
    itemStyle: { color: stroke.color },
    label: { position: 'right', distance: 8, color: stroke.color, fontSize: 14, fontWeight: 600 },
    markLine:
      target && measure === 0
        ? {
            silent: true,
            symbol: 'none',
            data: [{ yAxis: target.value }],
            lineStyle: { color: colours.green, type: 'dashed', width: 1.25 },
            label: { formatter: target.label, position: 'insideEndTop', color: colours.green, fontSize: 13 },
          }
        : undefined,
  };
}

function drawAt(data: ChartData, width: number, height: number): Promise<string> {
  const { rows, target, fromZero } = data;
  const [, ...measures] = data.headings;
  const several = measures.length > 1;
  const bounds = [...rows.flatMap(({ values }) => values), target?.value ?? null, fromZero ? 0 : null];
  return draw(JSON.stringify(['line', width, data]), width, height, {
    legend: {
      show: several,
      top: 0,
      left: 0,
      icon: 'roundRect',
      itemHeight: 4,
      textStyle: { color: colours.ink, fontSize: 13 },
    },
    grid: {
      left: 4,
      right: several ? 16 : 64,
      top: several ? 38 : 24,
      bottom: 4,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    xAxis: {
      type: 'category',
      boundaryGap: false,
      data: rows.map(({ label }) => label),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: colours.line } },
      axisLabel: { color: colours.soft, fontSize: 13, hideOverlap: true },
    },
    yAxis: {
      type: 'value',
      ...niceAxis(bounds),
      splitLine: { lineStyle: { color: colours.line } },
      axisLabel: {
        color: colours.soft,
        fontSize: 13,
        formatter: (value: number) => writeValue({ ...data, decimals: undefined }, value),
      },
    },
    series: measures.map((name, measure) => series(data, name, measure)),
  });
}

/** Draws one or more measures over time as lines, for wide and narrow screens. */
export async function drawLine(data: ChartData): Promise<Drawing> {
  return { data, wide: await drawAt(data, 640, 260), narrow: await drawAt(data, 340, 230) };
}

import { type ChartData, type Drawing, writeValue } from './chart-data.ts';
import { colours, draw } from './draw.ts';

/** Points carry a dot only at the end, where the value is written, and where both neighbours are missing. */
function points(data: ChartData) {
  const values = data.rows.map(({ value }) => value);
  const last = values.findLastIndex((value) => value !== null);
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

function drawAt(data: ChartData, width: number, height: number): Promise<string> {
  const { rows, target } = data;
  return draw(JSON.stringify(['line', width, data]), width, height, {
    grid: { left: 4, right: 64, top: 24, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
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
      // A line tells change, so its axis may begin above zero; the axis says where.
      ...niceAxis([...rows.map(({ value }) => value), target?.value ?? null]),
      splitLine: { lineStyle: { color: colours.line } },
      axisLabel: {
        color: colours.soft,
        fontSize: 13,
        formatter: (value: number) => writeValue({ ...data, decimals: undefined }, value),
      },
    },
    series: [
      {
        type: 'line',
        silent: true,
        clip: false,
        data: points(data),
        lineStyle: { color: colours.blue, width: 2.5 },
        itemStyle: { color: colours.blue },
        label: { position: 'right', distance: 8, color: colours.blue, fontSize: 14, fontWeight: 600 },
        markLine: target && {
          silent: true,
          symbol: 'none',
          data: [{ yAxis: target.value }],
          lineStyle: { color: colours.green, type: 'dashed', width: 1.25 },
          label: { formatter: target.label, position: 'insideEndTop', color: colours.green, fontSize: 13 },
        },
      },
    ],
  });
}

/** Draws a measure over time as a line, for wide and narrow screens. */
export async function drawLine(data: ChartData): Promise<Drawing> {
  return { data, wide: await drawAt(data, 640, 260), narrow: await drawAt(data, 340, 230) };
}

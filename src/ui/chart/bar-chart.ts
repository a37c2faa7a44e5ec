import { type ChartData, type Drawing, writeValue } from './chart-data.ts';
import { colours, draw } from './draw.ts';
import { textWidth } from './text-width.ts';

/** Bars lie on their side, since Vietnamese names are long, and begin at zero, or their lengths would lie. */
function drawAt(data: ChartData, width: number): Promise<string> {
  const { rows, target } = data;
  const labelWidth = Math.round(width * 0.34);
  const lines = Math.max(...rows.map(({ label }) => Math.ceil(textWidth(label, 13) / (labelWidth * 0.9))), 1);
  const height = rows.length * Math.max(34, lines * 16 + 12) + (target ? 34 : 12);
  return draw(JSON.stringify(['bars', width, data]), width, height, {
    grid: { left: labelWidth + 12, right: 64, top: target ? 26 : 4, bottom: 8, outerBoundsMode: 'none' },
    xAxis: { type: 'value', min: 0, max: target ? ({ max }) => Math.max(max, target.value) : undefined, show: false },
    yAxis: {
      type: 'category',
      inverse: true,
      data: rows.map(({ label }) => label),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: colours.line } },
      axisLabel: {
        color: colours.ink,
        fontSize: 13,
        lineHeight: 15,
        width: labelWidth,
        overflow: 'break',
        interval: 0,
      },
    },
    series: [
      {
        type: 'bar',
        silent: true,
        clip: false,
        barWidth: 16,
        data: rows.map(({ values: [value = null], late }) => ({
          value: value ?? 0,
          itemStyle: { color: late ? colours.red : colours.blue, borderRadius: [0, 3, 3, 0] },
          label: { formatter: writeValue(data, value) },
        })),
        label: {
          show: true,
          position: 'right',
          color: colours.ink,
          fontSize: 13,
          fontWeight: 600,
          backgroundColor: '#fff',
          padding: [1, 3],
        },
        markLine: target && {
          silent: true,
          z: 1,
          symbol: 'none',
          data: [{ xAxis: target.value }],
          lineStyle: { color: colours.green, type: 'dashed', width: 1.25 },
          label: { formatter: target.label, position: 'start', color: colours.green, fontSize: 13 },
        },
      },
    ],
  });
}

/** Draws a comparison of named things as bars, for wide and narrow screens. */
export async function drawBars(data: ChartData): Promise<Drawing> {
  return { data, wide: await drawAt(data, 640), narrow: await drawAt(data, 340) };
}

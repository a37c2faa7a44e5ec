import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { words } from '../../../tests/gallery/sample.ts';
import { drawBars } from './bar-chart.ts';
import { Chart } from './chart.tsx';
import type { ChartData } from './chart-data.ts';
import { drawLine, niceAxis } from './line-chart.ts';
import { textWidth } from './text-width.ts';
import { tidySvg } from './tidy-svg.ts';

const data: ChartData = {
  language: 'vi',
  headings: ['Tháng', 'Đúng hạn'],
  rows: [
    { label: 'Tháng 1', values: [61] },
    { label: 'Tháng 2', values: [null] },
    { label: '<script>x</script>', values: [93.15] },
  ],
  target: { value: 96, label: 'chỉ tiêu 96%' },
  decimals: 2,
  suffix: '%',
};

describe.each([
  ['bars', drawBars],
  ['line', drawLine],
])('a chart of %s', (_, drawChart) => {
  test('is drawn for wide and narrow screens without anything a strict policy blocks', async () => {
    const { wide, narrow } = await drawChart(data);
    for (const svg of [wide, narrow]) {
      expect(svg).toMatch(/^<svg font-family=[^>]*viewBox="0 0 \d+ \d+">.*<\/svg>$/);
      expect(svg).not.toMatch(/<style|style=|class=|<script|\bon\w+=/);
      expect(svg.length).toBeLessThan(8000);
    }
    expect(wide).not.toBe(narrow);
  });

  test('writes numbers in Vietnamese and draws the target dashed', async () => {
    const { wide } = await drawChart(data);
    expect(wide).toContain('93,15%');
    expect(wide).toContain('chỉ tiêu 96%');
    expect(wide).toContain('stroke-dasharray');
  });

  test('says its finding and has its figures as a table, a missing one as a dash', async () => {
    const drawing = await drawChart(data);
    const html = renderToStaticMarkup(<Chart t={words('vi')} drawing={drawing} finding="Tăng lên 93,15%." />);
    expect(html).toContain('role="img" aria-label="Tăng lên 93,15%."');
    expect(html).toContain('<th scope="row">Tháng 2</th><td class="number">—</td>');
    expect(html).toContain('<td class="number">61,00%</td>');
  });
});

test('no data draws an empty chart instead of failing', async () => {
  const none = { ...data, rows: [], target: undefined };
  expect((await drawBars(none)).wide).toContain('<svg');
  expect((await drawLine(none)).wide).toContain('<svg');
});

test('several lines have a legend, begin at zero when counted, and their table a column each', async () => {
  const drawing = await drawLine({
    language: 'vi',
    headings: ['Tháng', 'Đến hạn', 'Xong'],
    rows: [
      { label: '1', values: [5, 5] },
      { label: '2', values: [12, null] },
    ],
    lines: ['planned', 'done'],
    fromZero: true,
  });
  expect(drawing.wide).toMatch(/>0<.*Đến hạn.*Xong/);
  expect(drawing.wide).toMatch(/stroke-dasharray/);
  const html = renderToStaticMarkup(<Chart t={words('vi')} drawing={drawing} finding="5 trên 12 xong." />);
  expect(html).toContain('<th scope="row">2</th><td class="number">12</td><td class="number">—</td>');
});

test('only what is late is red', async () => {
  const late = { ...data, rows: [{ label: 'A', values: [1], late: true }] };
  expect((await drawBars(late)).wide).toContain('#d5433c');
  expect((await drawBars(data)).wide).not.toContain('#d5433c');
});

test.each([
  [[61, 93.1, 96], { min: 60, max: 100, interval: 10 }],
  [[0, 3], { min: 0, max: 3, interval: 1 }],
  [[1200, 1828], { min: 1200, max: 2000, interval: 200 }],
  [[], { min: 0, max: 1, interval: 0.2 }],
  [[0], { min: 0, max: 0.2, interval: 0.2 }],
])('an axis over %j', (values, axis) => {
  expect(niceAxis(values)).toEqual(axis);
});

test('an accent adds no width', () => {
  expect(textWidth('Nội vụ', 12)).toBeCloseTo(textWidth('Noi vu', 12));
});

test('style rules become attributes', () => {
  const svg =
    '<svg width="1" height="2" viewBox="0 0 1 2"><text style="font-size:12px;font-family:X;" class="a">1</text></svg>';
  expect(tidySvg(svg)).toContain('<text font-size="12px">1</text>');
});

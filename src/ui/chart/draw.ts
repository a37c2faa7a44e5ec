import type { EChartsOption } from 'echarts';
import { textWidth } from './text-width.ts';
import { tidySvg } from './tidy-svg.ts';

export const colours = {
  ink: '#21262e',
  soft: '#586171',
  line: '#e2e5ea',
  blue: '#1f4e8c',
  green: '#1a6b3e',
  red: '#d5433c',
};

/** Loads ECharts at the first chart, so that starting the server does not wait for it. */
async function load() {
  const { init, setPlatformAPI } = await import('echarts/dist/echarts.esm.min.mjs');
  setPlatformAPI({
    measureText: (text, font) => ({ width: textWidth(text, Number.parseFloat(font?.match(/[\d.]+px/)?.[0] ?? '12')) }),
  });
  return init;
}
let loading: ReturnType<typeof load> | undefined;

const drawn = new Map<string, string>();
const most = 200;

/** Draws one chart to SVG. Drawing takes milliseconds where a page takes a fraction of one, so the last charts are kept. */
export async function draw(key: string, width: number, height: number, option: EChartsOption): Promise<string> {
  const kept = drawn.get(key);
  if (kept) return kept;
  loading ??= load();
  const init = await loading;
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  chart.setOption({ animation: false, textStyle: { color: colours.ink }, ...option });
  const svg = tidySvg(chart.renderToSVGString());
  chart.dispose();
  const oldest = drawn.keys().next().value;
  if (drawn.size >= most && oldest !== undefined) drawn.delete(oldest);
  drawn.set(key, svg);
  return svg;
}

import { formatNumber, type Translate } from '../../../platform/i18n.ts';
import { colours, draw } from '../../../ui/chart/draw.ts';
import { DataTable } from '../../../ui/data-table.tsx';
import type { TaskStanding } from '../task/plan-progress.ts';

/** By the end of a month of the plan's year: how many tasks had fallen due, and how many of those with a date were done. */
export interface MonthCount {
  month: number;
  due: number;
  /** Null for months that have not begun. */
  done: number | null;
}

/** Adds up the dated tasks month by month. */
export function countMonths(tasks: TaskStanding[], year: number, day: string): MonthCount[] {
  const dated = tasks.filter(({ lastDueOn }) => lastDueOn !== null);
  return Array.from({ length: 12 }, (_, index) => {
    const first = `${year}-${String(index + 1).padStart(2, '0')}-01`;
    const end = `${year}-${String(index + 1).padStart(2, '0')}-31`;
    const by = (date: string | null) => date !== null && date <= end;
    return {
      month: index + 1,
      due: dated.filter(({ lastDueOn }) => by(lastDueOn)).length,
      done: first <= day ? dated.filter(({ doneOn }) => by(doneOn)).length : null,
    };
  });
}

function drawAt(t: Translate, months: MonthCount[], width: number, height: number): Promise<string> {
  const names = [t('overview.chart.due'), t('overview.chart.done')];
  const line = { type: 'line', silent: true, symbol: 'none' } as const; // the literal type, not string
  return draw(JSON.stringify(['months', width, names, months]), width, height, {
    color: [colours.soft, colours.green],
    legend: { top: 0, left: 0, icon: 'roundRect', itemHeight: 4, textStyle: { color: colours.ink, fontSize: 13 } },
    grid: { left: 4, right: 12, top: 36, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    xAxis: {
      type: 'category',
      boundaryGap: false,
      data: months.map(({ month }) => String(month)),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: colours.line } },
      axisLabel: { color: colours.soft, fontSize: 13 },
    },
    yAxis: {
      type: 'value',
      min: 0,
      minInterval: 1,
      splitLine: { lineStyle: { color: colours.line } },
      axisLabel: { color: colours.soft, fontSize: 13 },
    },
    series: [
      {
        ...line,
        name: names[0],
        data: months.map(({ due }) => due),
        lineStyle: { type: 'dashed', width: 1.5 },
      },
      { ...line, name: names[1], data: months.map(({ done }) => done), lineStyle: { width: 2.5 } },
    ],
  });
}

/** The chart of what fell due and what was done, drawn for wide and narrow screens. */
export async function drawMonths(t: Translate, months: MonthCount[]) {
  return { months, wide: await drawAt(t, months, 640, 260), narrow: await drawAt(t, months, 340, 230) };
}

/** Puts a drawing of ours into the page; its words were escaped by ECharts. */
function markup(svg: string) {
  return { dangerouslySetInnerHTML: { __html: svg } };
}

interface MonthChartProps {
  t: Translate;
  language: 'vi' | 'en';
  drawing: Awaited<ReturnType<typeof drawMonths>>;
  finding: string;
}

/** What fell due and what was done by the end of each month, with its figures one press away. */
export function MonthChart({ t, language, drawing: { months, wide, narrow }, finding }: MonthChartProps) {
  const columns = [
    { label: t('overview.chart.month') },
    { label: t('overview.chart.due'), numeric: true },
    { label: t('overview.chart.done'), numeric: true },
  ];
  const write = (count: number | null) => (count === null ? '—' : formatNumber(count, language));
  return (
    <figure className="chart">
      <figcaption>{finding}</figcaption>
      <div className="chart-wide" role="img" aria-label={finding} {...markup(wide)} />
      <div className="chart-narrow" role="img" aria-label={finding} {...markup(narrow)} />
      <details>
        <summary>{t('ui.chart.data')}</summary>
        <DataTable caption={finding} columns={columns}>
          {months.map(({ month, due, done }) => (
            <tr key={month}>
              <th scope="row">{month}</th>
              <td className="number">{write(due)}</td>
              <td className="number">{write(done)}</td>
            </tr>
          ))}
        </DataTable>
      </details>
    </figure>
  );
}

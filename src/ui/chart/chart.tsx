import type { Translate } from '../../platform/i18n.ts';
import { DataTable } from '../data-table.tsx';
import { type Drawing, writeValue } from './chart-data.ts';

/** Puts a drawing of ours into the page; its words were escaped by ECharts. */
function markup(svg: string) {
  return { dangerouslySetInnerHTML: { __html: svg } };
}

interface ChartProps {
  t: Translate;
  drawing: Drawing;
  /** What the chart shows, in a sentence that says the finding: it stands above the chart and is its text alternative. */
  finding: string;
}

/** A drawn chart with its finding in words and, one press away, its figures as a table. */
export function Chart({ t, drawing: { data, wide, narrow }, finding }: ChartProps) {
  const [label, ...measures] = data.headings;
  return (
    <figure className="chart">
      <figcaption>{finding}</figcaption>
      <div className="chart-wide" role="img" aria-label={finding} {...markup(wide)} />
      <div className="chart-narrow" role="img" aria-label={finding} {...markup(narrow)} />
      <details>
        <summary>{t('ui.chart.data')}</summary>
        <DataTable caption={finding} columns={[{ label }, ...measures.map((name) => ({ label: name, numeric: true }))]}>
          {data.rows.map((row) => (
            <tr key={row.label}>
              <th scope="row">{row.label}</th>
              {measures.map((name, measure) => (
                <td key={name} className="number">
                  {writeValue(data, row.values[measure] ?? null)}
                </td>
              ))}
            </tr>
          ))}
        </DataTable>
      </details>
    </figure>
  );
}

export interface Part {
  tone: 'done' | 'running' | 'late' | 'soon';
  count: number;
}

interface StackedBarProps {
  parts: Part[];
  /** What the whole bar stands for; the rest stays grey. */
  total: number;
  /** The finding in words: "9 trên 14 xong, 2 quá hạn". */
  text: string;
}

/** How much of a whole is done, running and late, as one bar; a whole of nothing is an empty bar. */
export function StackedBar({ parts, total, text }: StackedBarProps) {
  let x = 0;
  return (
    <svg className="stacked-bar" viewBox="0 0 100 8" preserveAspectRatio="none" role="img" aria-label={text}>
      <rect className="part-rest" width="100" height="8" />
      {parts.map(({ tone, count }) => {
        const width = total > 0 ? Math.round((count / total) * 10_000) / 100 : 0;
        const left = x;
        x += width;
        return width > 0 ? <rect key={tone} className={`part-${tone}`} x={left} width={width} height="8" /> : null;
      })}
    </svg>
  );
}

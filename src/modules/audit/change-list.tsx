import type { Change } from './changes.ts';

/** Changed fields, each as it was and as it is; `short` cuts what is long. */
export function ChangeList({ changes, short }: { changes: Change[]; short?: boolean }) {
  const cut = (text: string) => (short && text.length > 160 ? `${text.slice(0, 160).trimEnd()}…` : text);
  return (
    <dl className="facts">
      {changes.map(({ field, before, after }) => (
        <div key={field}>
          <dt>{field}</dt>
          <dd>
            {before ? `${cut(before)} → ` : ''}
            {cut(after) || '—'}
          </dd>
        </div>
      ))}
    </dl>
  );
}

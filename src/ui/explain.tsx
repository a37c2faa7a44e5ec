import type { ReactNode } from 'react';
import { formatDate, type Translate } from '../platform/i18n.ts';

interface ExplainProps {
  t: Translate;
  /** The rule in words. */
  rule: ReactNode;
  inputs: { label: string; value: string; href?: string }[];
  /** The law, circular or decision the rule comes from. */
  source?: ReactNode;
  /** The ISO date since when the rule holds. */
  since?: string;
}

/** "Cách tính": how a computed thing came about, one press away from it. */
export function Explain({ t, rule, inputs, source, since }: ExplainProps) {
  return (
    <details className="explain">
      <summary>{t('ui.explain')}</summary>
      <div className="explain-body">
        <p>{rule}</p>
        {inputs.length > 0 ? (
          <dl className="facts" aria-label={t('ui.explain.inputs')}>
            {inputs.map(({ label, value, href }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{href ? <a href={href}>{value}</a> : value}</dd>
              </div>
            ))}
          </dl>
        ) : null}
        {source ? (
          <p className="explain-source">
            {t('ui.explain.source')}: {source}
            {since ? ` · ${t('ui.explain.since', { date: formatDate(since) })}` : ''}
          </p>
        ) : null}
      </div>
    </details>
  );
}

import type { Translate } from '../platform/i18n.ts';
import { Shape, type Tone } from './state-badge.tsx';

export interface StateCount {
  label: string;
  /** The number as it is read, `1.828`. */
  count: string;
  href: string;
  tone?: Tone;
  current?: boolean;
}

/** Counts per state above a list; each is the filter that shows its rows. */
export function StateCounts({ t, counts }: { t: Translate; counts: StateCount[] }) {
  return (
    <nav className="state-counts" aria-label={t('ui.filter.states')}>
      {counts.map(({ label, count, href, tone, current }) => (
        <a key={href} href={href} aria-current={current ? 'true' : undefined}>
          {tone ? <Shape tone={tone} /> : null}
          {label} <b>{count}</b>
        </a>
      ))}
    </nav>
  );
}

import type { Translate } from '../platform/i18n.ts';
import { Icon } from './icon.tsx';

interface PagerProps {
  t: Translate;
  shown: number;
  /** In words where it was not counted to the end. */
  total: number | string;
  /** Addresses of the neighbours by key, not by page number, so that deep pages are as fast as the first. */
  previous?: string;
  next?: string;
}

/** How many of how many rows are shown, and the way to the others. */
export function Pager({ t, shown, total, previous, next }: PagerProps) {
  return (
    <nav className="pager" aria-label={t('ui.pager')}>
      <span className="pager-shown">{t('ui.pager.shown', { shown, total })}</span>
      {previous ? (
        <a className="btn btn-sm" href={previous} rel="prev">
          <Icon name="chevron-left" />
          {t('ui.pager.previous')}
        </a>
      ) : null}
      {next ? (
        <a className="btn btn-sm" href={next} rel="next">
          {t('ui.pager.next')}
          <Icon name="chevron-right" />
        </a>
      ) : null}
    </nav>
  );
}

import type { ReactNode } from 'react';
import type { Translate } from '../platform/i18n.ts';

interface RowSelectProps {
  t: Translate;
  /** The buttons of the acts on the ticked rows; each carries its own `formAction`. */
  actions: ReactNode;
  children: ReactNode;
}

/** A form around a table of rows to tick; with JavaScript the bar of acts appears only when some are. */
export function RowSelect({ t, actions, children }: RowSelectProps) {
  return (
    <row-select data-all={t('ui.select.all')} data-selected={t('ui.selected')}>
      <form method="post">
        {children}
        <div className="bulk-bar">{actions}</div>
      </form>
    </row-select>
  );
}

/** The box that ticks one row; stands in the first cell of the row. */
export function RowTick({ t, value, name }: { t: Translate; value: string; name: string }) {
  return (
    <input
      className="form-check-input"
      type="checkbox"
      name="id"
      value={value}
      aria-label={t('ui.select.row', { name })}
    />
  );
}

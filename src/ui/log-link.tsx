import type { View } from './view.ts';

const log = '/audit';

/** The way from a record to its rows of the log, for those who find the log among their places. */
export function LogLink({ view: { t, nav }, id }: { view: View; id: string }) {
  if (!nav.some(({ items }) => items.some(({ href }) => href === log))) return null;
  return <a href={`${log}?subject=${id}`}>{t('ui.log')}</a>;
}

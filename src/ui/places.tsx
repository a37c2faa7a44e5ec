import { Icon } from './icon.tsx';
import type { NavItem, View } from './view.ts';

/** Whether the page belongs to the place: its own address, one below it, or one that it covers. The front page has none below. */
export function isCurrent({ href, covers = [] }: Pick<NavItem, 'href' | 'covers'>, path: string): boolean {
  return [href, ...covers].some((address) => path === address || path.startsWith(`${address}/`));
}

function place(item: NavItem, path: string) {
  return (
    <li key={item.href}>
      <a href={item.href} aria-current={isCurrent(item, path) ? 'page' : undefined}>
        {item.label}
        {item.count ? <span className="count">{item.count}</span> : null}
      </a>
    </li>
  );
}

/** All places the person may use. On a phone it opens over the page when the address ends in `#places`: no script needed. */
export function Places({ view: { t, nav, path } }: { view: View }) {
  return (
    <nav className="places" id="places" aria-label={t('ui.places')}>
      <p className="brand">
        <a href="/">{t('ui.product')}</a>
        <a className="places-close" href="#content">
          <Icon name="x" />
          {t('ui.close')}
        </a>
      </p>
      {nav.map(({ heading, items }) => (
        <div className="places-group" key={items[0]?.href}>
          {heading ? <p className="places-heading">{heading}</p> : null}
          <ul>{items.map((item) => place(item, path))}</ul>
        </div>
      ))}
    </nav>
  );
}

/** The phone's bottom bar: the four places with an icon, and the way to all others. */
export function BottomBar({ view: { t, nav, path } }: { view: View }) {
  const four = nav
    .flatMap(({ items }) => items)
    .filter(({ icon }) => icon)
    .slice(0, 4);
  return (
    <nav className="bottom-bar" aria-label={t('ui.places')}>
      {four.map(({ href, label, icon, covers }) => (
        <a key={href} href={href} aria-current={isCurrent({ href, covers }, path) ? 'page' : undefined}>
          {icon ? <Icon name={icon} /> : null}
          {label}
        </a>
      ))}
      <a href="#places">
        <Icon name="menu-2" />
        {t('ui.more')}
      </a>
    </nav>
  );
}

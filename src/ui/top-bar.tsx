import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { PostForm } from './post-form.tsx';
import type { HeldChoice, MenuLink, View } from './view.ts';

interface MenuProps {
  /** What the button shows, and what a screen reader says of it. */
  button: ReactNode;
  label: string;
  className?: string;
  children: ReactNode;
}

/** A small menu that opens without script. */
function Menu({ button, label, className, children }: MenuProps) {
  return (
    <details className={className ? `menu ${className}` : 'menu'} name="top-bar">
      <summary aria-label={label}>{button}</summary>
      <div className="menu-body">{children}</div>
    </details>
  );
}

function menuLinks(links: MenuLink[]) {
  return (
    <ul>
      {links.map(({ href, label, current }) => (
        <li key={href}>
          <a href={href} aria-current={current ? 'true' : undefined}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** The positions that one may act in; choosing one changes what the whole program shows. */
function positionChoices(positions: HeldChoice[]) {
  return (
    <PostForm action="/session/position" className="held-positions">
      {positions.map(({ id, title, unit, current }) => (
        <button key={id} type="submit" name="position" value={id} aria-current={current ? 'true' : undefined}>
          {title}
          <span className="cell-note">{unit}</span>
        </button>
      ))}
    </PostForm>
  );
}

function Person({ view }: { view: View }) {
  const { t, viewer } = view;
  if (!viewer) return null;
  const { name, title, unit, positions = [] } = viewer;
  return (
    <Menu
      className="person"
      label={t('ui.person.menu', { name })}
      button={<span className="initials">{viewer.initials}</span>}
    >
      <p className="person-name" lang="vi">
        {name}
      </p>
      <p className="person-title" lang="vi">
        {title}
      </p>
      <p className="person-title" lang="vi">
        {unit}
      </p>
      {positions.length > 1 ? <div className="on-phone">{positionChoices(positions)}</div> : null}
      {menuLinks([
        { href: '/me', label: t('ui.me'), current: view.path === '/me' },
        { href: '/me/sessions', label: t('ui.security'), current: view.path.startsWith('/me/') },
      ])}
      <LanguageSwitch view={view} />
      <PostForm action="/session/end">
        <button type="submit">{t('ui.signOut')}</button>
      </PostForm>
    </Menu>
  );
}

/** Search, the year, the unit one acts for, the inbox and the person. */
export function TopBar({ view }: { view: View }) {
  const { t, year, years, viewer, inboxCount } = view;
  const positions = viewer?.positions ?? [];
  const yearText = t('ui.year', { year: String(year) });
  return (
    <header className="top-bar">
      <search className="search">
        <form action="/search">
          <search-shortcut data-keys={t('ui.search.keys')}>
            <Icon name="search" />
            <input
              type="search"
              name="q"
              defaultValue={view.path === '/search' ? (view.query.get('q') ?? '') : ''}
              aria-label={t('ui.search')}
              placeholder={t('ui.search.placeholder')}
              autoComplete="off"
              autoCapitalize="none"
              autoCorrect="off"
              spellCheck={false}
            />
          </search-shortcut>
        </form>
      </search>
      {years ? (
        <Menu label={t('ui.year.choose')} button={yearText}>
          {menuLinks(years)}
        </Menu>
      ) : (
        <span className="top-bar-year">{yearText}</span>
      )}
      {positions.length > 1 ? (
        <Menu className="acts-for" label={t('ui.position.choose')} button={viewer?.unit}>
          {positionChoices(positions)}
        </Menu>
      ) : (
        <span className="acts-for" lang="vi">
          {viewer?.unit}
        </span>
      )}
      {inboxCount === undefined ? null : (
        <a className="inbox" href="/inbox" aria-label={t('ui.inbox.count', { count: inboxCount })}>
          <Icon name="inbox" />
          {inboxCount > 0 ? <span className="inbox-count">{inboxCount > 99 ? '99+' : inboxCount}</span> : null}
        </a>
      )}
      <Person view={view} />
    </header>
  );
}

import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import { PostForm } from './post-form.tsx';
import type { MenuLink, View } from './view.ts';

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

function Person({ view: { t, viewer } }: { view: View }) {
  if (!viewer) return null;
  return (
    <Menu
      className="person"
      label={t('ui.person.menu', { name: viewer.name })}
      button={<span className="initials">{viewer.initials}</span>}
    >
      <p className="person-name">{viewer.name}</p>
      <p className="person-title">{viewer.title}</p>
      <p className="person-title">{viewer.unit}</p>
      <PostForm action="/session/end">
        <button type="submit">{t('ui.signOut')}</button>
      </PostForm>
    </Menu>
  );
}

/** Search, the year, the unit one acts for, the inbox and the person. */
export function TopBar({ view }: { view: View }) {
  const { t, year, years, units, viewer, inboxCount } = view;
  const yearText = t('ui.year', { year: String(year) });
  return (
    <header className="top-bar">
      <search className="search">
        <form action="/tasks">
          <search-shortcut data-keys={t('ui.search.keys')}>
            <Icon name="search" />
            <input
              type="search"
              name="q"
              defaultValue={view.path === '/tasks' ? (view.query.get('q') ?? '') : ''}
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
      {units ? (
        <Menu className="acts-for" label={t('ui.unit.choose')} button={viewer?.unit}>
          {menuLinks(units)}
        </Menu>
      ) : (
        <span className="acts-for">{viewer?.unit}</span>
      )}
      {inboxCount === undefined ? null : (
        <a className="inbox" href="/inbox" aria-label={t('ui.inbox.count', { count: inboxCount })}>
          <Icon name="inbox" />
          {inboxCount > 0 ? <span className="inbox-count">{inboxCount}</span> : null}
        </a>
      )}
      <Person view={view} />
    </header>
  );
}

import type { ReactNode } from 'react';
import type { Translate } from '../platform/i18n.ts';
import type { MenuLink } from './view.ts';

interface PageHeaderProps {
  title: ReactNode;
  /** One sentence that says how things stand. */
  children?: ReactNode;
  /** The way back up, a `Breadcrumb`. */
  trail?: ReactNode;
  /** Beside the title: the state of a record, or a switch between two views. */
  beside?: ReactNode;
  /** The one main action and few others. */
  actions?: ReactNode;
}

/** The title of a page, how things stand in a sentence, and what can be done. */
export function PageHeader({ title, children, trail, beside, actions }: PageHeaderProps) {
  return (
    <header className="page-header">
      {trail}
      <div className="page-header-row">
        <div className="page-header-words">
          <div className="page-header-title">
            <h1>{title}</h1>
            {beside}
          </div>
          {children ? <p className="sentence">{children}</p> : null}
        </div>
        {actions ? <div className="actions">{actions}</div> : null}
      </div>
    </header>
  );
}

/** Where a record belongs, from the list down to its parent. */
export function Breadcrumb({ t, links }: { t: Translate; links: MenuLink[] }) {
  return (
    <nav className="trail" aria-label={t('ui.breadcrumb')}>
      <ol>
        {links.map((link) => (
          <li key={link.href}>
            <a href={link.href}>{link.label}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

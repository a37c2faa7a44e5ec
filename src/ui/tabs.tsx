import type { MenuLink } from './view.ts';

/** A switch between a few rooms of one record or views of one list; each has its own address. */
export function Tabs({ label, links }: { label: string; links: MenuLink[] }) {
  return (
    <nav className="tabs" aria-label={label}>
      {links.map(({ href, label, current }) => (
        <a key={href} href={href} aria-current={current ? 'page' : undefined}>
          {label}
        </a>
      ))}
    </nav>
  );
}

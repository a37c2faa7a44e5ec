import type { ReactNode } from 'react';
import './island-elements.ts';
import { formatDate } from '../platform/i18n.ts';
import { Head } from './head.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { BottomBar, Places } from './places.tsx';
import { TopBar } from './top-bar.tsx';
import type { Flash, View } from './view.ts';

interface PageProps {
  view: View;
  /** Names the page in the browser's tab and history. */
  title: string;
  children: ReactNode;
  /** `wide` pages (matrices, grids, reviews) print on A4 across. */
  print?: 'tall' | 'wide';
}

/** What the last act did, said once and read out by screen readers; a failure interrupts, the rest waits. */
function FlashMessage({ flash }: { flash: Flash | undefined }) {
  return (
    <div className="flash-region" role={flash?.kind === 'error' ? 'alert' : 'status'}>
      {flash ? <p className={`flash flash-${flash.kind}`}>{flash.text}</p> : null}
    </div>
  );
}

/** The whole document of a signed-in page: places at the left, search and person on top, the content. */
export function Page({ view, title, children, print = 'tall' }: PageProps) {
  const { t } = view;
  return (
    <html lang={view.language}>
      <Head view={view} title={title} />
      <body className={`shell print-${print}`}>
        <a className="skip" href="#content">
          {t('ui.skip')}
        </a>
        <Places view={view} />
        <TopBar view={view} />
        <main id="content" tabIndex={-1}>
          <p className="print-only print-head">
            {view.viewer?.unit} · {t('ui.print.date', { date: formatDate(view.today) })}
          </p>
          <FlashMessage flash={view.flash} />
          {children}
        </main>
        <BottomBar view={view} />
      </body>
    </html>
  );
}

/** The document of a page outside of the office's rooms: signing in, an error. */
export function BarePage({ view, title, children }: Omit<PageProps, 'print'>) {
  return (
    <html lang={view.language}>
      <Head view={view} title={title} />
      <body className="bare">
        {view.viewer ? null : (
          <header className="bare-header">
            <LanguageSwitch view={view} />
          </header>
        )}
        <main id="content">
          <p className="brand">{view.t('ui.product')}</p>
          <FlashMessage flash={view.flash} />
          {children}
        </main>
      </body>
    </html>
  );
}
